/** The conditions of a list of records, as its address keeps them. */
export interface RecordsSearch {
  /** `channel:hotline;state:open`, as the API writes it. */
  readonly where?: string;
  readonly text?: string;
  /** Days, both included. */
  readonly from?: string;
  readonly to?: string;
  readonly order?: string;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Reads a list's address; what is not understood is as if it were not there. */
export function readRecordsSearch(search: Record<string, unknown>): RecordsSearch {
  const { where, text, from, to, order } = search;
  // The router reads a value that looks like a number as one.
  const words = typeof text === 'string' || typeof text === 'number' ? String(text) : '';
  return {
    ...(typeof where === 'string' && where !== '' ? { where } : {}),
    ...(words === '' ? {} : { text: words }),
    ...(typeof from === 'string' && DAY.test(from) ? { from } : {}),
    ...(typeof to === 'string' && DAY.test(to) ? { to } : {}),
    ...(typeof order === 'string' && order !== '' ? { order } : {}),
  };
}

/** The conditions by name. */
export function conditionsOf({ where = '' }: RecordsSearch): ReadonlyMap<string, string> {
  return new Map(
    where
      .split(';')
      .filter(part => part.includes(':'))
      .map(part => [part.slice(0, part.indexOf(':')), part.slice(part.indexOf(':') + 1)] as const),
  );
}

/** The same list with one condition set, or taken away. */
export function withCondition(search: RecordsSearch, name: string, value: string | null): RecordsSearch {
  const conditions = new Map(conditionsOf(search));
  if (value === null) conditions.delete(name);
  else conditions.set(name, value);
  const where = [...conditions].map(([key, each]) => `${key}:${each}`).join(';');
  const { where: _, ...rest } = search;
  return where === '' ? rest : { ...rest, where };
}

/** The same list without the days. */
export function withoutDays({ from: _from, to: _to, ...rest }: RecordsSearch): RecordsSearch {
  return rest;
}

/** Whether two addresses ask for the same records in the same order. */
export function isSameList(a: RecordsSearch, b: RecordsSearch): boolean {
  const said = ({ text = '', from = '', to = '', order = '', ...rest }: RecordsSearch) =>
    [[...conditionsOf(rest)].map(pair => pair.join(':')).sort(), text, from, to, order].join('|');
  return said(a) === said(b);
}
