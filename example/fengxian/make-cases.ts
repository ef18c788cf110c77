import { addDays, addHours, dateOf, type Instant, instant } from '../../src/kernel/time.ts';
import type { WorkCalendar } from '../../src/kernel/working-days.ts';
import {
  type BroughtCase,
  type CaseType,
  type Channel,
  DEFAULT_POLICIES,
  type Rating,
  TOPICS,
} from '../../src/rooms/casework/index.ts';
import type { Period } from '../../src/rooms/figures/index.ts';
import { OPEN_CASES, type OpenCase } from './data/cases/after-issue.ts';
import { allocateHotline, type HotlineSeat, streamHotline } from './data/cases/allocate-hotline.ts';
import { composeCase, composeLetter } from './data/cases/compose-case.ts';
import { composeSmartCityCase } from './data/cases/compose-smart-city.ts';
import type { Letter } from './data/cases/letter-types.ts';
import { LETTERS } from './data/cases/letters.ts';
import { type OverdueStory, storyOf } from './data/cases/overdue-stories.ts';
import { type LetterTopic, type CaseType as TypeName, topicOf } from './data/cases/vocabulary.ts';
import { composeCitizen } from './data/citizens.ts';
import { placesOfTown, TOWN_PLACES } from './data/places.ts';
import { OUTLINE_LETTERS, SATISFACTION, SMART_CITY } from './data/plan.ts';
import type { Quarter } from './data/publishing-plan.ts';
import { pick, type Rng, seededRng, weighted } from './data/random.ts';
import type { UnitSlug } from './data/units.ts';
import { dayBetween, doneInTime, doneLate, dueAfter, hoursLater, ratedAfter, timeOn } from './days.ts';

/** What makes cases of the plan: whose ids the units have, and which days are worked. */
export interface CaseMaker {
  readonly seed: string;
  readonly calendar: WorkCalendar;
  unitId(slug: UnitSlug): string;
}

const TYPES: Readonly<Record<TypeName, CaseType>> = {
  咨询: 'consult',
  求助: 'help',
  投诉: 'complaint',
  建议: 'suggestion',
  举报: 'report',
};
const RATINGS: Readonly<Record<string, Rating>> = {
  非常满意: 'very-satisfied',
  满意: 'satisfied',
  基本满意: 'neutral',
  不满意: 'dissatisfied',
};
/** Units of the example are done within five working days, so that a quarter is closed by its cut-off. */
const QUICK = 5;
/** What becomes late began early enough to be closed by the cut-off. */
const LATE_BY_DAYS = 20;
const TOPIC_KEYS = new Map(TOPICS.map(topic => [topic.name, topic.key]));

/** The hotline cases of a quarter as the plan has them, or `times` as many for benchmarks; one at a time. */
export function* hotlineCases(maker: CaseMaker, period: Period, times = 1): Generator<BroughtCase> {
  const rng = seededRng(`${maker.seed} hotline ${period.code}`);
  const quarter = period.code as Quarter;
  const seats = times === 1 ? allocateHotline(rng, quarter) : streamHotline(rng, times, quarter);
  let ordinal = 0;
  for (const seat of seats) {
    ordinal += 1;
    const story = times === 1 && quarter === '2023Q3' ? storyOf(seat) : undefined;
    yield story ? writtenCase(maker, rng, story) : composedCase(maker, rng, period, seat, ordinal);
  }
}

/** The letters of a quarter: those of the third one by one, those of the second in outline. */
export function* letterCases(maker: CaseMaker, period: Period): Generator<BroughtCase> {
  const rng = seededRng(`${maker.seed} letters ${period.code}`);
  if (period.code === '2023Q3') {
    for (const [index, letter] of LETTERS.entries()) yield writtenLetter(maker, rng, letter, index + 1);
    return;
  }
  let ordinal = 0;
  for (const plan of OUTLINE_LETTERS) {
    for (let left = plan.count; left > 0; left -= 1) {
      ordinal += 1;
      const receivedAt = timeOn(rng, dayOfPeriod(rng, period, plan.overdue), 7, 23);
      const text = composeLetter(rng, { ...plan, on: dateOf(receivedAt) });
      const channel = plan.box === 'mayor' ? 'mailbox-mayor' : 'mailbox-county';
      yield finishedCase(maker, rng, {
        channel,
        number: numberOf(channel, receivedAt, ordinal),
        unit: plan.unit,
        type: TYPES[plan.type],
        topic: topicOf(plan.subtopic),
        subtopic: plan.subtopic,
        receivedAt,
        assignedAt: hoursLater(rng, receivedAt, 2, 16),
        isLate: plan.overdue,
        text,
        town: text.town,
      });
    }
  }
}

