import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EventKind } from '../../src/kernel/events.ts';
import { CASE_EVENTS } from '../../src/rooms/casework/index.ts';
import { REQUEST_EVENTS } from '../../src/rooms/foi/index.ts';
import { ACCOUNT_EVENTS, POST_EVENTS } from '../../src/rooms/newmedia/index.ts';
import { ARTICLE_EVENTS, COLUMN_EVENTS } from '../../src/rooms/publishing/index.ts';

type Vocabulary = Readonly<Record<string, EventKind>>;

/** Every vocabulary of events, by the name under which its room exports it. */
const VOCABULARIES: Readonly<Record<string, { readonly title: string; readonly kinds: Vocabulary }>> = {
  CASE_EVENTS: { title: 'Cases 诉求 (casework)', kinds: CASE_EVENTS },
  REQUEST_EVENTS: { title: 'Requests for disclosure 依申请公开 (foi)', kinds: REQUEST_EVENTS },
  ARTICLE_EVENTS: { title: 'Articles 稿件 (publishing)', kinds: ARTICLE_EVENTS },
  COLUMN_EVENTS: { title: 'Columns 栏目 (publishing)', kinds: COLUMN_EVENTS },
  ACCOUNT_EVENTS: { title: 'Media accounts 政务新媒体账号 (newmedia)', kinds: ACCOUNT_EVENTS },
  POST_EVENTS: { title: 'Posts 推文 (newmedia)', kinds: POST_EVENTS },
};

const HEAD = `# Events

What can happen to a record. Made by \`npm run generate\` from the rooms' \`events.ts\`; not edited by hand. Every event also carries
its sequence number, who acted, when it happened (\`occurred_at\`) and when it was recorded (\`recorded_at\`). Events are only ever
appended: a mistake is put right by 更正 or 撤回记录.
`;

/**
 * The document \`docs/events.md\`.
 * @throws Error naming a vocabulary of \`src/rooms\` that is not listed here
 */
export async function eventsDocument(root: string): Promise<string> {
  const missing = (await vocabulariesIn(join(root, 'src', 'rooms'))).filter(name => !(name in VOCABULARIES));
  if (missing.length > 0) throw new Error(`list ${missing.join(', ')} in tools/generate/events-document.ts`);
  const sections = Object.values(VOCABULARIES).map(({ title, kinds }) => `\n## ${title}\n\n${tableOf(kinds)}`);
  return `${HEAD}${sections.join('')}`;
}

async function vocabulariesIn(folder: string): Promise<string[]> {
  const files = (await readdir(folder, { recursive: true })).filter(file => file.endsWith('events.ts'));
  const texts = await Promise.all(files.map(file => readFile(join(folder, file), 'utf8')));
  return texts.flatMap(text => [...text.matchAll(/^export const (\w+_EVENTS)\b/gm)].map(found => found[1] ?? ''));
}

function tableOf(kinds: Vocabulary): string {
  const rows = Object.entries(kinds).map(([kind, { label, meaning, fields, rule }]) => {
    const data = Object.entries(fields).map(([field, text]) => `\`${field}\` ${text}`);
    return `| \`${kind}\` | ${label} | ${meaning} | ${data.join('<br>')} | ${rule ?? ''} |\n`;
  });
  return `| kind | 名称 | 含义 | 字段 | 规则 |\n| --- | --- | --- | --- | --- |\n${rows.join('')}`;
}
