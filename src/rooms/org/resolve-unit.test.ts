import { describe, expect, it } from 'vitest';
import { countyPrefixes, type UnitSpelling, unitIndex } from './resolve-unit.ts';

const spelling = (unitId: string, text: string, source: UnitSpelling['source']): UnitSpelling => ({
  unitId,
  text,
  source,
});
const index = unitIndex(
  [
    spelling('housing', '凤县住房和城乡建设局', 'name'),
    spelling('housing', '住建局', 'shortName'),
    spelling('housing', '建设局', 'formerName'),
    spelling('hr', '凤县人力资源和社会保障局', 'name'),
    spelling('hr', '人社局', 'shortName'),
    spelling('town', '凤县双石铺镇人民政府', 'name'),
    spelling('town', '双石铺镇', 'shortName'),
    spelling('fengzhou', '凤州镇', 'shortName'),
    spelling('service1', '服务中心', 'alias'),
    spelling('service2', '服务中心', 'alias'),
    spelling('party', '县委办', 'shortName'),
  ],
  countyPrefixes('凤县', '宝鸡市'),
);
const idsOf = (text: string) => index.resolve(text).map(candidate => candidate.unitId);

describe('recognising units in exports (IM-04)', () => {
  it.each([
    ['凤县住房和城乡建设局', 'housing'],
    ['住房和城乡建设局', 'housing'],
    ['住建局', 'housing'],
    ['县住建局', 'housing'],
    ['宝鸡市凤县住建局', 'housing'],
    ['建设局（旧）', 'housing'],
    [' 住 建 局\n', 'housing'],
    ['凤县人民政府双石铺镇人民政府', 'town'],
    ['凤州镇', 'fengzhou'],
    ['县委办', 'party'],
  ])('reads %s', (text, unitId) => {
    expect(idsOf(text)).toEqual([unitId]);
  });

  it('guesses nothing: two units by one alias are both offered, an unknown name offers none', () => {
    expect(idsOf('服务中心')).toEqual(['service1', 'service2']);
    expect(idsOf('教体局')).toEqual([]);
    expect(idsOf('')).toEqual([]);
    expect(idsOf('凤县')).toEqual([]);
  });

  it('reads 主办 and 协办 out of one cell, the first leading', () => {
    const parts = (text: string) =>
      index.resolveAll(text).map(part => part.candidates.map(candidate => candidate.unitId));
    expect(parts('住建局；双石铺镇')).toEqual([['housing'], ['town']]);
    expect(parts('住建局、教体局')).toEqual([['housing'], []]);
    expect(parts('住建局和双石铺镇')).toEqual([['housing'], ['town']]);
    expect(parts('人力资源和社会保障局')).toEqual([['hr']]);
  });
});
