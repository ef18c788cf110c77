import type { Letterhead, TextBlock } from '../../src/rooms/bulletin/index.ts';
import { TOPICS } from '../../src/rooms/casework/index.ts';
import type { Topic } from './data/cases/vocabulary.ts';
import { BASIS_DOCUMENTS, CASEWORK_REQUIREMENT, HOT_TOPIC_PHRASES, PROBLEMS, RECIPIENTS, REQUIREMENTS } from './data/texts.ts';
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

const ORDINALS = ['一', '二', '三', '四', '五', '六'] as const;

/** The wording that the office keeps from quarter to quarter. */
export const TEXT_BLOCKS: readonly TextBlock[] = [
  {
    key: 'basis',
    title: '依据',
    body: `根据${BASIS_DOCUMENTS.map(document => document.title).join('')}要求，县政府办公室组织开展了{{ period.label }}政府网站、政务新媒体和政务信息公开检查，现将有关情况通报如下。`,
  },
  ...TOPICS.filter(topic => topic.key !== 'other').map(topic => ({
    key: `topic-${topic.key}`,
    title: `热点：${topic.name}`,
    body: `主要反映${HOT_TOPIC_PHRASES[topic.name as Topic].join('、')}等问题。`,
  })),
  { key: 'topics', title: '热点要求', body: CASEWORK_REQUIREMENT },
  {
    key: 'problems',
    title: '存在问题',
    body: `从{{ period.short }}的情况看，还存在以下问题：${PROBLEMS.map((problem, index) => `${ORDINALS[index]}是${problem.heading}。${problem.text}`).join('')}`,
  },
  { key: 'requirements', title: '工作要求', body: requirement('principle') },
  { key: 'closing', title: '整改和复查', body: `${requirement('rectify')}${requirement('evaluation')}` },
].map((block, position) => ({ ...block, position }));

function requirement(key: string): string {
  const found = REQUIREMENTS.find(block => block.key === key);
  if (!found) throw new RangeError(`no requirement ${key}`);
  return found.text.replace('{{ rectification.dueOn }}', '{{ rectifyBy }}');
}
