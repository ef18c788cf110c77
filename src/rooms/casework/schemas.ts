import Type, { type TSchema } from 'typebox';
import { deadlineSchema } from '../calendar/index.ts';
import { CASE_TYPES, RATINGS } from './model.ts';

/** What the room's routes take and give. */

const text = (description: string) => Type.String({ description });
const maybeText = (description: string) => Type.Union([Type.String(), Type.Null()], { description });
const nullable = <Schema extends TSchema>(schema: Schema) => Type.Union([schema, Type.Null()]);
const closed = { additionalProperties: false } as const;
const instant = (description: string) => Type.String({ format: 'date-time', description });

export const dueCases = Type.Object(
  {
    now: instant('按县里的哪个时刻算'),
    isCut: Type.Boolean({ description: '多于列出的件数' }),
    cases: Type.Array(
      Type.Object(
        {
          id: Type.String({ format: 'uuid', description: '诉求' }),
          number: text('编号'),
          title: text('标题'),
          channelName: text('渠道'),
          typeName: text('类型'),
          unit: maybeText('承办单位'),
          dueAt: instant('到期：此刻起即超期'),
          lamp: Type.Enum(['green', 'amber', 'amber-urgent', 'red'], { description: '指示灯' }),
        },
        { title: 'DueCase' },
      ),
      { description: '已超期和 72 小时内到期的，急的在前' },
    ),
  },
  { title: 'DueCases' },
);

export const numberQuery = Type.Object({ number: Type.String({ description: '编号', minLength: 4, maxLength: 60 }) });
export const foundCases = Type.Object(
  {
    cases: Type.Array(
      Type.Object(
        {
          id: Type.String({ format: 'uuid', description: '诉求' }),
          number: text('编号'),
          title: text('标题'),
          channelName: text('渠道'),
          statusName: text('状态'),
          unit: maybeText('承办单位'),
        },
        { title: 'FoundCase' },
      ),
    ),
  },
  { title: 'FoundCases' },
);

export const caseParams = Type.Object({ caseId: Type.String({ format: 'uuid', description: '诉求' }) }, closed);

const mend = Type.Object({ may: Type.Boolean(), why: nullable(Type.String()) }, closed);
const caseType = Type.Enum([...CASE_TYPES]);
const rating = Type.Enum([...RATINGS], { description: '满意度' });
const correctedTime = Type.Enum(['receivedAt', 'assignedAt', 'answeredAt', 'closedAt']);
const named = Type.Object({ value: Type.String(), name: Type.String() }, closed);

export const mending = Type.Object(
  {
    type: nullable(caseType),
    topic: nullable(Type.String()),
    subtopic: nullable(Type.String()),
    unitId: nullable(Type.String({ format: 'uuid' })),
    times: Type.Array(
      Type.Object(
        { field: correctedTime, label: text('名称'), at: instant('现在记的') },
        { ...closed, title: 'CorrectableTime' },
      ),
      { description: '有记录、可以更正的时间' },
    ),
    rating: nullable(rating),
    subject: Type.Union([Type.Enum(['mailbox', 'hotline', 'smartCity']), Type.Null()], {
      description: '计入哪一部分的指标',
    }),
    cohortAt: nullable(instant('按它计入统计期')),
    units: Type.Array(named),
    ratings: Type.Array(Type.Object({ value: rating, name: Type.String() }, closed)),
    types: Type.Array(Type.Object({ value: caseType, name: Type.String() }, closed)),
    topics: Type.Array(
      Type.Object({ value: Type.String(), name: Type.String(), subtopics: Type.Array(Type.String()) }, closed),
    ),
    correct: mend,
    redo: mend,
  },
  { ...closed, title: 'CaseMending' },
);

const clockLine = Type.Object({ text: text('说明'), result: text('结果') }, { ...closed, title: 'ClockLine' });
export const clock = Type.Object(
  {
    startedAt: instant('这一段从何时起'),
    unit: text('承办单位'),
    dueAt: instant('到期：此刻起即超期'),
    dueText: text('到期，如 2023-10-12 24:00'),
    lamp: nullable(Type.Enum(['green', 'amber', 'amber-urgent', 'red'], { description: '指示灯；停表后为空' })),
    leftWorkdays: Type.Integer({ description: '到期前还有几个工作日' }),
    outcome: maybeText('停表后怎样：按期答复、超期答复'),
    isLate: Type.Boolean({ description: '这一段超过了期限' }),
    deadline: nullable(deadlineSchema),
    lines: Type.Array(clockLine, { description: '期限从哪里来、改过几次' }),
  },
  { ...closed, title: 'CaseClock' },
);
export const maybeClock = Type.Object({ clock: nullable(clock) }, { ...closed, title: 'MaybeCaseClock' });

export const correction = Type.Object(
  {
    type: Type.Optional(caseType),
    topic: Type.Optional(Type.String({ description: '热点类目', maxLength: 40 })),
    subtopic: Type.Optional(nullable(Type.String({ description: '子题', maxLength: 40 }))),
    unitId: Type.Optional(Type.String({ format: 'uuid', description: '承办单位' })),
    receivedAt: Type.Optional(instant('收到时间')),
    assignedAt: Type.Optional(instant('派发时间')),
    answeredAt: Type.Optional(instant('答复时间')),
    closedAt: Type.Optional(instant('办结时间')),
    rating: Type.Optional(rating),
    reason: Type.String({ description: '更正理由', maxLength: 500 }),
  },
  closed,
);
export const redo = Type.Object({ reason: Type.String({ description: '重办理由', maxLength: 500 }) }, closed);
export const done = Type.Object({ done: Type.Boolean() }, closed);