/** The smart-city platform's cases of a quarter. */
export function* smartCityCases(maker: CaseMaker, period: Period): Generator<BroughtCase> {
  const rng = seededRng(`${maker.seed} smart-city ${period.code}`);
  const plan = SMART_CITY[period.code as Quarter];
  for (let ordinal = 1; ordinal <= plan.received; ordinal += 1) {
    const isLate = ordinal <= plan.overdue;
    const assignedAt = dispatched(rng, period, isLate);
    const text = composeSmartCityCase(rng);
    yield finishedCase(maker, rng, {
      channel: 'smart-city',
      number: numberOf('smart-city', assignedAt, ordinal),
      unit: text.unit,
      type: 'complaint',
      topic: '城市管理',
      subtopic: null,
      receivedAt: addHours(assignedAt, -1),
      assignedAt,
      isLate,
      text,
      town: text.town,
      extra: {
        kind: text.kind,
        group: text.group,
        name: text.name,
        grid: text.grid,
        latitude: text.latitude,
        longitude: text.longitude,
      },
      isRated: false,
    });
  }
}

/** Cases of the fourth quarter that are open on the demo's first morning. */
export function openCases(maker: CaseMaker): BroughtCase[] {
  const rng = seededRng(`${maker.seed} open`);
  return OPEN_CASES.map(open => openCase(maker, rng, open));
}

/** An open case as it was dispatched, with an extension where one was granted. */
export function openCase(maker: CaseMaker, rng: Rng, open: OpenCase, closedAt?: Instant): BroughtCase {
  const assignedAt = instant(open.dispatchedAt);
  const type = TYPES[open.type];
  const limit = DEFAULT_POLICIES[open.channel].limits[type].workdays;
  const assign = { verb: 'assign', unitId: maker.unitId(open.unit), at: assignedAt } as const;
  const extend =
    open.extendedByWorkdays === 0
      ? []
      : [
          {
            verb: 'grant-extension' as const,
            dueAt: dueAfter(maker.calendar, assignedAt, limit + open.extendedByWorkdays),
            at: hoursLater(rng, assignedAt, 24, 30),
          },
        ];
  return {
    story: {
      receipt: { channel: open.channel, number: open.number, receivedAt: addHours(assignedAt, -1), by: 'import' },
      acts: [
        classify(type, open.subtopic === null ? null : topicOf(open.subtopic), open.subtopic, addHours(assignedAt, -1)),
        assign,
        ...extend,
        ...(closedAt === undefined ? [] : [{ verb: 'close' as const, at: closedAt }]),
      ],
    },
    text: { title: open.title, content: open.content, place: open.place, answer: null, extra: {} },
    citizen: citizenIn(rng, open.town),
  };
}

interface Finished {
  readonly channel: Channel;
  readonly number: string;
  readonly unit: UnitSlug;
  readonly type: CaseType;
  readonly topic: LetterTopic;
  readonly subtopic: string | null;
  readonly receivedAt: Instant;
  readonly assignedAt: Instant;
  readonly isLate: boolean;
  readonly text: { readonly title: string; readonly content: string; readonly place: string; readonly answer: string };
  readonly town: UnitSlug;
  readonly closedAt?: Instant;
  readonly rating?: Rating | null;
  readonly extra?: Readonly<Record<string, unknown>>;
  readonly isRated?: boolean;
}

function composedCase(maker: CaseMaker, rng: Rng, period: Period, seat: HotlineSeat, ordinal: number): BroughtCase {
  const assignedAt = dispatched(rng, period, seat.overdue);
  const text = composeCase(rng, { ...seat, on: dateOf(assignedAt) });
  return finishedCase(maker, rng, {
    channel: 'hotline',
    number: numberOf('hotline', assignedAt, ordinal),
    unit: seat.unit,
    type: TYPES[seat.type],
    topic: seat.topic,
    subtopic: seat.subtopic,
    receivedAt: addHours(assignedAt, -1),
    assignedAt,
    isLate: seat.overdue,
    text,
    town: text.town,
  });
}

