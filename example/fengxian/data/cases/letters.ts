import { COUNTY_LETTERS } from './county-letters.ts';
import type { Letter, LetterDraft } from './letter-types.ts';
import { MAYOR_LETTERS } from './mayor-letters.ts';

/** The 31 letters of the third quarter of 2023, in the order received. */
export const LETTERS: readonly Letter[] = [
  ...MAYOR_LETTERS.map(draft => letter('mayor', draft)),
  ...COUNTY_LETTERS.map(draft => letter('county', draft)),
].sort((a, b) => (a.receivedAt < b.receivedAt ? -1 : 1));

function letter(box: Letter['box'], draft: LetterDraft): Letter {
  const { received, assigned, answered, overdue, ...rest } = draft;
  const at = (time: string) => `2023-${time.replace(' ', 'T')}+08:00`;
  return {
    ...rest,
    box,
    receivedAt: at(received),
    assignedAt: at(assigned),
    answeredAt: at(answered),
    overdue: overdue ?? false,
  };
}
