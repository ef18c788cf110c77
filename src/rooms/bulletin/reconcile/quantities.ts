import { readNumberWords } from './number-words.ts';

/** Values are whole millionths, so that 23.45万, 93.54 % and 1.2 points are all exact. */
export const MICRO = 1_000_000n;

/** A printed number with what it counts. */
export interface Quantity {
  /** The whole of it with its unit, offsets into the reading text. */
  readonly start: number;
  readonly end: number;
  /** The number as printed, with 万 and % but without the unit, and where it ends. */
  readonly printed: string;
  readonly numberEnd: number;
  readonly kind: 'count' | 'percent' | 'points';
  readonly micro: bigint;
  /** What one step in the last printed digit is worth; 0 for an exact whole count. */
  readonly step: bigint;
  readonly decimals: number;
  /** 余, 约, 近, 左右 …: no arithmetic can be held against it. */
  readonly approximate: boolean;
  readonly unit: string;
}

const UNITS = (
  '个百分点 百分点 % 个工作日 工作日 个月 个小时 小时 分钟 人次 户次 件次 条次 家次 批次 场次 架次 车次 平方公里 平方米 立方米 公里 公顷 千米 毫米 千瓦时 千瓦 ' +
  '公斤 单位 部门 社区 街道 件 条 个 家 次 人 名 户 篇 份 项 处 所 座 台 套 部 期 批 场 类 种 起 宗 例 封 位 张 本 幅 款 栏 亩 米 吨 元 辆 头 只 棵 株 册 支 组 通 趟 间 口 盏 枚 单 票 卷 片 段 则 首 集 节 床 窗 列 轮 回 遍 面 宿 幢 眼 孔 架 艘 班次 趟次 车次 课时 平台 网点 窗口 镇 乡 村 站 班 笔 ' +
  '岁 倍 号 级 届 分 点 秒 时 天 日 周 年 月 度 寸 版 楼 栋 线 路 后 代'
)
  .split(' ')
  .sort((a, b) => b.length - a.length);
/** What is measured, not counted: no sums or shares are made of it. */
const NOT_COUNTED = new Set(
  '个工作日 工作日 个月 个小时 小时 分钟 岁 倍 号 级 届 分 点 秒 时 天 日 周 年 月 度 寸 版 楼 线 路 后 代'.split(' '),
);
const SCALES: Readonly<Record<string, bigint>> = {
  千: 1000n,
  万: 10_000n,
  百万: 1_000_000n,
  千万: 10_000_000n,
  亿: 100_000_000n,
};

const NUMBER = new RegExp(
  `(?<![\\dA-Za-z.])(\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d+)(\\.\\d+)?(?![A-Za-z×*/])\\s?(千万|百万|万|亿|千)?(余|多|来)?\\s?(${UNITS.join('|')})?`,
  'g',
);
const WORDS =
  /(?<![第前一二两三四五六七八九十百千零几数万\d])([一两二三四五六七八九十百千零万]{1,9})(个|件|条|家|人次|人|篇|份|项|处|起|例|户|名|封|批|镇|乡|村|张|笔|次|场|宗|所|座|台|亩)/g;
const PERCENT_WORDS = /百分之([一二三四五六七八九十百零]+)(?:点([零一二三四五六七八九]+))?/g;