function writtenCase(maker: CaseMaker, rng: Rng, story: OverdueStory): BroughtCase {
  const assignedAt = instant(story.dispatchedAt);
  return finishedCase(maker, rng, {
    ...story,
    channel: 'hotline',
    type: TYPES[story.type],
    topic: topicOf(story.subtopic),
    receivedAt: addHours(assignedAt, -1),
    assignedAt,
    isLate: true,
    text: story,
    closedAt: instant(story.closedAt),
    extra: { delay: story.delay },
  });
}

function writtenLetter(maker: CaseMaker, rng: Rng, letter: Letter, ordinal: number): BroughtCase {
  const channel = letter.box === 'mayor' ? 'mailbox-mayor' : 'mailbox-county';
  const receivedAt = instant(letter.receivedAt);
  return finishedCase(maker, rng, {
    channel,
    number: numberOf(channel, receivedAt, ordinal),
    unit: letter.unit,
    type: TYPES[letter.type],
    topic: letter.topic,
    subtopic: null,
    receivedAt,
    assignedAt: instant(letter.assignedAt),
    isLate: letter.overdue,
    text: { ...letter, place: '' },
    town: 'shuangshipu',
    closedAt: instant(letter.answeredAt),
    rating: letter.rating === null ? null : (RATINGS[letter.rating] ?? null),
    extra: { mayPublish: letter.mayPublish },
  });
}

function finishedCase(maker: CaseMaker, rng: Rng, made: Finished): BroughtCase {
  const { channel, number, type, receivedAt, assignedAt } = made;
  const workdays = DEFAULT_POLICIES[channel].limits[type].workdays;
  const done = made.isLate ? doneLate : doneInTime;
  const closedAt =
    made.closedAt ?? done(rng, maker.calendar, assignedAt, made.isLate ? workdays : Math.min(workdays, QUICK));
  const rating =
    made.rating === undefined
      ? made.isRated === false
        ? null
        : (RATINGS[weighted(rng, SATISFACTION)] ?? null)
      : made.rating;
  return {
    story: {
      receipt: { channel, number, receivedAt, by: 'import' },
      acts: [
        classify(type, made.topic, made.subtopic, receivedAt),
        { verb: 'assign', unitId: maker.unitId(made.unit), at: assignedAt },
        { verb: 'close', at: closedAt },
        ...(rating === null ? [] : [{ verb: 'rate' as const, rating, at: ratedAfter(rng, closedAt) }]),
      ],
    },
    text: {
      title: made.text.title,
      content: made.text.content,
      place: made.text.place === '' ? null : made.text.place,
      answer: made.text.answer,
      extra: made.extra ?? {},
    },
    citizen: citizenIn(rng, made.town),
  };
}

/** A day of the period; early enough in it for what will be late. */
function dayOfPeriod(rng: Rng, period: Period, isLate: boolean) {
  return dayBetween(rng, period.first, isLate ? addDays(period.last, -LATE_BY_DAYS) : period.last);
}

function dispatched(rng: Rng, period: Period, isLate: boolean): Instant {
  return timeOn(rng, dayOfPeriod(rng, period, isLate), 8, 18);
}

function classify(type: CaseType, topic: LetterTopic | null, subtopic: string | null, at: Instant) {
  return {
    verb: 'classify' as const,
    type,
    topic: topic === null ? null : (TOPIC_KEYS.get(topic) ?? 'other'),
    subtopic,
    at,
  };
}

function citizenIn(rng: Rng, town: UnitSlug) {
  return { ...composeCitizen(rng, placesOfTown(town) ?? pick(rng, TOWN_PLACES)), idNumber: null };
}

const PREFIXES: Readonly<Record<Channel, string>> = {
  hotline: 'DH',
  'mailbox-mayor': 'SZ',
  'mailbox-county': 'XZ',
  'smart-city': 'ZH',
  'site-error': 'ZC',
};

/** DH20230701-0003: channel, day, and a number that is not used twice. */
function numberOf(channel: Channel, at: Instant, ordinal: number): string {
  return `${PREFIXES[channel]}${dateOf(at).replaceAll('-', '')}-${String(ordinal).padStart(4, '0')}`;
}
