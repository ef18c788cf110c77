import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { importRooms } from '../../compose.ts';
import { AppError } from '../../kernel/errors.ts';
import {
  fileHash,
  type ImportKind,
  type ImportPlace,
  type ImportSummary,
  importFile,
  kindNamed,
  leaveNothing,
  type Mapping,
  openTable,
  type Question,
  readMapping,
  rejectsFile,
  SKIP_LABELS,
  takeBack,
} from '../../rooms/importing/index.ts';
import { OPERATOR } from '../../rooms/org/index.ts';
import { type Arguments, type Command, required, type Terminal } from './command.ts';
import { type OpenCounty, withCounty } from './open.ts';
import { table } from './table.ts';

const LISTED = 20;

export const importCommand: Command = {
  name: 'import',
  does: {
    zh: '导入台账或诉求表（units、columns、articles、mailbox、hotline、smart-city、accounts、posts、requests），或撤回一批。表里有认不出的单位或用词时先问、什么都不导入，加 --reject-unknown 则只拒绝那些行。有行被拒绝时退出码为 1，其余行已导入',
    en: 'Imports a table (units, columns, articles, mailbox, hotline, smart-city, accounts, posts, requests), or takes a batch back. Units and words that nobody knows are asked about and nothing is imported; with --reject-unknown only their rows are rejected. Exit 1 when rows were rejected; the others are in',
  },
  usage:
    'import 种类 文件 [--dry-run] [--mapping 映射.json] [--rejects 拒绝行.xlsx] [--reject-unknown] [--json] | import undo 批次',
  example: 'import hotline 工单明细.xlsx --rejects 拒绝行.xlsx',
  options: {
    'dry-run': { type: 'boolean' },
    mapping: { type: 'string' },
    rejects: { type: 'string' },
    'reject-unknown': { type: 'boolean' },
  },
  async run(args, terminal) {
    const [verb, subject] = args.positionals;
    if (verb === 'undo') return undo(args, terminal, required(this, subject, '批次编号'));
    const kind = kindNamed(required(this, verb, '种类，如 hotline')).kind;
    return importTable(args, terminal, kind, required(this, subject, '文件'));
  },
};

async function importTable(args: Arguments, terminal: Terminal, kind: ImportKind, path: string): Promise<number> {
  const isDryRun = args.flag('dry-run');
  const mapping = await mappingOf(args.text('mapping'), kind);
  await requireFile(path);
  const name = basename(path);
  const opened = await openTable(path, name);
  const rejectsPath = args.text('rejects');
  const rejects = rejectsPath === undefined ? undefined : rejectsFile(rejectsPath, opened.date1904);
  const file = { kind, table: opened, name, hash: await fileHash(path), ...(mapping && { mapping }) };
  const progress = progressLine(terminal);
  const unknownValues = args.flag('reject-unknown') ? 'reject' : 'ask';
  const summary = await withCounty(args, async open => {
    const how = { isDryRun, unknownValues, onProgress: progress.show, ...(rejects && { rejects }) } as const;
    const work = (tx: Parameters<typeof importFile>[0]) => importFile(tx, placeOf(open), file, how);
    return isDryRun ? leaveNothing(inside => open.write(inside), work) : open.write(work);
  })
    .finally(progress.clear)
    .catch(error => {
      if (isAboutValues(error))
        terminal.say('认不出的单位和用词也可以先不回答：加 --reject-unknown 只拒绝有它们的行，其余照常导入。');
      throw error;
    });
  const saved = (await rejects?.close()) ?? 0;
  if (args.flag('json')) terminal.out(JSON.stringify(jsonOf(summary)));
  else terminal.out(reportOf(summary));
  if (saved > 0) terminal.say(`${saved} 行被拒绝，已存到 ${rejectsPath}，改好后可以直接再导入。`);
  else if (summary.rejected > 0 && rejectsPath === undefined) {
    terminal.say('加 --rejects 拒绝行.xlsx 可把被拒绝的行另存一表，改好后再导入。');
  }
  return summary.rejected > 0 ? 1 : 0;
}

