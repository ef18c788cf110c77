import type { CountyDate } from '../../../../src/kernel/time.ts';
import { chance, int, pick, type Rng } from '../random.ts';
import { type Say, scene } from '../scene.ts';
import { type UnitSlug, unitOf } from '../units.ts';
import { caseSlots, townOfCase } from './case-slots.ts';
import { type Situation, situationsFor } from './subtopic-texts.ts';
import { type CaseType, type Subtopic, type Topic, topicOf } from './vocabulary.ts';

export interface CaseRequest {
  readonly subtopic: Subtopic;
  readonly type: CaseType;
  readonly unit: UnitSlug;
  /** The day the citizen speaks, for the dates told. */
  readonly on: CountyDate;
}

/** A case in words. */
export interface CaseText {
  readonly title: string;
  /** The citizen's voice. */
  readonly content: string;
  /** The unit's voice. */
  readonly answer: string;
  readonly town: UnitSlug;
  /** Where it is, without a house number: 双石铺镇清江路. */
  readonly place: string;
}

/**
 * A hotline case in words, the same for the same generator.
 * @throws RangeError when nobody would write a case of this type about this subtopic.
 */
export function composeCase(rng: Rng, request: CaseRequest): CaseText {
  const topic = topicOf(request.subtopic);
  const town = townOfCase(rng, request.unit, topic);
  const say = scene(rng, {
    ...caseSlots(town, request.on),
    handler: unitOf(request.unit).shortName,
    phone: `0917-0000${int(rng, 100, 999)}`,
  });
  const situation = pick(rng, situationsFor(request.subtopic, request.type, request.unit));
  // The angle: which of the parallel sentences this case tells, so that answer and complaint speak of one thing.
  const titleIndex = int(rng, 0, situation.titles.length - 1);
  const at = (sentences: readonly string[]) => say(sentences[titleIndex % situation.said.length] ?? sentences[0] ?? '');

  const title = say(situation.titles[titleIndex] ?? '');
  const content = tell(rng, say, topic, situation, at(situation.said));
  const rural = topic === '农村事务';
  const place = say(rural ? '{town}{village}' : '{town}{road}');
  const answer = reply(rng, say, request.type, [at(situation.found), at(situation.done)]);
  return { title, content, answer, town: town.town, place };
}

/** A letter to the mayor's or the county's mailbox about the same things: it greets, and it is signed by nobody. */
export function composeLetter(rng: Rng, request: CaseRequest & { readonly box: 'mayor' | 'county' }): CaseText {
  const text = composeCase(rng, request);
  const greeting = request.box === 'mayor' ? ['市长您好！', '尊敬的市长：'] : ['县长您好！', '尊敬的县长：您好。'];
  return {
    ...text,
    content: `${pick(rng, greeting)}${text.content}${pick(rng, ['谢谢！', '盼复。', '麻烦您了。', '此致敬礼。'])}`,
  };
}

function tell(rng: Rng, say: Say, topic: Topic, situation: Situation, said: string): string {
  if (situation.found.length === 0 || situation.types.includes('举报')) return said;
  const effect = say(pick(rng, situation.effects));
  const ask = say(pick(rng, situation.asks));
  const before = chance(rng, 0.4) ? say(pick(rng, TRIED[topic])) : '';
  const opening = chance(rng, 0.25) ? pick(rng, STARTS) : '';
  return `${opening}${said}${chance(rng, 0.75) ? `${effect}${before}` : `${before}${effect}`}${ask}`;
}

function reply(rng: Rng, say: Say, type: CaseType, facts: readonly string[]): string {
  const opening = pick(rng, openingsFor(type));
  const closing = pick(rng, type === '建议' ? CLOSINGS_OF_SUGGESTIONS : CLOSINGS);
  return `${say(opening)}${facts.join('')}${say(closing)}`;
}

function openingsFor(type: CaseType): readonly string[] {
  if (type === '咨询') return OPENINGS_OF_QUESTIONS;
  return type === '建议' ? OPENINGS_OF_SUGGESTIONS : OPENINGS;
}

const STARTS = ['您好，', '想反映个事，', '麻烦问一下有关部门，', '有个事拖了很久，'];

/** Whom they asked before. */
const TRIED: Readonly<Record<Topic, readonly string[]>> = {
  农村事务: [
    '给村上说过，让等一等。',
    '找过镇上{times3:2-5}次，每次都说在研究。',
    '村干部来看过一回，再没有下文。',
    '去问的时候说不归他们管。',
  ],
  劳资社保: [
    '去问过{times3:2-4}次，每次都让回去等。',
    '打过两次电话，说会回复，再没有下文。',
    '跑了几个窗口，没有一个能说清的。',
  ],
  城市管理: [
    '给社区说过，让等一等。',
    '打过两次电话，说会处理，再没有下文。',
    '之前反映过一回，好了几天又成老样子。',
    '上个月也打过12345，答复说已经整改，过后还是老样子。',
    '去问的时候说不归他们管。',
  ],
  房产物业: [
    '找过物业{times3:2-5}次，每次都说在请示。',
    '社区出面说过，没有用。',
    '打过两次电话，说会处理，再没有下文。',
  ],
};

const OPENINGS = [
  '您好，您反映的问题收悉。',
  '您好！您的诉求收到后，{handler}当日派人核查。',
  '您好，感谢您对我们工作的监督。',
  '您好，关于您反映的情况，{handler}{高度重视|立即安排人员了解}。',
  '您好，您反映的事项已由{handler}办理，现答复如下：',
];
const OPENINGS_OF_QUESTIONS = [
  '您好，您咨询的事项答复如下：',
  '您好，感谢您的咨询。',
  '您好！就您关心的问题，{handler}答复如下：',
];
const OPENINGS_OF_SUGGESTIONS = ['您好！', '您好，感谢您关心凤县发展。', '您好，来件收悉，{handler}认真作了研究。'];
const CLOSINGS = [
  '如有疑问，请拨打{handler}电话{phone}。',
  '感谢您的理解和支持，{handler}电话{phone}。',
  '后续情况可致电{phone}了解。',
  '如还有不清楚的地方，请联系{phone}。',
  '欢迎继续监督，联系电话{phone}。',
];
const CLOSINGS_OF_SUGGESTIONS = [
  '再次感谢您的宝贵建议，{handler}电话{phone}。',
  '欢迎继续为凤县发展建言献策，联系电话{phone}。',
];
