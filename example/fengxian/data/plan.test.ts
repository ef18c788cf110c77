import { describe, expect, it } from 'vitest';
import { COLUMNS, type ColumnKind, type ColumnSlug, columnOf, columnsOfKind } from './columns.ts';
import { plannedArticles, type Quarter } from './publishing-plan.ts';
import { UNITS, type UnitKind, type UnitSlug, unitOf, unitsOfKind } from './units.ts';

const total = (counts: Iterable<number>) => [...counts].reduce((sum, count) => sum + count, 0);
const rows = (quarter: Quarter) => plannedArticles(quarter);

function byColumn(quarter: Quarter): Map<ColumnSlug, number> {
  const counts = new Map<ColumnSlug, number>(COLUMNS.map(column => [column.slug, 0]));
  for (const row of rows(quarter)) counts.set(row.column, (counts.get(row.column) ?? 0) + row.count);
  return counts;
}

function byUnit(quarter: Quarter, ...kinds: UnitKind[]): [UnitSlug, number][] {
  return unitsOfKind(...kinds)
    .map(({ slug }): [UnitSlug, number] => [
      slug,
      total(
        rows(quarter)
          .filter(row => row.unit === slug)
          .map(row => row.count),
      ),
    ])
    .sort((a, b) => b[1] - a[1]);
}

const inKinds = (quarter: Quarter, ...kinds: ColumnKind[]) =>
  columnsOfKind(...kinds).map(column => ({ column, count: byColumn(quarter).get(column.slug) ?? 0 }));

describe('units of the example county', () => {
  it('has 9 towns in the county’s order, then departments, then 直属机构', () => {
    expect(unitsOfKind('town').map(unit => unit.shortName)).toEqual(
      '双石铺镇 凤州镇 黄牛铺镇 红花铺镇 河口镇 唐藏镇 平木镇 坪坎镇 留凤关镇'.split(' '),
    );
    expect(UNITS.map(unit => unit.kind).join(' ')).toMatch(/^(town ?){9}(department ?)+(direct ?)+$/);
    expect(unitsOfKind('department', 'direct').length).toBeGreaterThanOrEqual(30);
  });

  it('lists 人社局 before 公安局 before 退役军人事务局, since ties keep this order', () => {
    const names = UNITS.map(unit => unit.shortName);
    expect(names.indexOf('人社局')).toBeLessThan(names.indexOf('公安局'));
    expect(names.indexOf('公安局')).toBeLessThan(names.indexOf('退役军人事务局'));
  });

  it('gives every name, short name and alias to one unit only (IM-04)', () => {
    const words = UNITS.flatMap(unit => [...new Set([unit.name, unit.shortName, ...unit.aliases])]);
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
  });
});

describe('columns of the example county', () => {
  it('has 17 statutory, 16 key-area and 19 topic columns, the topics with 13 units', () => {
    expect(columnsOfKind('statutory')).toHaveLength(17);
    expect(columnsOfKind('key-area')).toHaveLength(16);
    expect(columnsOfKind('topic')).toHaveLength(19);
    expect(new Set(columnsOfKind('topic').map(column => column.owner)).size).toBe(13);
  });

  it('has no two columns of one name', () => {
    expect(new Set(COLUMNS.map(column => column.name)).size).toBe(COLUMNS.length);
  });

  it('numbers the template’s columns OC-L01…17 and OC-Z01…16', () => {
    const codes = (prefix: string, count: number) =>
      Array.from({ length: count }, (_, index) => `${prefix}${String(index + 1).padStart(2, '0')}`);
    expect(columnsOfKind('statutory').map(column => column.code)).toEqual(codes('OC-L', 17));
    expect(columnsOfKind('key-area').map(column => column.code)).toEqual(codes('OC-Z', 16));
  });
});

