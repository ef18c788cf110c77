/** A case together with the making of its file. */
import type { Kind, WorkbookCase } from '../expect.ts';

export interface CaseFile extends WorkbookCase {
  readonly bytes: () => Uint8Array | Promise<Uint8Array>;
}

const GIVEN: Readonly<Record<Kind, WorkbookCase['given']>> = {
  hotline: ['units'],
  mailbox: ['units'],
  'smart-city': ['units'],
  articles: ['units', 'columns'],
  accounts: ['units'],
  posts: ['units', 'accounts'],
  units: [],
  columns: ['units'],
};

/** A case of a kind with the registers that the kind needs. */
export const caseOf = (kind: Kind, given: Omit<CaseFile, 'kind' | 'given'>): CaseFile => ({
  kind,
  given: GIVEN[kind],
  ...given,
});

/** An expectation that all rows come in. */
export const allAdded = (added: number): WorkbookCase['expect'] => ({ added, rejected: [] });
