import Type from 'typebox';
import { memberFields, periodField } from './schemas.ts';

/** What the routes of records take and give. Descriptions are the names by which errors call the fields. */

const instant = (description: string) => Type.String({ format: 'date-time', description });
const day = (description: string) => Type.String({ format: 'date', description });
const text = (description: string) => Type.String({ description });
const maybe = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()]);

const kind = Type.String({ description: '记录的种类', maxLength: 40 });
export const kindParams = Type.Object({ kind });
export const recordParams = Type.Object({
  kind,
  id: Type.String({ format: 'uuid', description: '记录' }),
});
export const record = Type.Object(
  {
    kind: text('记录的种类'),
    kindLabel: text('种类名称'),
    id: Type.String({ format: 'uuid', description: '记录' }),
    number: text('编号'),
    title: text('标题'),
    unit: text('单位'),
    status: text('状态'),
    fields: Type.Array(Type.Object({ label: text('名称'), text: text('内容') }, { title: 'RecordField' })),
    passages: Type.Array(
      Type.Object(
        { label: text('名称'), text: text('全文'), voice: Type.Enum(['citizen', 'ours'], { description: '谁的话' }) },
        { title: 'Passage' },
      ),
    ),
    story: Type.Array(
      Type.Object(
        {
          seq: Type.Integer({ description: '序号' }),
          label: text('事项'),
          text: text('内容'),
          reason: maybe(text('理由')),
          changes: Type.Array(Type.Object({ from: text('原为'), to: text('改为') }, { title: 'StoryChange' }), {
            description: '更正了什么',
          }),
          rule: maybe(text('规则编号')),
          who: maybe(text('谁办的；到时自动记的为空')),
          isImported: Type.Boolean({ description: '随导入的表而来' }),
          occurredAt: instant('发生时刻'),
          endsDay: Type.Boolean({ description: '发生在一日之末：写作那一日的 24:00' }),
          recordedAt: instant('登记时刻'),
          isVoid: Type.Boolean({ description: '已被更正或撤回' }),
        },
        { title: 'StoryLine' },
      ),
    ),
  },
  { title: 'RecordView' },
);

const filter = {
  period: periodField,
  where: Type.Optional(Type.String({ description: '条件，如 channel:hotline;state:open', maxLength: 600 })),
  text: Type.Optional(Type.String({ description: '编号或标题里的字', maxLength: 60 })),
  from: Type.Optional(day('起始日')),
  to: Type.Optional(day('截止日，含当日')),
  order: Type.Optional(Type.String({ description: '怎么排', maxLength: 40 })),
};
export const recordsCsvQuery = Type.Object(filter);
export const recordsQuery = Type.Object({
  ...filter,
  after: Type.Optional(Type.String({ description: '从哪条之后继续', maxLength: 100 })),
  limit: Type.Integer({ description: '每页条数', minimum: 1, maximum: 200, default: 50 }),
});
export const records = Type.Object(
  {
    rows: Type.Array(Type.Object({ ...memberFields, at: instant('排列所依的时刻') }, { title: 'ListedRecord' })),
    next: maybe(text('下一页从这里继续')),
    count: maybe(Type.Integer({ description: '共几条，只在第一页数，最多数到一万' })),
    isMore: Type.Boolean({ description: '比数到的还多' }),
  },
  { title: 'Records' },
);
const named = (description: string) => ({ name: text(description), label: text('名称') });
export const recordFacets = Type.Object(
  {
    kindLabel: text('种类名称'),
    timeLabel: text('起止日说的是什么时间'),
    facets: Type.Array(
      Type.Object(
        {
          ...named('条件'),
          values: Type.Array(Type.Object({ value: text('值'), name: text('名称') }, { title: 'FacetValue' })),
        },
        { title: 'RecordFacet' },
      ),
    ),
    orders: Type.Array(Type.Object(named('排法'), { title: 'RecordOrder' })),
  },
  { title: 'RecordFacets' },
);
