import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, atTime, countyDate, instant, isoInstant, startOf } from '../../../kernel/time.ts';
import { CASE_TYPES } from '../kinds/words/case-types.ts';
import { SATISFACTION } from '../kinds/words/satisfaction.ts';
import type { Cell } from '../reading/table.ts';
import { readCycle } from './cycles.ts';
import { type DateContext, readDate } from './dates.ts';
import { readDeadline } from './deadlines.ts';
import { readEnum } from './enums.ts';
import { maskNumbers, maskPersonal } from './mask.ts';
import { readCode, readIdNumber, readPhone } from './personal-numbers.ts';
import { readBoolean, readNumber, readText, readUrl } from './plain-values.ts';
import { unitResolver } from './resolve-units.ts';
import { readUnits } from './units.ts';

const text = (value: string): Cell => ({ kind: 'text', text: value });
const number = (value: number, dateStyle: 'none' | 'date' | 'datetime' = 'none'): Cell => ({
  kind: 'number',
  number: value,
  literal: String(value),
  dateStyle,
});
const context: DateContext = {
  date1904: false,
  year: null,
  plausible: { from: instant('2000-01-01T00:00+08:00'), before: instant('2030-01-01T00:00+08:00') },
};
const read = (cell: Cell, more: Partial<DateContext> = {}) => {
  const reading = readDate(cell, { ...context, ...more });
  return reading.ok
    ? `${isoInstant(reading.value.at).slice(0, 19)}${reading.value.dateOnly ? ' day' : ''}`
    : reading.why;
};

const minutes = fc.record({
  day: fc.integer({ min: 0, max: 9000 }).map(days => addDays(countyDate('2001-01-01'), days)),
  hour: fc.integer({ min: 0, max: 23 }),
  minute: fc.integer({ min: 0, max: 59 }),
});
const two = (value: number) => String(value).padStart(2, '0');

