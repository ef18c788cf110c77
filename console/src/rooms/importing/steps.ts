/** The steps of an import between choosing the file and the import itself; kept in the address. */
export const STEPS = [
  { key: 'columns', label: '对列' },
  { key: 'words', label: '对单位' },
  { key: 'check', label: '看结果' },
] as const;

export type Step = (typeof STEPS)[number]['key'];

export interface UploadSearch {
  readonly step?: Step;
}

export function readUploadSearch({ step }: Record<string, unknown>): UploadSearch {
  const known = STEPS.find(({ key }) => key === step)?.key;
  return known === undefined ? {} : { step: known };
}

/** Which kind of table is going to be chosen, where another page knows it. */
export interface NewImportSearch {
  readonly kind?: string;
}

export function readNewImportSearch({ kind }: Record<string, unknown>): NewImportSearch {
  return typeof kind === 'string' ? { kind } : {};
}
