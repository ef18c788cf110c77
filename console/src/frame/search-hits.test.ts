import { describe, expect, it } from 'vitest';
import { figureHits, numberIn, pageHits, recordWords, topicHits, unitHits, wordsOf } from './search-hits.ts';

const figure = (key: string, label: string, formula = '') => ({
  key,
  label,
  formula,
  rule: 'CW-K1',
  unit: '件' as const,
  subject: 'hotline',
  kind: 'count' as const,
  version: 1,
  cohort: '',
  instantLabel: '',
  memberKind: 'case',
  by: null,
  dimensions: [],
});

describe('the search', () => {
  it('shows the pages while nothing is typed, and no figures', () => {
    expect(pageHits([], () => true)[0]?.title).toBe('一览');
    expect(figureHits([], [figure('hotline.received', '派发件数')])).toEqual([]);
  });

  it('leads an administrator to no page of business data (SC-06)', () => {
    expect(pageHits([], () => false).map(hit => hit.title)).toEqual(['机构与责任', '放假安排']);
  });

  it('finds figures that contain every word, those with the words in their name first', () => {
    const figures = [figure('a', '办结率', '超期件数'), figure('b', '12345热线超期件数'), figure('c', '满意率')];
    expect(figureHits(wordsOf('超期 件数'), figures).map(hit => hit.key)).toEqual(['b', 'a']);
  });

  it('finds a unit by whatever it is called, and a topic or subtopic with the way to its cases', () => {
    const unit = { unitId: 'u1', name: '凤县住房和城乡建设局', shortName: '住建局', otherNames: ['建设局（旧）'] };
    expect(['住建', '城乡建设', '旧'].map(text => unitHits(wordsOf(text), [unit])[0]?.title)).toEqual([
      '住建局',
      '住建局',
      '住建局',
    ]);
    expect(unitHits([], [unit])).toEqual([]);
    const facets = [
      { name: 'topic', label: '热点', values: [{ value: 'city', name: '城市管理' }] },
      { name: 'subtopic', label: '子题', values: [{ value: '停水', name: '停水' }] },
      { name: 'state', label: '状态', values: [{ value: 'open', name: '在办' }] },
    ];
    expect(topicHits(wordsOf('停水'), facets)[0]).toMatchObject({ go: { search: { where: 'subtopic:停水' } } });
    expect(topicHits(wordsOf('在办'), facets)).toEqual([]);
  });

  it('asks among all records for two characters or more', () => {
    expect(['水', '停水', ' 停水 '].map(recordWords)).toEqual([null, '停水', '停水']);
  });

  it('takes for a number only what can be one', () => {
    expect(['DH20230706', 'xz2023', '0706-0213'].map(numberIn)).toEqual(['DH20230706', 'XZ2023', '0706-0213']);
    expect(['按时办结率', 'abcd', '12', ''].map(numberIn)).toEqual([null, null, null, null]);
  });
});
