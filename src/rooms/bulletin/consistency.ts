import type { PrintedFigure } from '../../kernel/documents/index.ts';
import { printRate, printShares } from '../../kernel/ratio.ts';
import { type CountyDate, dateInWords } from '../../kernel/time.ts';
import { type WorkCalendar, workdaysBetween } from '../../kernel/working-days.ts';
import type { FigureValue } from '../figures/index.ts';
import { NO_NUMBER, numberProblem } from './document-number.ts';
import type { Mention, Section } from './model.ts';
import { splitKey } from './template/marks.ts';

/** One check of the circular before it is signed: what was compared and whether it holds. */
export interface Check {
  readonly rule: string;
  readonly section: Section;
  readonly ok: boolean;
  /** An error bars sending and signing; a warning and a hint are shown. */
  readonly severity: 'error' | 'warn' | 'hint';
  readonly message: string;
  /** The paragraph of the document that it is about, e.g. `body.7`. */
  readonly path?: string;
  /** The text block in which it is to be mended. */
  readonly text?: string;
  /** What the wording has to say instead: an editor can put it there. */
  readonly fix?: { readonly from: string; readonly to: string };
  /** What is to be imported when the records are only missing. */
  readonly importKind?: string;
  /** An error that others have to settle: it bars signing, and meanwhile the circular may go to the checker. */
  readonly isAwaited?: boolean;
}

/** What the checks look at. */
export interface CheckInput {
  readonly figures: ReadonlyMap<string, FigureValue>;
  readonly previous: ReadonlyMap<string, FigureValue>;
  readonly printed: readonly PrintedFigure[];
  readonly mentions: readonly Mention[];
  readonly unitNames: ReadonlySet<string>;
  readonly title: string;
  readonly periodLabel: string;
  readonly number: string | null;
  /** 机关代字. */
  readonly documentCode: string;
  readonly issueOn: CountyDate;
  readonly rectifyBy: CountyDate;
  readonly calendar: WorkCalendar;
}

/** The sums that must come out: the parts of a split against the whole (AS-E1, E2, E3, E7). */
const SUMS: readonly { rule: string; section: Section; parts: string; whole: string; label: string }[] = [
  {
    rule: 'AS-E1',
    section: 'interaction',
    parts: 'mailbox.byType',
    whole: 'mailbox.received',
    label: '网民留言分类之和',
  },
  {
    rule: 'AS-E1',
    section: 'interaction',
    parts: 'hotline.byType',
    whole: 'hotline.received',
    label: '12345热线分类之和',
  },
  { rule: 'AS-E2', section: 'interaction', parts: 'hotline.topics', whole: 'hotline.received', label: '诉求热点之和' },
  {
    rule: 'AS-E3',
    section: 'interaction',
    parts: 'mailbox.overdue.byUnit',
    whole: 'mailbox.overdue',
    label: '网民留言超期明细之和',
  },
  {
    rule: 'AS-E3',
    section: 'interaction',
    parts: 'hotline.overdue.byUnit',
    whole: 'hotline.overdue',
    label: '12345热线逾期明细之和',
  },
  {
    rule: 'AS-E7',
    section: 'disclosure',
    parts: 'publishing.disclosure.byColumn',
    whole: 'publishing.disclosure.articles',
    label: '法定、重点领域各栏目之和',
  },
  {
    rule: 'AS-E7',
    section: 'topics',
    parts: 'publishing.topics.byColumn',
    whole: 'publishing.topics.articles',
    label: '各专题之和',
  },
];

/** The rates that are recomputed from the counts beside them (AS-E4); `late` is taken off the whole. */
const RATES: readonly { section: Section; rate: string; part: string; whole: string; label: string }[] = [
  {
    section: 'interaction',
    rate: 'mailbox.closedRate',
    part: 'mailbox.closed',
    whole: 'mailbox.received',
    label: '网民留言办结率',
  },
  {
    section: 'interaction',
    rate: 'hotline.closedRate',
    part: 'hotline.closed',
    whole: 'hotline.received',
    label: '12345热线办结率',
  },
  {
    section: 'media',
    rate: 'media.qualifiedRate',
    part: 'media.qualified',
    whole: 'media.inspected',
    label: '政务新媒体合格率',
  },
];

/** What is part of something else cannot be more (AS-E8). */
const SUBSETS: readonly { section: Section; part: string; whole: string; label: string }[] = [
  { section: 'interaction', part: 'mailbox.closed', whole: 'mailbox.received', label: '网民留言办结不多于收到' },
  { section: 'interaction', part: 'hotline.closed', whole: 'hotline.received', label: '12345热线办结不多于派发' },
  { section: 'interaction', part: 'smartCity.closed', whole: 'smartCity.received', label: '智慧平台结案不多于派遣' },
  {
    section: 'topics',
    part: 'publishing.topics.top',
    whole: 'publishing.topics.articles',
    label: '最多的专题不多于专题合计',
  },
  { section: 'media', part: 'media.qualified', whole: 'media.registered', label: '合格账号不多于登记账号' },
];

