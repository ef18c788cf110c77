import { countyDate, fixedClock, type Instant, startOf } from '../../kernel/time.ts';
import type { Tx } from '../../platform/sql.ts';
import {
  changedFields,
  type FieldValue,
  type ImportOpening,
  kindNamed,
  type OpenedImport,
  type RecordValues,
  type RowToTake,
  recordTarget,
} from '../importing/index.ts';
import { assignResponsibility, listResponsibilities, unitNames } from '../org/index.ts';
import { prepareColumn, writeColumns } from './columns/bulk.ts';
import { COLUMN_EVENTS, type ColumnEvent } from './columns/events.ts';
import { COLUMN, type ColumnText } from './columns/record.ts';
import { COLUMN_KIND_NAMES, type ColumnKind, subjectKindOf } from './model.ts';
import { listColumns } from './store.ts';

/** A register does not say since when a column is there: it was there before all records (AS-P01 counts past periods). */
const SINCE_EVER = startOf(countyDate('2000-01-01'));
const KINDS: Readonly<Record<string, ColumnKind>> = {
  statutory: 'statutory',
  'key-area': 'key-area',
  special: 'topic',
  news: 'news',
};

/** Opens the room for the import of the site's columns with who answers for each. @source IM-06, OC-C01 */
export async function openColumnImport(tx: Tx, opening: ImportOpening): Promise<OpenedImport> {
  const kind = kindNamed('columns');
  const clock = fixedClock(opening.now);
  const units = new Map((await unitNames(tx, opening.now)).map(unit => [unit.value, unit.name]));
  const responsible = new Map(
    (await listResponsibilities(tx, opening.now)).flatMap(({ standing, subjectId, unitId }) =>
      standing === 'primary' ? [[subjectId, unitId] as const] : [],
    ),
  );
  const kindOf = (values: RecordValues): ColumnKind => KINDS[said(values, 'category') ?? ''] ?? 'other';
  let last = (await listColumns(tx)).length;
  const nextPosition = () => {
    last += 1;
    return last;
  };

  const target = recordTarget(
    {
      record: COLUMN,
      async findKnown(at, rows) {
        const columns = await listColumns(at);
        const found = new Map<string, { id: string; contentHash: string | null }>();
        for (const { key, values } of rows) {
          const code = said(values, 'code');
          const known =
            columns.find(column => code !== null && column.code === code) ??
            columns.find(column => column.kind === kindOf(values) && column.name === said(values, 'name'));
          if (known !== undefined) found.set(key, known);
        }
        return found;
      },
      async prepare(at, rows, batch) {
        const columns = await listColumns(at);
        const parents = new Map(columns.flatMap(({ id, name }) => [[name, id] as const, [id, id] as const]));
        return rows.map(({ row, values, known }) => {
          const opened = known && termsOf(known.events);
          const cycle = (values.updateCycleDays as number | undefined) ?? null;
          const terms = {
            kind: kindOf(values),
            name: said(values, 'name') ?? '',
            parentId: parents.get(said(values, 'parent') ?? '') ?? null,
            legalBasis: said(values, 'legalBasis'),
            updateCycleDays: cycle,
            cycleRule: cycle !== null && cycle === opened?.terms.updateCycleDays ? opened.terms.cycleRule : null,
            cycleSource:
              cycle === null
                ? null
                : ((cycle === opened?.terms.updateCycleDays ? opened.terms.cycleSource : null) ?? 'local'),
            position: opened?.terms.position ?? nextPosition(),
          } as const;
          const text: ColumnText = { code: said(values, 'code'), url: said(values, 'url') };
          return prepareColumn(
            {
              ...(known && { id: known.id }),
              terms,
              openedAt: opened?.at ?? SINCE_EVER,
              text,
              contentHash: row.contentHash,
            },
            { ...batch, recordedAt: batch.now },
          );
        });
      },
      valuesOf: (events, text, id) => valuesOf(events, text, responsible.get(id)),
      changesOf: (row, known) => changedFields(kind, row, known, { unitId: id => units.get(id) ?? id }),
      write: (at, ready, batch) => writeColumns(at, ready, { ...batch, recordedAt: batch.now }),
      async settleRow(at, subjectId, { values, known }: RowToTake<ColumnEvent>) {
        const unit = values.unit as { readonly unitId: string } | undefined;
        if (unit === undefined || responsible.get(subjectId) === unit.unitId) return false;
        const subject = { subjectKind: subjectKindOf(kindOf(values)), subjectId, standing: 'primary' } as const;
        const from = known === undefined ? { from: null } : {};
        await assignResponsibility(at, opening.actor, { ...subject, unitId: unit.unitId, ...from }, clock);
        responsible.set(subjectId, unit.unitId);
        return true;
      },
      async labelOf(at, id) {
        const column = (await listColumns(at)).find(candidate => candidate.id === id);
        return column === undefined ? id : `${COLUMN_KIND_NAMES[column.kind]}“${column.name}”`;
      },
      eventLabel: name => (name in COLUMN_EVENTS ? COLUMN_EVENTS[name as keyof typeof COLUMN_EVENTS].label : name),
    },
    opening,
  );
  return { target };
}

function termsOf(
  events: readonly ColumnEvent[],
): { terms: Extract<ColumnEvent, { kind: 'opened' }>['data']; at: Instant } | null {
  const opened = events.find(event => event.kind === 'opened');
  return opened?.kind === 'opened' ? { terms: opened.data, at: opened.occurredAt } : null;
}

function valuesOf(events: readonly ColumnEvent[], text: ColumnText, unitId: string | undefined): RecordValues {
  const values: Record<string, FieldValue> = {};
  const put = (field: string, value: FieldValue | null | undefined): void => {
    if (value !== null && value !== undefined) values[field] = value;
  };
  const terms = COLUMN.fold(events)?.line;
  put('name', terms?.name);
  put('category', Object.entries(KINDS).find(([, kind]) => kind === terms?.kind)?.[0]);
  put('legalBasis', terms?.legalBasis);
  put('updateCycleDays', terms?.updateCycleDays);
  put('code', text.code);
  put('url', text.url);
  put('parent', terms?.parentId);
  if (unitId !== undefined) put('unit', { unitId, written: '' });
  return values;
}

function said(values: RecordValues, field: string): string | null {
  return (values[field] as string | undefined) ?? null;
}
