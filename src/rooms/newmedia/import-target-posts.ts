import type { Instant } from '../../kernel/time.ts';
import { readText, retractBatch } from '../../platform/records/index.ts';
import type { Tx } from '../../platform/sql.ts';
import {
  changedFields,
  type EnumValue,
  type FieldValue,
  type ImportedInstant,
  type ImportOpening,
  kindNamed,
  type OpenedImport,
  type RecordValues,
  recordTarget,
} from '../importing/index.ts';
import { changeAccount } from './accounts/change.ts';
import { ACCOUNT } from './accounts/record.ts';
import { type Originality, PLATFORM_NAMES } from './model.ts';
import { preparePost, writePosts } from './posts/bulk.ts';
import { POST_EVENTS, type PostEvent } from './posts/events.ts';
import { POST, type PostText } from './posts/record.ts';
import { findKnownPosts, type KnownAccount, listAccounts } from './queries/lists.ts';

const TITLE_LENGTH = 100;

/**
 * Opens the room for the import of posts. Accounts are those of the register: none is made by the way. Up to the last
 * post that a file brings, an account's data are there (NM-D20); what came after it a file cannot tell.
 * @source IM-06, NM-11a, NM-D20
 */
export async function openPostImport(tx: Tx, opening: ImportOpening): Promise<OpenedImport> {
  const kind = kindNamed('posts');
  const accounts = await listAccounts(tx);
  const names = new Map(accounts.map(account => [account.id, account.name]));
  /** The last post of each account that this import added or changed. */
  const last = new Map<string, Instant>();

  const target = recordTarget(
    {
      record: POST,
      async findKnown(at, rows) {
        const known = await findKnownPosts(
          at,
          rows.map(row => importKey(row.values, row.key)),
        );
        return new Map(
          rows.flatMap(row => {
            const found = known.get(importKey(row.values, row.key));
            return found === undefined ? [] : [[row.key, found] as const];
          }),
        );
      },
      prepare: async (_at, rows, batch) =>
        rows.map(({ row, values, known }) => {
          const published = values.publishedAt as ImportedInstant | undefined;
          const accountId = said(values, 'account');
          if (published === undefined || accountId === null) {
            return { refusals: [{ message: '没有账号或发表时间。', rule: 'IM-07', field: 'publishedAt' }] };
          }
          const content = said(values, 'content');
          const originality = said(values, 'originality') as Originality | null;
          return preparePost(
            {
              ...(known && { id: known.id }),
              entry: { accountId, publishedAt: published.at, originality, by: 'import' },
              text: {
                title: said(values, 'title') ?? firstLine(content ?? ''),
                content,
                url: said(values, 'url'),
                importKey: importKey(values, row.key),
              },
              contentHash: row.contentHash,
            },
            { ...batch, recordedAt: batch.now },
          );
        }),
      valuesOf,
      changesOf: (row, known) => changedFields(kind, row, known, { unitId: id => id, values: { account: names } }),
      write: (at, ready, batch) => writePosts(at, ready, { ...batch, recordedAt: batch.now }),
      async settleRow(_at, _id, { values }) {
        const account = said(values, 'account') ?? '';
        const { at } = values.publishedAt as ImportedInstant;
        if (at > (last.get(account) ?? 0)) last.set(account, at);
        return false;
      },
      async finish(at, batch) {
        const by = { actorId: batch.actorId, recordedAt: batch.now, batchId: batch.batchId };
        if (batch.isDryRun) return;
        for (const [accountId, dataAsOf] of last) {
          await changeAccount(at, accountId, by, { verb: 'receive-data', dataAsOf, source: '导入发文表', grade: 'B' });
        }
      },
      // An account whose data went on since keeps what it knows.
      async undone(at, batchId, by) {
        await retractBatch(at, ACCOUNT, batchId, by);
      },
      labelOf: async (at, id) => `“${(await readText<PostText>(at, POST, id))?.title ?? id}”`,
      eventLabel: name => (name in POST_EVENTS ? POST_EVENTS[name as keyof typeof POST_EVENTS].label : name),
    },
    opening,
  );
  return { target, vocabularies: { account: wordsOf(accounts) } };
}

/** Accounts as exports name them; of several with one name the platform says which. */
function wordsOf(accounts: readonly KnownAccount[]): EnumValue[] {
  return accounts.map(({ id, name, handle, platform }) => {
    const isAlone = accounts.filter(other => other.name === name).length === 1;
    const full = `${name}（${PLATFORM_NAMES[platform]}）`;
    return {
      code: id,
      label: isAlone ? name : full,
      words: [...(isAlone ? [full] : []), ...(handle === null ? [] : [handle])],
    };
  });
}

function importKey(values: RecordValues, key: string): string {
  return `${said(values, 'account') ?? ''} ${key}`;
}

function valuesOf(events: readonly PostEvent[], text: PostText): RecordValues {
  const values: Record<string, FieldValue> = {};
  const put = (field: string, value: FieldValue | null | undefined): void => {
    if (value !== null && value !== undefined) values[field] = value;
  };
  const line = POST.fold(events)?.line;
  put('account', line?.accountId);
  if (line !== undefined) put('publishedAt', { at: line.publishedAt, dateOnly: false });
  const published = events.find(event => event.kind === 'published');
  put('originality', published?.kind === 'published' ? published.data.originality : null);
  put('title', text.title);
  put('content', text.content);
  put('url', text.url);
  return values;
}

function firstLine(text: string): string {
  const letters = [...(text.split('\n', 1)[0] ?? '')];
  return letters.length > TITLE_LENGTH ? `${letters.slice(0, TITLE_LENGTH).join('')}…` : letters.join('');
}

function said(values: RecordValues, field: string): string | null {
  return (values[field] as string | undefined) ?? null;
}