describe('IM-03: an instant is the same in all its writings', () => {
  test('of a minute', () => {
    fc.assert(
      fc.property(minutes, ({ day, hour, minute }) => {
        const [year, month, date] = day.split('-').map(Number);
        const at = atTime(day, `${two(hour)}:${two(minute)}`);
        const half = hour < 12 ? '上午' : '下午';
        const hour12 = hour % 12 === 0 ? 12 : hour % 12;
        const serial = (at - startOf(countyDate('1899-12-30'))) / 86_400_000;
        const writings: (readonly [Cell, Partial<DateContext>?])[] = [
          [text(`${day} ${two(hour)}:${two(minute)}`)],
          [text(`${year}/${two(month!)}/${two(date!)} ${hour}:${two(minute)}:00`)],
          [text(`${year}.${month}.${date} ${hour}:${two(minute)}`)],
          [text(`${year}年${month}月${date}日 ${hour}时${minute}分`)],
          [text(`${year}年${month}月${date}日 ${half}${hour12}:${two(minute)}`)],
          [text(`${day}T${two(hour)}:${two(minute)}:00+08:00`)],
          [text(`${day} ${two(hour)}:${two(minute)}:00.0`)],
          [text(`${day.replaceAll('-', '')}${two(hour)}${two(minute)}`)],
          [text(`${month}月${date}日 ${hour}:${two(minute)}`), { year: year! }],
          [number(serial, 'datetime')],
          [number(serial - 1462, 'datetime'), { date1904: true }],
        ];
        for (const [cell, more] of writings) {
          expect(read(cell, more), JSON.stringify(cell)).toBe(`${day}T${two(hour)}:${two(minute)}:00`);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('of a day, marked as without a time', () => {
    fc.assert(
      fc.property(minutes, ({ day }) => {
        const [year, month, date] = day.split('-').map(Number);
        const serial = (startOf(day) - startOf(countyDate('1899-12-30'))) / 86_400_000;
        for (const cell of [
          text(day),
          text(`${year}-${month}-${date}`),
          text(`${year}/${month}/${date}`),
          text(`${year}年${month}月${date}日（星期六）`),
          text(`${year}．${month}．${date}`),
          text(day.replaceAll('-', '')),
          number(Number(day.replaceAll('-', ''))),
          number(serial),
          number(serial, 'date'),
          text(String(serial)),
        ]) {
          expect(read(cell), JSON.stringify(cell)).toBe(`${day}T00:00:00 day`);
        }
      }),
    );
  });
});

describe('IM-03: what is no certain date is not guessed', () => {
  test.each([
    [text('7月1日'), 'needs-year'],
    [text('2023-02-30'), 'impossible'],
    [text('2023-07-01 25:00'), 'impossible'],
    [text('1900-01-01'), 'implausible'],
    [text('2099/12/31'), 'implausible'],
    [number(0, 'date'), 'implausible'],
    [number(1, 'date'), 'implausible'],
    [text('月底前'), 'unreadable'],
    [text('2023年7月'), 'unreadable'],
    [text('23-7-1'), 'unreadable'],
    [number(-5, 'date'), 'unreadable'],
    [{ kind: 'boolean', value: true } as Cell, 'unreadable'],
  ])('%j: %s', (cell, why) => {
    expect(read(cell)).toBe(why);
  });
});

describe('IM-11: a limit', () => {
  const limit = (cell: Cell) => {
    const reading = readDeadline(cell, context);
    if (!reading.ok) return reading.why;
    return 'until' in reading.value ? isoInstant(reading.value.until).slice(0, 16) : reading.value;
  };

  test.each([
    [text('2023-07-08'), '2023-07-09T00:00'],
    [number(45_115, 'date'), '2023-07-09T00:00'],
    [text('2023-07-08 17:30'), '2023-07-08T17:30'],
    [text('5个工作日'), { workdays: 5 }],
    [text('五个工作日内'), { workdays: 5 }],
    [text('15 个工作日办结'), { workdays: 15 }],
    [text('7天'), { days: 7 }],
    [text('２４小时'), { hours: 24 }],
    [text('尽快'), 'unreadable'],
  ])('%j', (cell, expected) => {
    expect(limit(cell)).toEqual(expected);
  });
});

describe('IM-09: numbers that a spreadsheet has spoilt are reported, never guessed', () => {
  test.each([
    [text('1.38E+10'), 'scientific'],
    [text('1.9E10'), 'scientific'],
    [number(13_812_345_678), '13812345678'],
    [text('138 1234 5678'), '13812345678'],
    [text('+86 138-1234-5678'), '13812345678'],
    [text('0917-4760000'), '0917-4760000'],
    [text('１３８１２３４５６７８'), '13812345678'],
    [text('12345'), '12345'],
    [text('138123456'), 'malformed'],
  ])('a telephone number %j', (cell, expected) => {
    const reading = readPhone(cell);
    expect(reading.ok ? reading.value : reading.why).toBe(expected);
  });

  test.each([
    [text('11010519491231002X'), '11010519491231002X'],
    [text('110105194912310021'), 'malformed'],
    [number(110_105_194_912_310_020), 'scientific'],
    [text('1.10105E+17'), 'scientific'],
  ])('an identity number %j', (cell, expected) => {
    const reading = readIdNumber(cell);
    expect(reading.ok ? reading.value : reading.why).toBe(expected);
  });

  test.each([
    [number(20_230_712_007), '20230712007'],
    [text('ＦＸ２０２３ ０７'), 'FX202307'],
    [text('0012307'), '0012307'],
    [text('2.02307E+17'), null],
    [number(202_307_120_000_123_010), null],
  ])('a case number %j', (cell, expected) => {
    expect(readCode(cell)).toBe(expected);
  });
});

describe('IM-10: personal values are masked', () => {
  test.each([
    ['13812345678', 'phone', '138****5678'],
    ['1.38E+10', 'phone', '1.38E+10'],
    ['0917-4760000', 'phone', '091****00'],
    ['张晓明', 'name', '张**'],
    ['11010519491231002X', 'idNumber', '110****2X'],
    ['双石铺镇新建路12号', 'address', '双石铺镇****'],
  ] as const)('%s as %s', (value, kind, expected) => {
    expect(maskPersonal(value, kind)).toBe(expected);
  });

  test('also inside any other text', () => {
    expect(maskNumbers('请回电13812345678，身份证11010519491231002X')).toBe('请回电138****5678，身份证110****02X');
  });
});

describe('IM-04: units', () => {
  const names: Readonly<Record<string, string>> = {
    住建局: 'u1',
    双石铺镇: 'u2',
    人力资源和社会保障局: 'u3',
    公安局: 'u4',
  };
  const resolve = unitResolver(
    { resolve: name => (names[name] === undefined ? [] : [{ unitId: names[name], text: name }]) },
    ['住房和城乡建设局', '双石铺镇', '公安局'],
  );
  const idsOf = (written: string) => {
    const reading = readUnits(written, resolve);
    return reading.ok
      ? reading.units.map(unit => unit.unitId).join()
      : `? ${reading.written} ${reading.candidates.join()}`;
  };

  test.each([
    ['住建局；双石铺镇', 'u1,u2'],
    ['主办：住建局 协办：双石铺镇'.replace(' ', '\n'), 'u1,u2'],
    ['住建局、住建局', 'u1'],
    ['人力资源和社会保障局', 'u3'],
    ['公安局和住建局', 'u4,u1'],
    ['双石铺镇政府', 'u2'],
    ['原公安局', 'u4'],
    ['住建局；住房建设局', '? 住房建设局 住房和城乡建设局'],
    ['旅游局', '? 旅游局 '],
  ])('%s', (written, expected) => {
    expect(idsOf(written)).toBe(expected);
  });

  test('a shared name is for a person to decide', () => {
    const shared = unitResolver({ resolve: () => ['甲', '乙'].map(name => ({ unitId: name, text: name })) }, []);
    expect(readUnits('某局', shared)).toEqual({ ok: false, written: '某局', candidates: ['甲', '乙'] });
  });
});

describe('words', () => {
  test.each([
    ['投诉类', 'complaint'],
    ['政策咨询', 'consult'],
    ['投诉举报', undefined],
    ['反映', undefined],
  ])('of a type: %s', (word, code) => {
    expect(readEnum(word, CASE_TYPES, true)?.code).toBe(code);
  });

  test('不满意 is not 满意', () => {
    expect(readEnum('不满意', SATISFACTION, false)?.code).toBe('dissatisfied');
    expect(readEnum('非常满意', SATISFACTION, false)?.code).toBe('very-satisfied');
  });

  test('what no database can hold is left out of texts', () => {
    expect(readText(text(' 路\u0000灯\r\n不亮\u200b'))).toBe('路灯\n不亮');
    expect(readText(text('\ud83d'))).toBe('\ufffd');
    expect(readText(text('𠮷😀'))).toBe('𠮷😀');
  });

  test('numbers, answers, cycles and addresses', () => {
    expect([readNumber(text('1,234')), readNumber(text('1.2万')), readNumber(text('约三百'))]).toEqual([
      1234,
      12_000,
      null,
    ]);
    expect([readBoolean(text('√')), readBoolean(text('不公开')), readBoolean(text('看情况'))]).toEqual([
      true,
      false,
      null,
    ]);
    expect(['14天', '每季度', '半年', '6个月', '1年', '经常'].map(word => readCycle(text(word)))).toEqual([
      14,
      92,
      183,
      183,
      365,
      null,
    ]);
    expect([readUrl('www.fx.gov.cn/a'), readUrl('查看'), readUrl('javascript:alert(1)')]).toEqual([
      'http://www.fx.gov.cn/a',
      null,
      null,
    ]);
  });
});