describe('articles of the third quarter of 2023', () => {
  it('sums to 239 in 33 disclosure columns, 149 in topics, 1,372 in all', () => {
    expect(total(inKinds('2023Q3', 'statutory', 'key-area').map(row => row.count))).toBe(239);
    expect(total(inKinds('2023Q3', 'topic').map(row => row.count))).toBe(149);
    expect(total(rows('2023Q3').map(row => row.count))).toBe(1372);
  });

  it('puts 116 into 健康凤县行动 and at most 4 into every other topic', () => {
    const [first, ...others] = inKinds('2023Q3', 'topic').sort((a, b) => b.count - a.count);
    expect([first?.column.name, first?.count]).toEqual(['健康凤县行动', 116]);
    expect(Math.max(...others.map(row => row.count))).toBeLessThanOrEqual(4);
  });

  it('gives the topics of 司法局, 招商局 and 档案局 fewer articles than any other unit’s', () => {
    const topics = inKinds('2023Q3', 'topic');
    const most = (owners: readonly string[]) =>
      Math.max(...topics.filter(row => owners.includes(row.column.owner)).map(row => row.count));
    const least = Math.min(
      ...topics.filter(row => !['sifa', 'zhaoshang', 'dangan'].includes(row.column.owner)).map(row => row.count),
    );
    expect(most(['sifa', 'zhaoshang', 'dangan'])).toBeLessThan(least);
  });

  it('leaves 社会救助和社会福利 alone at the foot of the 33 with one article', () => {
    const [lowest, next] = inKinds('2023Q3', 'statutory', 'key-area').sort((a, b) => a.count - b.count);
    expect([lowest?.column.name, lowest?.count]).toEqual(['社会救助和社会福利', 1]);
    expect(next?.count).toBeGreaterThan(1);
  });

  it('leads the columns that are timely throughout with 执法信息 and 财政资金信息 (OC-26-01)', () => {
    const late = (slug: ColumnSlug) =>
      total(
        rows('2023Q3')
          .filter(row => row.column === slug)
          .map(row => row.late),
      );
    const timely = inKinds('2023Q3', 'statutory', 'key-area')
      .filter(row => late(row.column.slug) === 0)
      .sort((a, b) => b.count - a.count);
    expect(timely.slice(0, 2).map(row => row.column.name)).toEqual(['执法信息(反不正当竞争执法信息)', '财政资金信息']);
    expect(timely[0]?.count).toBeGreaterThan(timely[1]?.count ?? 0);
    expect(timely[1]?.count).toBeGreaterThan(timely[2]?.count ?? 0);
  });

  it('ranks towns and departments as the circular does, without ties where it names them', () => {
    const towns = byUnit('2023Q3', 'town');
    expect(towns.slice(0, 3).map(([slug]) => unitOf(slug).shortName)).toEqual(['双石铺镇', '坪坎镇', '留凤关镇']);
    expect(new Set(towns.slice(0, 4).map(([, count]) => count)).size).toBe(4);

    const departments = byUnit('2023Q3', 'department', 'direct');
    expect(departments.slice(0, 3).map(([slug]) => unitOf(slug).shortName)).toEqual(['卫健局', '市监局', '民政局']);
    expect(new Set(departments.slice(0, 4).map(([, count]) => count)).size).toBe(4);

    const lowest = departments.toReversed();
    expect(lowest.slice(0, 4).map(([slug]) => unitOf(slug).shortName)).toEqual([
      '商工局',
      '审计局',
      '公安局',
      '信访局',
    ]);
    expect(new Set(lowest.slice(0, 5).map(([, count]) => count)).size).toBe(5);
    expect(lowest[0]?.[1]).toBeGreaterThan(0);
  });

  it('plans no more late articles than articles, and none below nothing', () => {
    for (const row of [...rows('2023Q2'), ...rows('2023Q3')]) {
      expect(row.count, `${row.unit} ${row.column}`).toBeGreaterThan(0);
      expect(row.late).toBeLessThanOrEqual(row.count);
    }
  });

  it('lets towns write town news and departments department news', () => {
    for (const row of rows('2023Q3').filter(({ column }) => columnOf(column).kind === 'news')) {
      if (row.column === 'town-news') expect(unitOf(row.unit).kind).toBe('town');
      if (row.column === 'department-news') expect(unitOf(row.unit).kind).not.toBe('town');
    }
  });
});

describe('articles of the second quarter of 2023, in outline', () => {
  it('sums to 221, 128 and 1,289: 18, 21 and 83 fewer than the third', () => {
    expect(total(inKinds('2023Q2', 'statutory', 'key-area').map(row => row.count))).toBe(221);
    expect(total(inKinds('2023Q2', 'topic').map(row => row.count))).toBe(128);
    expect(total(rows('2023Q2').map(row => row.count))).toBe(1289);
  });
});
