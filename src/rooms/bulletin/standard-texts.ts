import type { TextBlock } from './model.ts';

/*
 * The wording that the packaged template asks for, with what a county starts from before its office has written its own.
 */
const STANDARD: readonly Omit<TextBlock, 'position'>[] = [
  {
    key: 'basis',
    title: '依据',
    body: '根据《中华人民共和国政府信息公开条例》要求，现将{{ period.label }}政务公开工作情况通报如下：',
  },
  { key: 'topics', title: '热点要求', body: '' },
  { key: 'topic-rural', title: '热点：农村事务', body: '' },
  { key: 'topic-labour', title: '热点：劳资社保', body: '' },
  { key: 'topic-city', title: '热点：城市管理', body: '' },
  { key: 'topic-housing', title: '热点：房产物业', body: '' },
  { key: 'topic-other', title: '热点：其他', body: '' },
  { key: 'problems', title: '存在问题', body: '' },
  { key: 'requirements', title: '工作要求', body: '' },
  {
    key: 'closing',
    title: '整改和复查',
    body: '各镇、各部门要对照通报的问题逐项整改，于{{ rectifyBy }}前整改到位。{{ county.centre }}负责复查，逾期没有整改到位的，在年度考核中扣分。',
  },
];

/** The blocks that every county has, in the order of the circular. @source AS-B08, AS-B09 */
export const STANDARD_TEXTS: readonly TextBlock[] = STANDARD.map((block, position) => ({ ...block, position }));
