import { dateInWords, daysBetween, yearOf } from '../../../kernel/time.ts';
import { type Period, spanOf } from './dates-in-text.ts';
import type { Passage } from './fact.ts';
import type { Statement } from './report.ts';
import { statement, type TextTime } from './text-time.ts';

/**
 * What a title says was done in a period cannot be told before the period has begun, and hardly before most of it has
 * passed (AS-E12). Plans and notices of what is to come are issued early.
 */
export function checkIssue(passage: Passage, title: Period, words: string, time: TextTime): Statement[] {
  const { issued } = time;
  if (!issued || (title.year === null && title.kind !== 'year')) return [];
  if (!/情况|通报|简报|快报|总结|统计|分析|数据|运行/.test(words)) return [];
  if (/计划|安排|方案|要点|做好|开展|召开|目标|任务|预算|部署|调整|分工|年度(?!报告)/.test(words)) return [];
  const { first, last } = spanOf(title, title.year ?? title.number);
  const passed = daysBetween(first, issued.date) / (daysBetween(first, last) + 1);
  if (title.kind === 'year' && issued.date >= first) return [];
  if (passed >= 0.5) return [];
  const sentence = { start: issued.printed.start, end: issued.printed.end };
  const note = `标题写的是${title.label}，发文日期${dateInWords(issued.date)}在它结束之前，请核对。`;
  const right = `${yearOf(last)}年${Number(last.slice(5, 7))}月以后`;
  const severity = passed < 0 ? 'error' : 'warn';
  return [statement(passage, sentence, issued.printed, 'AS-E12', '发文日期', right, false, note, severity)];
}
