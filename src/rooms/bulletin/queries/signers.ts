import type { Instant } from '../../../kernel/time.ts';
import type { Tx } from '../../../platform/sql.ts';
import { listPeople, type RoleCode } from '../../org/index.ts';
import type { Step } from '../model.ts';

const ROLE_OF_STEP = {
  draft: 'bulletin-drafter',
  check: 'bulletin-checker',
  sign: 'bulletin-signer',
} as const satisfies Record<Step, RoleCode>;

/** More names than these help nobody. */
const MAX_NAMES = 3;

/** Who can do each of the three steps now, by name. */
export async function signersOf(tx: Tx, at: Instant): Promise<Record<Step, string[]>> {
  const people = (await listPeople(tx, at)).filter(person => !person.isDisabled);
  const named = (step: Step) =>
    people
      .filter(person => person.roles.some(held => held.role === ROLE_OF_STEP[step]))
      .map(person => person.name)
      .slice(0, MAX_NAMES);
  return { draft: named('draft'), check: named('check'), sign: named('sign') };
}
