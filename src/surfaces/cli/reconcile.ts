import { readFile } from 'node:fs/promises';
import { AppError } from '../../kernel/errors.ts';
import { reconcile as audit, type Report, readSource } from '../../rooms/bulletin/index.ts';
import { builtInCalendar } from '../../rooms/calendar/index.ts';
import { type Command, required } from './command.ts';

export const reconcile: Command = {
  name: 'reconcile',
  does: {
    zh: '核数：审一份通报的算术（TXT、DOCX、HTML、PDF）。有不符时退出码为 1，一项也没有核到时为 2',
    en: 'Audits the arithmetic of a bulletin (TXT, DOCX, HTML, PDF)',
  },
  usage: 'reconcile 文件|- [--json]',
  example: 'reconcile 通报.docx',
  async run(args, terminal) {
    const file = required(this, args.positionals[0], '文件名（- 表示标准输入）');
    const source = await readSource(await bytesOf(file));
    const report = audit(source, { calendar: builtInCalendar() });
    terminal.out(args.flag('json') ? JSON.stringify(jsonOf(report)) : told(report));
    if (report.consistent === null) return 2;
    return report.consistent ? 0 : 1;
  },
};

function jsonOf({ consistent, checked, statements, notChecked }: Report): unknown {
  return { consistent, checked, statements, notChecked };
}

/** Nothing checked is no clean bill: it says so. */
function told({ statements, notChecked, consistent, quantities }: Report): string {
  if (consistent === null)
    return quantities === 0
      ? '一项也没有核：没有读到可核的数。请确认文件是通报，文字能选中复制。'
      : `一项也没有核：读到 ${quantities} 个数，没有找到可核的算术关系。请人工核对。`;
  const wrong = statements.filter(statement => !statement.ok);
  const lines = wrong.map(
    ({ rule, text, printed, computed, note }) => `✗ [${rule}] ${text}\n  印 ${printed}，应为 ${computed}。${note}`,
  );
  const summary = `核对 ${statements.length} 项，不符 ${wrong.length} 项，未核对 ${notChecked.length} 项。${consistent ? '没有算术错误。' : ''}`;
  return [...lines, summary].join('\n');
}

async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    if (file !== '-') return await readFile(file);
    const chunks: Buffer[] = [];
    for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks);
  } catch (cause) {
    throw new AppError('bad-input', `读不到文件“${file}”，请检查文件名和权限。`, { cause });
  }
}
