import { countyDate, type Instant } from '../../kernel/time.ts';
import { readText } from '../../platform/records/index.ts';
import type { Tx } from '../../platform/sql.ts';
import { workCalendarOf } from '../calendar/index.ts';
import {
  changedFields,
  type FieldValue,
  type ImportBatch,
  type ImportedInstant,
  type ImportOpening,
  kindNamed,
  type OpenedImport,
  type RecordValues,
  type RowToTake,
  recordTarget,
} from '../importing/index.ts';
import { listResponsibilities, unitNames } from '../org/index.ts';
import { type BroughtArticle, type PreparedArticle, prepareArticles, writeArticles } from './articles/bulk.ts';
import { ARTICLE_EVENTS, type ArticleEvent } from './articles/events.ts';
import { ARTICLE, type ArticleText } from './articles/record.ts';
import { createSimilarFinder } from './articles/similarity.ts';
import { findArticlesLike, listColumns } from './store.ts';

/**
 * Opens the room for the import of the site's articles. Columns are known by the county's own list; an article without a
 * unit is its column's. Who wrote it is not kept.
 * @source IM-06, OC-C02
 */
export async function openArticleImport(tx: Tx, opening: ImportOpening): Promise<OpenedImport> {
  const kind = kindNamed('articles');
  const calendar = await workCalendarOf(tx);
  const columns = await listColumns(tx);
  const units = new Map((await unitNames(tx, opening.now)).map(unit => [unit.value, unit.name]));
  const responsible = new Map(
    (await listResponsibilities(tx, opening.now)).flatMap(({ standing, subjectId, unitId }) =>
      standing === 'primary' ? [[subjectId, unitId] as const] : [],
    ),
  );
  const columnNames = new Map(columns.map(column => [column.id, column.name]));
  const similar = createSimilarFinder();

  const tell = ({ row, values, known }: RowToTake<ArticleEvent>): BroughtArticle | PreparedArticle => {
    const columnId = said(values, 'column') ?? '';
    const unitId = (values.unit as { readonly unitId: string } | undefined)?.unitId ?? responsible.get(columnId);
    const published = values.publishedAt as ImportedInstant | undefined;
    if (unitId === undefined) return refused('没有发布单位，栏目也没有指定责任单位。', 'unit', 'OC-C01');
    if (published === undefined) return refused('没有发布时间。', 'publishedAt', 'IM-07');
    const status = said(values, 'status') ?? 'published';
    if (status === 'draft' || status === 'in-review') return refused('还没有发布的稿件不导入。', 'status', 'OC-C02');
    const withdrawn = values.withdrawnAt as ImportedInstant | undefined;
    const publish = { verb: 'publish' as const, url: said(values, 'url'), at: published.at };
    const withdraw =
      withdrawn === undefined
        ? []
        : [{ verb: 'withdraw' as const, reason: '导入表记为撤稿', at: notBefore(withdrawn.at, published.at) }];
    const formedOn = said(values, 'formedOn');
    return {
      ...(known && { id: known.id }),
      draft: {
        columnId,
        unitId,
        formedOn: formedOn === null ? null : countyDate(formedOn),
        draftedAt: published.at,
        by: 'import',
      },
      acts: [publish, ...withdraw],
      text: {
        number: said(values, 'number'),
        title: said(values, 'title') ?? '',
        summary: said(values, 'summary'),
        body: said(values, 'content'),
        documentNumber: said(values, 'documentNumber'),
        source: said(values, 'source'),
        importKey: said(values, 'importKey') ?? row.key,
      },
      contentHash: row.contentHash,
    };
  };
  const prepare = async (at: Tx, rows: readonly RowToTake<ArticleEvent>[], batch: ImportBatch) => {
    const told = rows.map(tell);
    const brought = told.flatMap(answer => ('draft' in answer ? [answer] : []));
    // Told again, an article must not be found similar to itself.
    const finder = rows.some(row => row.known !== undefined) ? createSimilarFinder() : similar;
    const played = await prepareArticles(at, brought, { ...batch, recordedAt: batch.now, calendar, similar: finder });
    const answers = new Map(brought.map((article, index) => [article, played[index]]));
    return told.flatMap(answer => ('draft' in answer ? (answers.get(answer) ?? []) : [answer]));
  };

  const target = recordTarget(
    {
      record: ARTICLE,
      async findKnown(at, rows) {
        return findArticlesLike(
          at,
          rows.map(({ key, values }) => ({ key, number: said(values, 'number'), url: said(values, 'url') })),
        );
      },
      prepare,
      leaveOut: ['found-similar', 'similarity-dismissed'],
      valuesOf,
      changesOf: (row, known) =>
        changedFields(kind, row, known, { unitId: id => units.get(id) ?? id, values: { column: columnNames } }),
      write: (at, ready, batch) => writeArticles(at, ready, { ...batch, recordedAt: batch.now }),
      labelOf: async (at, id) => `《${(await readText<ArticleText>(at, ARTICLE, id))?.title ?? id}》`,
      eventLabel: name => (name in ARTICLE_EVENTS ? ARTICLE_EVENTS[name as keyof typeof ARTICLE_EVENTS].label : name),
    },
    opening,
  );
  const words = columns
    .filter(column => column.isOpen)
    .map(({ id, name, code }) => ({ code: id, label: name, words: code === null ? [] : [code] }));
  return { target, vocabularies: { column: words } };
}

function valuesOf(events: readonly ArticleEvent[], text: ArticleText): RecordValues {
  const values: Record<string, FieldValue> = {};
  const put = (field: string, value: FieldValue | null | undefined): void => {
    if (value !== null && value !== undefined) values[field] = value;
  };
  const state = ARTICLE.fold(events);
  if (state !== null) {
    const { line } = state;
    put('column', line.columnId);
    put('unit', { unitId: line.unitId, written: '' });
    put('formedOn', line.formedOn);
    put('url', state.url);
    if (line.firstPublishedAt !== null) put('publishedAt', { at: line.firstPublishedAt, dateOnly: false });
    if (line.withdrawnAt !== null) put('withdrawnAt', { at: line.withdrawnAt, dateOnly: false });
  }
  const { body, ...same } = text;
  for (const [field, value] of Object.entries(same)) put(field, value);
  put('content', body);
  return values;
}

/** A day alone is its 00:00: on the day of publication it is not before it. */
function notBefore(at: Instant, floor: Instant): Instant {
  return at < floor ? floor : at;
}

function refused(message: string, field: string, rule: string): PreparedArticle {
  return { refusals: [{ message, field, rule }] };
}

function said(values: RecordValues, field: string): string | null {
  return (values[field] as string | undefined) ?? null;
}
