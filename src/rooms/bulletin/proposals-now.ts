import { newId } from '../../kernel/ids.ts';
import { dateOf, endOf, type Instant } from '../../kernel/time.ts';
import { workdayAfter } from '../../kernel/working-days.ts';
import { all, type Tx } from '../../platform/sql.ts';
import { workCalendarOf } from '../calendar/index.ts';
import type { FigureValue, Moment } from '../figures/index.ts';
import { responsibleFor, unitNames } from '../org/index.ts';
import type { Mention, Proposal } from './model.ts';
import { proposeMentions, type Responsible } from './proposals.ts';
import { insertMention } from './store.ts';

/** Working days in which a unit may answer before it is criticised (AS-B23, design). */
const HEARING_WORKDAYS = 2;

/** Whom the rules propose to name by the figures of a moment. @source AS-P01, AS-P02 */
export async function proposalsAt(
  tx: Tx,
  figures: ReadonlyMap<string, FigureValue>,
  at: Pick<Moment, 'cutoff'>,
): Promise<Proposal[]> {
  const owners = await columnOwners(tx, at);
  return proposeMentions(figures, columnId => owners.get(columnId) ?? null);
}

/** Puts proposals on the list for a person to decide; who is to be criticised is to be heard from now on. */
export async function insertProposals(
  tx: Tx,
  bulletinId: string,
  proposals: readonly Proposal[],
  from: number,
  now: Instant,
): Promise<void> {
  const hearingUntil = endOf(workdayAfter(await workCalendarOf(tx), dateOf(now), HEARING_WORKDAYS));
  for (const [index, proposal] of proposals.entries()) {
    const isHeard = proposal.kind === 'criticise';
    const mention: Mention = {
      ...proposal,
      id: newId(),
      status: 'proposed',
      statusReason: null,
      hearing: isHeard ? 'pending' : 'not-needed',
      hearingUntil: isHeard ? hearingUntil : null,
      hearingNote: null,
    };
    await insertMention(tx, bulletinId, mention, from + index);
  }
}

/** Who answers for each column and special topic at the cut-off. */
async function columnOwners(tx: Tx, at: Pick<Moment, 'cutoff'>): Promise<Map<string, Responsible>> {
  const names = new Map((await unitNames(tx, at.cutoff)).map(unit => [unit.value, unit.name]));
  const rows = [
    ...(await all(tx, responsibleFor('column', at.cutoff))),
    ...(await all(tx, responsibleFor('topic', at.cutoff))),
  ];
  return new Map(rows.map(row => [row.subject_id, { unitId: row.unit_id, unitName: names.get(row.unit_id) ?? '' }]));
}
