import { fixedClock } from '../../kernel/time.ts';
import type { Tx } from '../../platform/sql.ts';
import { takeUnits, type UnitKind, type UnitLine, type UnitTaken } from '../org/index.ts';
import { kindNamed } from './kinds/all-kinds.ts';
import { fieldOf } from './kinds/kind.ts';
import type { ParsedRow } from './model.ts';
import type { RowOutcome } from './needs.ts';
import type { ImportOpening, OpenedImport } from './room-import.ts';
import { valueReader } from './value-reader.ts';

const KINDS: Readonly<Record<string, UnitKind>> = { town: 'town', department: 'department', affiliated: 'direct' };

/** Opens the organisation for the import of the county's list of units; it cannot know this room, so the bridge is here. */
export async function openUnitImport(_tx: Tx, opening: ImportOpening): Promise<OpenedImport> {
  const kind = kindNamed('units');
  const reader = valueReader(kind);
  // Every line of one import is recorded at one instant.
  const clock = fixedClock(opening.now);
  const lineOf = (row: ParsedRow): UnitLine => ({
    name: reader.get(row, 'name', 'text') ?? '',
    shortName: reader.get(row, 'shortName', 'text') ?? undefined,
    kind: KINDS[reader.get(row, 'category', 'enum') ?? ''] ?? 'department',
    aliases: [...(reader.get(row, 'formerNames', 'list') ?? []), ...(reader.get(row, 'aliases', 'list') ?? [])],
  });
  const outcomeOf = (row: ParsedRow, taken: UnitTaken): RowOutcome => {
    switch (taken.outcome) {
      case 'rejected': {
        const problems = taken.refusals.map(({ message, field, rule }) => ({
          ...opening.placeOf(row, field ?? 'name'),
          reason: message,
          advice: '请核对，改正后再导入；类别要改的请在“机构与责任”里办',
          rule: rule ?? 'IM-07',
          level: 'reject' as const,
        }));
        return { outcome: 'rejected', problems };
      }
      case 'changed': {
        const changes = taken.differences.map(change => ({ ...change, field: fieldOf(kind, change.field).label }));
        return { outcome: 'changed', recordId: taken.unitId, changes };
      }
      default:
        return { outcome: taken.outcome, recordId: taken.unitId };
    }
  };
  return {
    target: {
      begin: async () => {},
      async take(tx, _batch, rows) {
        const taken = await takeUnits(tx, opening.actor, rows.map(lineOf), clock);
        return rows.map((row, index) => outcomeOf(row, taken[index] as UnitTaken));
      },
      finish: async () => {},
      // Cases, people and responsibilities refer to units from the day they are registered.
      undo: async (_tx, batchId) => ({
        movedOn: [
          {
            recordId: batchId,
            label: '单位台账',
            why: '单位登记后即被诉求、人员和责任引用，请在“机构与责任”里逐个更正',
          },
        ],
      }),
    },
  };
}
