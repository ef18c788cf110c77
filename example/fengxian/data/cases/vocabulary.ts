/** What a case asks for; every case has exactly one (CW-T1). */
export const CASE_TYPES = ['建议', '求助', '投诉', '咨询', '举报'] as const;
export type CaseType = (typeof CASE_TYPES)[number];

/** What a case is about: first-level topics and their subtopics (CW-T3). */
export const TOPICS = {
  农村事务: [
    '重划耕地及宅基地',
    '移民搬迁安置',
    '种地补贴',
    '村组道路硬化',
    '退耕还林补助',
    '复垦土地',
    '水渠修缮',
    '河道清理',
    '垃圾站选址',
    '养殖场异味',
  ],
  劳资社保: ['拖欠工资', '补缴社保', '失业金', '养老保险转移', '医保缴费', '残疾人补助'],
  城市管理: ['占道经营', '停水', '电梯', '渣土车抛洒', '扬尘', '便民摊点', '噪音扰民', '建筑垃圾'],
  房产物业: ['房产证', '廉租房', '房顶漏水', '楼道杂物', '物业费', '逾期交房'],
} as const satisfies Record<string, readonly string[]>;

export type Topic = keyof typeof TOPICS;
export type Subtopic = (typeof TOPICS)[Topic][number];
/** A letter may be about something that the hotline's topics do not name. */
export type LetterTopic = Topic | '其他';

export const TOPIC_NAMES = Object.keys(TOPICS) as Topic[];
export const SUBTOPICS = Object.values(TOPICS).flat() as Subtopic[];

const topicBySubtopic = new Map<Subtopic, Topic>(
  TOPIC_NAMES.flatMap(topic => TOPICS[topic].map(subtopic => [subtopic, topic] as const)),
);

/** The topic to which a subtopic belongs. */
export function topicOf(subtopic: Subtopic): Topic {
  const topic = topicBySubtopic.get(subtopic);
  if (!topic) throw new RangeError(`no such subtopic: ${subtopic}`);
  return topic;
}
