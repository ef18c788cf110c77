import Type, { type TSchema } from 'typebox';
import { CASE_TYPES } from './model.ts';

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

export const mending = Type.Object(
  {
    type: nullable(caseType),
    topic: nullable(Type.String()),
    subtopic: nullable(Type.String()),
    types: Type.Array(Type.Object({ value: caseType, name: Type.String() }, closed)),
    topics: Type.Array(
      Type.Object({ value: Type.String(), name: Type.String(), subtopics: Type.Array(Type.String()) }, closed),
    ),
    correct: mend,
    redo: mend,
  },
  { ...closed, title: 'CaseMending' },
);

export const correction = Type.Object(
  {
    type: Type.Optional(caseType),
    topic: Type.Optional(Type.String({ description: '热点类目', maxLength: 40 })),
    subtopic: Type.Optional(nullable(Type.String({ description: '子题', maxLength: 40 }))),
    reason: Type.String({ description: '更正理由', maxLength: 500 }),
  },
  closed,
);
export const redo = Type.Object({ reason: Type.String({ description: '重办理由', maxLength: 500 }) }, closed);
export const done = Type.Object({ done: Type.Boolean() }, closed);