/** Whether an import was refused only for units and words that nobody knows. */
function isAboutValues(error: unknown): boolean {
  const questions = error instanceof AppError ? error.details.questions : undefined;
  return Array.isArray(questions) && questions.every(question => (question as Question).about === 'value');
}

async function undo(args: Arguments, terminal: Terminal, batchId: string): Promise<number> {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(batchId)) {
    throw new AppError(
      'bad-input',
      `“${batchId}”不是批次编号。批次编号在导入结束时显示，也可以在控制台的“导入”里查到。`,
    );
  }
  const { undone } = await withCounty(args, open => open.write(tx => takeBack(tx, placeOf(open), batchId)));
  terminal.out(args.flag('json') ? JSON.stringify({ batch: batchId, undone }) : `已撤回 ${undone} 条记录。`);
  return 0;
}

function placeOf({ runtime, county, clock }: OpenCounty): ImportPlace {
  return { actor: OPERATOR, clock, ring: runtime.ring, countyName: county.name, rooms: importRooms };
}

async function mappingOf(path: string | undefined, kind: ImportKind): Promise<Mapping | undefined> {
  if (path === undefined) return undefined;
  await requireFile(path);
  try {
    return readMapping(JSON.parse(await readFile(path, 'utf8')), kindNamed(kind));
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new AppError('bad-input', `映射文件 ${path} 不是 JSON。应如 {"columns": {"编号": "工单编号"}}。`, { cause });
  }
}

async function requireFile(path: string): Promise<void> {
  const found = await stat(path).catch(() => null);
  if (found === null) throw new AppError('bad-input', `没有文件 ${path}。`);
  if (!found.isFile()) throw new AppError('bad-input', `${path} 不是文件。`);
}

function jsonOf(summary: ImportSummary) {
  const { batchId, isDryRun, read, added, changed, unchanged, rejected, problems, skipped, notices } = summary;
  return {
    batch: isDryRun ? null : batchId,
    dryRun: isDryRun,
    read,
    added,
    changed,
    unchanged,
    rejected,
    problems,
    skipped,
    notices,
  };
}

function reportOf(summary: ImportSummary): string {
  const { read, added, changed, unchanged, rejected, problems, skipped, notices } = summary;
  const counts = table([
    ['读到', '新增', '变更', '未变', '拒绝'],
    [read, added, changed, unchanged, rejected].map(String),
  ]);
  const listed = problems.slice(0, LISTED).map(({ sheet, row, header, value, reason, advice, level, rule }) => {
    const where = [sheet, `第 ${row} 行`, header, value === '' ? '' : `“${value}”`]
      .filter(part => part !== '')
      .join(' ');
    return `${level === 'reject' ? '拒绝' : '提示'}　${where}：${reason}。${advice}（${rule}）`;
  });
  if (problems.length > LISTED) listed.push(`……共 ${problems.length} 条，--json 可看更多。`);
  const skippedRows = skipped.filter(row => row.reason !== 'title' && row.reason !== 'header');
  const parts = [
    counts,
    ...notices,
    ...listed,
    ...skippedRows
      .slice(0, LISTED)
      .map(row => `跳过　${row.sheet} 第 ${row.row} 行（${SKIP_LABELS[row.reason]}）：${row.text}`),
    summary.isDryRun
      ? '这是试导，什么都没有保存。'
      : `批次 ${summary.batchId}（撤回：gongkai import undo ${summary.batchId}）`,
  ];
  return parts.join('\n');
}

/** A line that is written over while rows are read, on a terminal only. */
function progressLine(terminal: Terminal): { show: (read: number) => void; clear: () => void } {
  if (!terminal.isInteractive) return { show: () => {}, clear: () => {} };
  return {
    show: read => process.stderr.write(`\r已读 ${read} 行`),
    clear: () => process.stderr.write('\r\u001b[K'),
  };
}
