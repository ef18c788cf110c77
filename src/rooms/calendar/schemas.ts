import Type from 'typebox';
import { DAY_SOURCES } from './model.ts';

/** What the room's routes take and give. Descriptions are the names by which errors call the fields. */

const closed = { additionalProperties: false } as const;
const date = (description: string) => Type.String({ format: 'date', description });
const year = Type.Integer({ description: '年份', minimum: 2000, maximum: 2099 });
const kind = Type.Enum(['off', 'makeup'], { description: '放假或调休上班' });
const name = Type.String({ description: '节假日名称', maxLength: 20 });
const notice = Type.String({ description: '通知文号', maxLength: 60 });
const isVerified = Type.Boolean({ description: '已对照通知原文' });

export const calendarDay = Type.Object(
  {
    date: date('日期'),
    kind,
    kindName: Type.String({ description: '放假或调休上班' }),
    name,
    notice,
    source: Type.Enum([...DAY_SOURCES], { description: '来源标记' }),
    sourceName: Type.String({ description: '来源标记的说法' }),
  },
  { title: 'CalendarDay' },
);

export const calendarYear = Type.Object(
  {
    year,
    isKnown: Type.Boolean({ description: '有这一年的放假安排，可以推算期限' }),
    knownYears: Type.Array(Type.Integer(), { description: '有放假安排的年份' }),
    days: Type.Array(calendarDay, { description: '放假日和调休上班日，按日期' }),
    mayEdit: Type.Boolean({ description: '您可以改' }),
  },
  { title: 'CalendarYear' },
);

export const yearParams = Type.Object({ year });
export const dayParams = Type.Object({ date: date('日期') });
export const putDayBody = Type.Object({ kind, name, notice, isVerified }, closed);
export const enterYearBody = Type.Object(
  {
    notice,
    isVerified,
    days: Type.Array(Type.Object({ date: date('日期'), kind, name }, closed), {
      description: '放假日和调休上班日',
      maxItems: 120,
    }),
  },
  closed,
);
export const changed = Type.Object(
  { changed: Type.Boolean({ description: '是否有变化' }) },
  { title: 'CalendarChange' },
);
export const removed = Type.Object({ done: Type.Literal(true) }, { title: 'CalendarDayRemoved' });
export const entered = Type.Object(
  { entered: Type.Integer({ description: '录入几天' }) },
  { title: 'CalendarEntered' },
);
export const verified = Type.Object(
  { verified: Type.Integer({ description: '新标记几天' }) },
  { title: 'CalendarVerified' },
);

export const deadlineQuery = Type.Object({
  from: date('起算的日子'),
  workdays: Type.Integer({ description: '工作日数', minimum: 1, maximum: 250 }),
});
export const deadline = Type.Object(
  {
    from: date('起算的日子，当日不计'),
    workdays: Type.Integer({ description: '工作日数' }),
    due: date('最后一个工作日，当日 24:00 到期'),
    dueAt: Type.String({ format: 'date-time', description: '到期时刻（不含）' }),
    days: Type.Array(
      Type.Object(
        {
          date: date('日期'),
          ordinal: Type.Union([Type.Integer(), Type.Null()], { description: '第几个工作日，不计则为空' }),
          why: Type.String({ description: '为什么计或不计' }),
        },
        { title: 'CountedDay' },
      ),
      { description: '起算之后到到期日的每一天' },
    ),
    steps: Type.Array(
      Type.Object(
        {
          text: Type.String({ description: '哪几天，是什么日子' }),
          result: Type.String({ description: '第几个工作日，或不计' }),
          notice: Type.Union([Type.String(), Type.Null()], { description: '依据的通知' }),
        },
        { title: 'DeadlineStep' },
      ),
      { description: '一步步怎样算到' },
    ),
    sentences: Type.Array(Type.String(), { description: '同样的内容，写成句子' }),
  },
  { title: 'ExplainedDeadline' },
);
