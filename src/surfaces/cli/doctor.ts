import { fromEpochMs, systemClock } from '../../kernel/time.ts';
import { loadConfig } from '../../platform/config.ts';
import { freeSpace } from '../../platform/disk.ts';
import { findFonts } from '../../platform/documents/index.ts';
import { findWaiting } from '../../platform/outbox.ts';
import { sampleFacts } from '../../rooms/casework/index.ts';
import { openRuntime } from '../../runtime.ts';
import type { Command } from './command.ts';

/** A job that has waited for so long was given up, or nobody works. */
const OVERDUE_JOB_MS = 24 * 3_600_000;
/** How many records of a county are folded anew. */
const SAMPLE = 200;

export const doctor: Command = {
  name: 'doctor',
  does: {
    zh: '体检：数据库、磁盘余量、事实与事件是否一致、后台任务、字体',
    en: 'Health: database, free disk, facts against events, jobs, fonts',
  },
  usage: 'doctor [--json]',
  example: 'doctor',
  async run(args, terminal) {
    const config = loadConfig();
    const runtime = await openRuntime(config);
    try {
      const findings: { readonly check: string; readonly ok: boolean; readonly message: string }[] = [];
      const { bytes, isScarce } = await freeSpace(config.dataDir);
      const free = `数据目录所在磁盘还剩 ${(bytes / 1024 ** 3).toFixed(1)} GiB`;
      findings.push({ check: 'disk', ok: !isScarce, message: isScarce ? `${free}，快要不够了` : free });
      for (const { code, name } of await runtime.counties()) {
        const { checked, wrong } = await runtime.db.forCounty(code, tx => sampleFacts(tx, SAMPLE), { readOnly: true });
        const ok = wrong.length === 0;
        findings.push({
          check: 'facts',
          ok,
          message: `${name}：抽查 ${checked} 件诉求，${ok ? '事实与事件一致' : `不一致：${wrong.join('、')}`}`,
        });
      }
      for (const { code, name } of await runtime.counties()) {
        const since = fromEpochMs(systemClock.now() - OVERDUE_JOB_MS);
        const waiting = await runtime.db.forCounty(code, tx => findWaiting(tx, since), { readOnly: true });
        const kinds = waiting.map(({ job, count }) => `${job} ${count} 个`).join('、');
        const ok = waiting.length === 0;
        const message = ok
          ? `${name}：没有积压的后台任务`
          : `${name}：后台任务超过一天还没有做完：${kinds}。请看日志里的原因，并确认 worker 在运行`;
        findings.push({ check: 'jobs', ok, message });
      }
      for (const { message } of findFonts(config.fontsDir === null ? {} : { folder: config.fontsDir }).substitutions) {
        findings.push({ check: 'fonts', ok: true, message: `字体替代：${message}` });
      }
      terminal.out(
        args.flag('json')
          ? JSON.stringify(findings)
          : findings.map(finding => `${finding.ok ? '✓' : '✗'} ${finding.message}`).join('\n'),
      );
      return findings.every(finding => finding.ok) ? 0 : 1;
    } finally {
      await runtime.close();
    }
  },
};
