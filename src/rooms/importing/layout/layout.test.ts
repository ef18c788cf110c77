import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ALL_KINDS, kindNamed } from '../kinds/all-kinds.ts';
import { guessColumns } from '../mapping/guess-columns.ts';
import { headerMatcher } from '../mapping/header-match.ts';
import { NO_MAPPING } from '../mapping/mapping-file.ts';
import { EMPTY, type RawRow } from '../reading/table.ts';
import { classifyRow } from './classify-row.ts';
import { findHeader } from './find-header.ts';
import { headerKey } from './header-text.ts';

const row = (number: number, ...cells: string[]): RawRow => ({
  row: number,
  hidden: false,
  cells: cells.map(text => (text === '' ? EMPTY : { kind: 'text', text })),
});

/** What offices write around a header without meaning anything by it. */
const decoration = fc.constantFrom(
  (header: string) => header,
  (header: string) => `*${header}`,
  (header: string) => `${header}（必填）`,
  (header: string) => `${header}(年月日)`,
  (header: string) => `【选填】${header}`,
  (header: string) => [...header].join(' '),
  (header: string) => [...header].join('\n'),
  (header: string) => `　${header}：`,
  (header: string) => header.replace(/[a-z0-9]/gi, letter => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
);

describe('IM-02: decoration of a header changes nothing', () => {
  const names = ALL_KINDS.flatMap(kind => kind.fields.flatMap(field => [field.label, ...field.synonyms]));

  test('its key is the same', () => {
    fc.assert(
      fc.property(fc.constantFrom(...names), decoration, decoration, (name, first, second) => {
        expect(headerKey(second(first(name)))).toBe(headerKey(name));
      }),
    );
  });

  test.each(ALL_KINDS)('the guess for $kind is the same', kind => {
    const matcher = headerMatcher(kind);
    const headers = fc.uniqueArray(fc.constantFrom(...kind.fields.flatMap(field => [field.label, ...field.synonyms])), {
      minLength: 1,
      maxLength: 12,
    });
    const fieldsOf = (written: readonly string[]) =>
      guessColumns(written, kind, matcher, NO_MAPPING).map(column => [column.field?.key, column.state]);
    fc.assert(
      fc.property(headers, decoration, (plain, decorate) => {
        expect(fieldsOf(plain.map(decorate))).toEqual(fieldsOf(plain));
      }),
      { numRuns: 50 },
    );
  });

  test.each(ALL_KINDS)('every header of $kind alone is recognised', kind => {
    const matcher = headerMatcher(kind);
    for (const field of kind.fields) {
      for (const name of [field.label, ...field.synonyms]) {
        const [column] = guessColumns([name], kind, matcher, NO_MAPPING);
        expect(column?.state, name).toMatch(/recognised|derived/);
      }
    }
  });
});

describe('a column is given the field that is meant', () => {
  const hotline = kindNamed('hotline');
  const fieldsOf = (...headers: string[]) =>
    guessColumns(headers, hotline, headerMatcher(hotline), NO_MAPPING).map(column => column.field?.key ?? null);

  test('回复时间 is the closing where there is no other, and the answer where there is', () => {
    expect(fieldsOf('回复时间')).toEqual(['closedAt']);
    expect(fieldsOf('回复时间', '办结时间')).toEqual(['answeredAt', 'closedAt']);
  });

  test('of two columns with one meaning the second is not used, and says why', () => {
    const columns = guessColumns(['承办单位', '责任单位'], hotline, headerMatcher(hotline), NO_MAPPING);
    expect(columns.map(column => column.state)).toEqual(['recognised', 'ignored']);
    expect(columns[1]?.note).toContain('承办单位');
  });

  test('of two columns with one header either can be meant: the later one says where it stands (IM-15)', () => {
    const headers = ['工单编号', '备注', '承办单位', '备注', '承办单位'];
    const columns = guessColumns(headers, hotline, headerMatcher(hotline), NO_MAPPING);
    expect(columns.map(column => column.header)).toEqual([
      '工单编号',
      '备注',
      '承办单位',
      '备注（D 列）',
      '承办单位（E 列）',
    ]);
    const said = { ...NO_MAPPING, columns: { units: '承办单位（E 列）' } };
    const chosen = guessColumns(headers, hotline, headerMatcher(hotline), said);
    expect(chosen.map(column => column.field?.key ?? null)).toEqual(['number', null, null, null, 'units']);
  });

  test('a header that only resembles a name is to be confirmed', () => {
    const [column] = guessColumns(['市级热线工单编号'], hotline, headerMatcher(hotline), NO_MAPPING);
    expect([column?.field?.key, column?.state]).toEqual(['number', 'confirm']);
  });

  test('IM-07: reason and advice of our own rejects file are no columns', () => {
    expect(fieldsOf('工单编号', '原因', '建议')).toEqual(['number', null, null]);
  });
});

describe('IM-01: the header is found', () => {
  const matcher = headerMatcher(kindNamed('hotline'));

  test('below a title and a note', () => {
    const rows = [
      row(1, '工单明细表（2023年7月1日—9月30日）'),
      row(2, '填报单位：信息中心'),
      row(4, '工单编号', '派单时间'),
    ];
    expect(findHeader(rows, matcher)?.rows).toEqual([4]);
  });

  test('in two rows, where the upper one names groups', () => {
    const rows = [
      row(1, '工单编号', '派单', '', '办结时间'),
      row(2, '', '时间', '单位', ''),
      row(3, 'DH1', '2023-07-01', '住建局', '2023-07-03'),
    ];
    expect(findHeader(rows, matcher)).toMatchObject({
      rows: [1, 2],
      names: ['工单编号', '派单时间', '派单单位', '办结时间'].map((name, index) =>
        index === 2 ? expect.any(String) : name,
      ),
    });
  });

  test('not below row 6, and not in an explanation', () => {
    expect(findHeader([row(7, '工单编号', '派单时间')], matcher)).toBeNull();
    expect(findHeader([row(1, '填写说明'), row(2, '工单编号由平台生成'), row(3, '状态见下')], matcher)).toBeNull();
  });
});

describe('IM-12: rows that are no records are told by what they say, where they are mostly empty', () => {
  const shape = {
    mapped: [0, 1, 2, 3, 4],
    key: [0],
    headerNames: ['工单编号', '派单时间', '标题', '主办单位', '状态'],
  };
  const cases: readonly (readonly [ReturnType<typeof classifyRow>, RawRow])[] = [
    ['sum', row(9, '合计', '', '24件')],
    ['sum', row(9, '', '', '总 计：24')],
    ['subtotal', row(9, '7月小计', '8')],
    ['subtotal', row(9, '', '', '八月份合计')],
    ['signature', row(9, '制表人：张某', '', '审核人：李某')],
    ['note', row(9, '备注：本表不含重复件')],
    ['repeated-header', row(9, '工单编号', '派单时间', '标题', '主办单位', '状态')],
    [null, row(9, 'DH1', '2023-07-01', '合计补偿款没有发放', '住建局', '办结')],
    [null, row(9, 'DH2', '', '审核人：态度不好')],
  ];
  test('a record of a narrow table is one, whatever it is called', () => {
    const narrow = { mapped: [0, 1], key: [], headerNames: ['标题', '发表时间'] };
    expect(classifyRow(row(9, '合计收入增长百分之五', '2023-07-01'), narrow)).toBeNull();
    expect(classifyRow(row(9, '合计', ''), narrow)).toBe('sum');
  });

  test.each(cases)('%s', (reason, raw) => {
    expect(classifyRow(raw, shape)).toBe(reason);
  });
});