/** What a section tells of; without any it says 本季度无, and somebody may have forgotten to import (AS-B22). */
const SUBJECTS: readonly { section: Section; counts: readonly string[]; label: string; importKind?: string }[] = [
  { section: 'daily', counts: ['publishing.articles'], label: '稿件', importKind: 'articles' },
  { section: 'interaction', counts: ['mailbox.received'], label: '网民留言', importKind: 'mailbox' },
  { section: 'interaction', counts: ['hotline.received'], label: '12345热线工单', importKind: 'hotline' },
  { section: 'interaction', counts: ['smartCity.received'], label: '智慧管理平台案件', importKind: 'smart-city' },
  { section: 'interaction', counts: ['foi.received', 'foi.carriedIn'], label: '依申请公开' },
  { section: 'media', counts: ['media.registered'], label: '政务新媒体账号', importKind: 'accounts' },
  { section: 'media', counts: ['media.inspected'], label: '政务新媒体监测判定', importKind: 'posts' },
];

const CARRIED = ['mailbox', 'hotline', 'smartCity', 'foi'] as const;
const MIN_RECTIFY_WORKDAYS = 3;

/**
 * Checks a circular before it is signed. Every check that was made is listed, also those that hold.
 * @source AS-E1…E13, AS-B21, AS-B23
 */
export function checkBulletin(input: CheckInput): Check[] {
  return [
    ...SUMS.map(sum => compare(sum, total(input, sum.parts), total(input, sum.whole))),
    ...RATES.map(rate => recompute(input, rate)),
    onTime(input, 'mailbox', '网民留言按时办结率'),
    onTime(input, 'hotline', '12345热线按时办结率'),
    shares(input),
    inspected(input),
    ...SUBSETS.map(subset => {
      const [part, whole] = [total(input, subset.part), total(input, subset.whole)];
      return check('AS-E8', subset.section, part <= whole, 'error', `${subset.label}：${part} 对 ${whole}`);
    }),
    printedOnce(input),
    ...missing(input),
    ...CARRIED.map(subject => carried(input, subject)),
    ...deadline(input),
    check('AS-E12', 'head', input.title.includes(input.periodLabel), 'error', `标题与统计期一致：${input.periodLabel}`),
    ...mentions(input),
    documentNumber(input),
  ];
}

/** What bars signing, as sentences. */
export function barsSigning(checks: readonly Check[]): string[] {
  return checks.filter(item => !item.ok && item.severity === 'error').map(item => item.message);
}

/** What bars sending to the checker, as sentences: all that bars signing but what the drafter can only wait for. */
export function barsSending(checks: readonly Check[]): string[] {
  return barsSigning(checks.filter(item => item.isAwaited !== true));
}

function documentNumber({ number, documentCode, issueOn }: CheckInput): Check {
  if (number === null) return check('AS-X23', 'head', false, 'hint', NO_NUMBER);
  const problem = numberProblem(number, documentCode, issueOn);
  return check('AS-X23', 'head', problem === null, 'error', problem ?? `发文字号 ${number}`);
}

function compare(at: { rule: string; section: Section; label: string }, left: number, right: number): Check {
  return check(
    at.rule,
    at.section,
    left === right,
    'error',
    `${at.label} ${left}${left === right ? ' = ' : ' ≠ '}总数 ${right}`,
  );
}

function recompute(input: CheckInput, { section, rate, part, whole, label }: (typeof RATES)[number]): Check {
  const right = printRate(total(input, part), total(input, whole));
  return rateCheck(section, label, input.figures.get(rate)?.text ?? '', right);
}

/** 按时办结率 = (settled − late) ÷ settled; when everything is closed that is (N − L) ÷ N (CW-K6). */
function onTime(input: CheckInput, subject: string, label: string): Check {
  const value = input.figures.get(`${subject}.onTimeRate`);
  const late = total(input, `${subject}.overdue`);
  const settled = value?.kind === 'ratio' ? value.denominator : 0;
  const right = printRate(settled - late, settled);
  return rateCheck('interaction', label, value?.text ?? '', right);
}

function rateCheck(section: Section, label: string, printed: string, right: string): Check {
  const ok = printed === right;
  return check(
    'AS-E4',
    section,
    ok,
    'error',
    ok ? `${label} ${printed}，重算相符` : `${label} ${printed}，重算为 ${right}`,
  );
}

function shares(input: CheckInput): Check {
  const [topics, printed] = [input.figures.get('hotline.topics'), input.figures.get('hotline.topicShares')];
  if (topics?.kind !== 'split' || printed?.kind !== 'split')
    return check('AS-E5', 'interaction', true, 'hint', '诉求热点无占比');
  const right = printShares(
    topics.lines.map(line => line.count),
    topics.total,
  ).join('，');
  const shown = printed.lines.map(line => line.share ?? '').join('，');
  return check(
    'AS-E5',
    'interaction',
    right === shown,
    'error',
    right === shown ? `诉求热点占比 ${shown}，重算相符` : `诉求热点占比 ${shown}，重算为 ${right}`,
  );
}