/** Numbers that are names, places in a row, clock times or parts of other signs. */
const SIGNS: readonly RegExp[] = [
  /\d{4}\s?年(?:度)?(?:\s?\d{1,2}\s?月(?:份)?(?:\s?\d{1,2}\s?日)?)?/g,
  /\d{1,2}\s?月\s?\d{1,2}\s?日/g,
  /\d{1,2}\s?月份?(?!度)/g,
  /\d{4}[-/.]\d{1,2}[-/.]\d{1,2}/g,
  /(?:第)?[1-4一二三四]季度/g,
  /[〔[(]\d{4}[〕\])]\s?\d*\s?号?/g,
  /第\s?\d+(?:[-—]\d+)?\s?[号条款期次名位章批届个]/g,
  /前\s?\d+\s?[名位]?/g,
  /\d{1,2}:\d{2}(?::\d{2})?/g,
  /\d+(?:\.\d+)?(?::\d+(?:\.\d+)?){1,}/g,
  /\d+(?:\.\d+)?%?\s?[-~至]\s?\d+(?:\.\d+)?\s?(?:%|个|件|条|天|日|小时|项|家)/g,
  /(?<!\d)1(?:[3-9]\d{9})(?!\d)|\d{3,4}-\d{7,8}/g,
  /(?<!\d)(?:123\d{2}|96\d{3}|110|119|120|122)(?=[^\d,.]{0,1}[政市热便民平一受服专线投"”、和及号举诉网工承派中])(?!件)/g,
  /\d+\s?[×xX*]\s?\d+/g,
  /https?:\S+|www\.\S+/g,
];
const VAGUE_BEFORE =
  /(?:(?<![签预节条合违])约|(?<![附临最])近|将近|超过|超|逾|突破|接近|大约|至少|多达|不足|不到|低于|高于|少于|多于|大于|小于|未满|未达|未达到|达不到|达到或超过)$/;
const VAGUE_AFTER = /^(?:余|多|左右|以上|以内|以下|上下)/;

/**
 * Finds the quantities of a stretch of width-folded text.
 * @param folded the text; `raw` the same text as printed, same length; `offset` of both in the reading text
 */
export function findQuantities(folded: string, raw: string, offset: number): Quantity[] {
  const taken = signSpans(folded);
  const found: Quantity[] = [];
  for (const match of folded.matchAll(NUMBER)) {
    const [whole, digits = '', fraction = '', scaleWord, more, unit = ''] = match;
    const numberEnd = match.index + digits.length + fraction.length;
    if (overlaps(taken, match.index, numberEnd)) continue;
    if (digits.includes(',') && fullWidthComma(raw, match.index, digits)) continue;
    if (NOT_COUNTED.has(unit) && scaleWord === undefined) continue;
    const kind = unit === '%' ? 'percent' : unit.endsWith('百分点') ? 'points' : 'count';
    const scale = SCALES[scaleWord ?? ''] ?? 1n;
    const decimals = fraction === '' ? 0 : fraction.length - 1;
    const units = BigInt(digits.replaceAll(',', '') + fraction.slice(1));
    const isGoal = /(?:目标|任务|计划|指标)[\u4e00-\u9fff]{0,4}$/.test(folded.slice(0, match.index));
    const isWhole = kind === 'count' && decimals === 0 && (scale === 1n || isGoal);
    const end = match.index + whole.trimEnd().length;
    const printedEnd =
      kind !== 'percent' ? (scaleWord ? folded.indexOf(scaleWord, numberEnd) + scaleWord.length : numberEnd) : end;
    if (unit === '' && kind === 'count' && !standsAlone(folded, match.index, end)) continue;
    found.push({
      start: offset + match.index,
      end: offset + end,
      printed: raw.slice(match.index, printedEnd),
      numberEnd: offset + printedEnd,
      kind,
      micro: (units * scale * MICRO) / 10n ** BigInt(decimals),
      step: isWhole ? 0n : (scale * MICRO) / 10n ** BigInt(decimals),
      decimals,
      approximate:
        more !== undefined || VAGUE_BEFORE.test(folded.slice(0, match.index)) || VAGUE_AFTER.test(folded.slice(end)),
      unit,
    });
  }
  found.push(...wordQuantities(folded, raw, offset, taken));
  return found.sort((a, b) => a.start - b.start);
}

function wordQuantities(folded: string, raw: string, offset: number, taken: readonly Span[]): Quantity[] {
  const found: Quantity[] = [];
  const add = (
    index: number,
    length: number,
    numberLength: number,
    value: string,
    kind: Quantity['kind'],
    unit: string,
  ) => {
    if (overlaps(taken, index, index + numberLength)) return;
    const decimals = value.includes('.') ? value.length - value.indexOf('.') - 1 : 0;
    const micro = (BigInt(value.replace('.', '')) * MICRO) / 10n ** BigInt(decimals);
    found.push({
      start: offset + index,
      end: offset + index + length,
      printed: raw.slice(index, index + numberLength),
      numberEnd: offset + index + numberLength,
      kind,
      micro,
      step: kind === 'count' ? 0n : MICRO / 10n ** BigInt(decimals),
      decimals,
      approximate: VAGUE_BEFORE.test(folded.slice(0, index)) || VAGUE_AFTER.test(folded.slice(index + length)),
      unit,
    });
  };
  for (const match of folded.matchAll(WORDS)) {
    const [whole, words = '', unit = ''] = match;
    const value = readNumberWords(words);
    const counted =
      value === 1 && /(?:事故|案件|火灾|纠纷|其他|[镇乡局区县市院村园类])$/.test(folded.slice(0, match.index));
    if (value !== null && (value > 1 || counted))
      add(match.index, whole.length, words.length, String(value), 'count', unit);
  }
  for (const match of folded.matchAll(PERCENT_WORDS)) {
    const [whole, integer = '', fraction = ''] = match;
    const value = readNumberWords(integer);
    const digits = [...fraction].map(char => '零一二三四五六七八九'.indexOf(char)).join('');
    if (value === null) continue;
    add(match.index, whole.length, whole.length, digits === '' ? String(value) : `${value}.${digits}`, 'percent', '%');
  }
  return found;
}

/** A number without a unit counts only in lists such as “咨询5、投诉15”: words before it, a break after it. */
function standsAlone(folded: string, start: number, end: number): boolean {
  return /[\u4e00-\u9fff:]\s?$/.test(folded.slice(0, start)) && /^\s?(?:[,、;。)]|和|$)/.test(folded.slice(end));
}

/** A full-width comma between half-width digits parts a list, it does not part thousands. */
function fullWidthComma(raw: string, index: number, digits: string): boolean {
  const printed = raw.slice(index, index + digits.length);
  return printed.includes('，') && /\d/.test(printed);
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function signSpans(folded: string): Span[] {
  const spans: Span[] = [];
  for (const pattern of SIGNS) {
    for (const match of folded.matchAll(pattern))
      spans.push({ start: match.index, end: match.index + match[0].length });
  }
  return spans;
}

function overlaps(spans: readonly Span[], start: number, end: number): boolean {
  return spans.some(span => span.start < end && start < span.end);
}
