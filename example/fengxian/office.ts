import type { Letterhead, TextBlock } from '../../src/rooms/bulletin/index.ts';
import { BULLETIN_TEXTS, RECIPIENTS } from './data/texts.ts';
import { COUNTY } from './data/units.ts';

/** How the county's office heads its circulars. */
export const LETTERHEAD: Letterhead = {
  countyName: COUNTY.name,
  issuer: COUNTY.office,
  redHead: `${COUNTY.office}文件`,
  documentCode: '凤政办发',
  recipients: RECIPIENTS.replace(/：$/, ''),
  copiesTo: '县委办公室，县人大常委会办公室，县政协办公室',
  centre: '县数字化信息服务中心',
  hotlineCentre: COUNTY.hotlineCentre,
  smartCityName: COUNTY.smartPlatform,
};

const TITLES: Readonly<Record<string, string>> = {
  basis: '依据',
  topics: '热点要求',
  'topic-rural': '热点：农村事务',
  'topic-labour': '热点：劳资社保',
  'topic-city': '热点：城市管理',
  'topic-housing': '热点：房产物业',
  problems: '存在问题',
  requirements: '工作要求',
  closing: '整改和复查',
};

/** The wording that the office keeps from quarter to quarter. */
export const TEXT_BLOCKS: readonly TextBlock[] = Object.entries(BULLETIN_TEXTS).map(([key, body], position) => ({
  key,
  title: TITLES[key] ?? key,
  position,
  body,
}));