function inspected(input: CheckInput): Check {
  const [qualified, failed, all] = ['media.qualified', 'media.failed', 'media.inspected'].map(key => total(input, key));
  const ok = (qualified ?? 0) + (failed ?? 0) === all;
  return check('AS-E6', 'media', ok, 'error', `合格 ${qualified} + 不合格 ${failed} ${ok ? '=' : '≠'} 受检 ${all}`);
}

/** What there is no record of; a hint for disclosure requests, of which a quarter may well have none. */
function missing(input: CheckInput): Check[] {
  return SUBJECTS.flatMap(({ section, counts, label, importKind }): Check[] => {
    if (counts.some(key => total(input, key) > 0)) return [];
    const message = `本期没有${label}的记录，这一段印“无”`;
    if (importKind === undefined) return [check('AS-B22', section, false, 'hint', message)];
    return [{ ...check('AS-B22', section, false, 'warn', `${message}；如应有，请先导入`), importKind }];
  });
}

/** Every figure in the text is printed as the figure engine gave it (AS-E9). */
function printedOnce(input: CheckInput): Check {
  const wrong = input.printed.filter(
    ({ key, text }) => !prints(input.figures.get(splitKey(key).key), splitKey(key).value, text),
  );
  const message =
    wrong.length === 0
      ? `正文 ${input.printed.length} 处数字与指标一致`
      : `正文里 ${wrong.map(({ text }) => text).join('、')} 与指标不一致`;
  return check('AS-E9', 'interaction', wrong.length === 0, 'error', message);
}

function prints(value: FigureValue | undefined, line: string | null, text: string): boolean {
  if (!value) return false;
  if (value.kind !== 'split') return text.startsWith(value.text);
  if (line === null) return text === value.text || text === String(value.lines.length);
  const found = value.lines.find(item => item.value === line);
  return found !== undefined && (text.includes(found.name) || text.includes(found.share ?? String(found.count)));
}

function carried(input: CheckInput, subject: string): Check {
  const now = total(input, `${subject}.carriedIn`);
  const before = input.previous.get(`${subject}.carriedOut`);
  const then = before?.kind === 'count' ? before.count : now;
  return check(
    'AS-E10',
    'interaction',
    now === then,
    'error',
    `${subject === 'foi' ? '依申请公开' : subject} 期初结转 ${now} ${now === then ? '=' : '≠'} 上期结转下期 ${then}`,
  );
}

function deadline({ issueOn, rectifyBy, calendar }: CheckInput): Check[] {
  const later = rectifyBy > issueOn;
  const days = later ? workdaysBetween(calendar, issueOn, rectifyBy) : 0;
  return [
    check(
      'AS-E11',
      'requirements',
      later,
      'error',
      `整改期限 ${dateInWords(rectifyBy)}${later ? '晚于' : '不晚于'}发文日期 ${dateInWords(issueOn)}`,
    ),
    check(
      'AS-E11',
      'requirements',
      days >= MIN_RECTIFY_WORKDAYS,
      'error',
      `整改期限距发文 ${days} 个工作日${days >= MIN_RECTIFY_WORKDAYS ? '' : `，不足 ${MIN_RECTIFY_WORKDAYS} 个`}`,
    ),
  ];
}

function mentions(input: CheckInput): Check[] {
  const named = input.mentions.filter(mention => mention.status === 'accepted');
  const unknown = named.filter(mention => !input.unitNames.has(mention.unitName)).map(mention => mention.unitName);
  const both = named.filter(
    mention =>
      mention.kind === 'praise' &&
      named.some(
        other => other.kind === 'criticise' && other.unitId === mention.unitId && other.section === mention.section,
      ),
  );
  const pending = named.filter(mention => mention.hearing === 'pending');
  const undecided = input.mentions.filter(mention => mention.status === 'proposed');
  return [
    check(
      'AS-E13',
      'head',
      unknown.length === 0,
      'error',
      unknown.length === 0 ? '点名单位都在单位表中' : `单位表中没有：${unknown.join('、')}`,
    ),
    check(
      'AS-E13',
      'head',
      both.length === 0,
      'error',
      both.length === 0
        ? '没有既表扬又批评同一事项的单位'
        : `同一事项既表扬又批评：${both.map(mention => mention.unitName).join('、')}`,
    ),
    ...[...Map.groupBy(pending, mention => mention.section)].map(([section, waiting]) => {
      const units = [...new Set(waiting.map(mention => mention.unitName))].join('、');
      const message = `${units}的申辩还没有了结，不能签发`;
      return { ...check('AS-B23', section, false, 'error', message), isAwaited: true };
    }),
    ...(undecided.length === 0
      ? []
      : [check('AS-B23', 'head', false, 'error', `还有 ${undecided.length} 项表扬、批评建议没有采纳或划去`)]),
  ];
}

function total(input: CheckInput, key: string): number {
  const value = input.figures.get(key);
  if (value === undefined) return 0;
  if (value.kind === 'ratio') return value.numerator;
  return value.kind === 'count' ? value.count : value.lines.reduce((sum, line) => sum + line.count, 0);
}

function check(rule: string, section: Section, ok: boolean, severity: Check['severity'], message: string): Check {
  return { rule, section, ok, severity, message };
}
