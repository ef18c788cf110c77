/**
 * `npm run bench:reconcile`: how well 核数 does on the open corpus and on the blind one (written by others and only ever
 * counted), and how long a bulletin of 5,000 characters takes. Exit 1 below the floor on the blind part.
 * `--show` lists the misses, the wrong alarms and the needless questions of the open part.
 */
import { existsSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { readText, reconcile } from '../../src/rooms/bulletin/index.ts';
import { readCorpus } from './corpus.ts';
import { asksIn, type Judged, judge, type Score, scoreOf } from './score.ts';

const FLOOR = { wrongAlarms: 0, recall: 0.85 };

function main(): void {
  const open = readCorpus(join(import.meta.dirname, 'open')).map(judge);
  const blindFolder = join(import.meta.dirname, 'blind');
  const blind = existsSync(blindFolder) ? readCorpus(blindFolder).map(judge) : [];
  if (process.argv.includes('--show')) open.forEach(show);
  const rows = { 公开语料: row(scoreOf(open)), ...(blind.length > 0 ? { 盲测语料: row(scoreOf(blind)) } : {}) };
  console.table(rows);
  console.table({
    '5,000字通报': {
      '中位数(ms)': timeOfBulletin(open).toFixed(1),
      目标: '< 50',
      机器: `${cpus().length} × ${cpus()[0]?.model ?? ''}`,
    },
  });
  if (blind.length === 0) console.log('没有盲测语料。');
  const score = scoreOf(blind);
  if (blind.length > 0 && (score.wrongAlarms > FLOOR.wrongAlarms || score.recall < FLOOR.recall)) {
    console.log(`盲测没有达到底线：误报 ${FLOOR.wrongAlarms}，查全率 ${FLOOR.recall}。`);
    process.exitCode = 1;
  }
}

function row(score: Score) {
  return {
    篇数: score.passages,
    无错: score.right,
    植错: score.planted,
    误报: score.wrongAlarms,
    无错而报: score.onRight,
    无错而问: score.asked,
    查准率: score.precision.toFixed(3),
    查全率: score.recall.toFixed(3),
    指到该数: score.named.toFixed(3),
    未核占比: `${((score.notChecked / Math.max(1, score.quantities)) * 100).toFixed(1)}%`,
  };
}

/** Median of 20 runs, after 5 to warm up, on right passages of the open corpus put together. */
function timeOfBulletin(open: readonly Judged[]): number {
  let text = '';
  for (const { sample } of open) if (sample.consistent && sample.text && text.length < 5000) text += `${sample.text}\n`;
  const bulletin = text.slice(0, 5000);
  const times: number[] = [];
  for (let run = 0; run < 25; run += 1) {
    const started = performance.now();
    reconcile(readText(bulletin));
    if (run >= 5) times.push(performance.now() - started);
  }
  return times.sort((a, b) => a - b)[10] ?? 0;
}

function show({ sample, report, wrongAlarms, caught }: Judged): void {
  for (const alarm of wrongAlarms)
    console.log(
      `误报 ${sample.id} ${alarm.rule} ${alarm.printed} → ${alarm.computed} ${alarm.note}\n     ${alarm.text}`,
    );
  for (const ask of sample.consistent ? asksIn(report) : [])
    console.log(`多问 ${sample.id} ${ask.rule} ${ask.printed} → ${ask.computed} ${ask.note}\n     ${ask.text}`);
  if (!sample.planted || caught) return;
  const why = report.notChecked.filter(one => one.text.includes(sample.planted?.printed ?? '')).map(one => one.why);
  console.log(
    `漏报 ${sample.id} ${sample.planted.rule} ${sample.planted.printed} → ${sample.planted.right} ${why.join(' ')}\n     ${sample.text ?? '表'}`,
  );
}

main();
