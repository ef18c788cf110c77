import Type from 'typebox';

/** What the room's routes take and give. Descriptions are the names by which errors call the fields. */

const instant = (description: string) => Type.String({ format: 'date-time', description });
const day = (description: string) => Type.String({ format: 'date', description });
const text = (description: string) => Type.String({ description });
const maybe = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
const key = Type.String({ description: '指标的键', minLength: 1, maxLength: 80 });

export const periodField = Type.String({
  description: '统计期，如 2023Q3、2023-07、2023H1、2023',
  minLength: 4,
  maxLength: 24,
});
const momentFields = {
  period: periodField,
  cutoff: Type.Optional(instant('截数')),
  known: Type.Optional(instant('知悉')),
};
const printedField = {
  asPrinted: Type.Optional(Type.Boolean({ description: '按已签发通报的口径' })),
  atPresent: Type.Optional(Type.Boolean({ description: '截至现在，含签发以后的办理' })),
};

export const periodQuery = Type.Object({ period: periodField });
export const keyParams = Type.Object({ key });
export const byParams = Type.Object({ key, dimension: Type.String({ description: '维度', maxLength: 40 }) });
export const byQuery = Type.Object({ ...momentFields, ...printedField });

const keys = Type.String({ description: '指标的键，用逗号分开', minLength: 1, maxLength: 4000 });
export const valuesQuery = Type.Object({
  ...momentFields,
  keys,
  unit: Type.Optional(Type.String({ format: 'uuid', description: '单位' })),
});
export const overviewQuery = Type.Object({ period: periodField, keys });

const memberFilter = {
  ...momentFields,
  ...printedField,
  unit: Type.Optional(Type.String({ format: 'uuid', description: '单位' })),
  by: Type.Optional(Type.String({ description: '维度', maxLength: 40 })),
  value: Type.Optional(Type.String({ description: '维度的一项', maxLength: 120 })),
  part: Type.Optional(Type.Enum(['numerator', 'rest'], { description: '率的分子，或分母中的其余' })),
};
export const csvQuery = Type.Object(memberFilter);
export const membersQuery = Type.Object({
  ...memberFilter,
  after: Type.Optional(Type.String({ description: '从哪条之后继续', maxLength: 100 })),
  limit: Type.Integer({ description: '每页条数', minimum: 1, maximum: 200, default: 50 }),
});

const moment = Type.Object(
  {
    period: text('统计期代码'),
    periodLabel: text('统计期'),
    shortLabel: text('统计期简称'),
    first: day('首日'),
    last: day('末日'),
    cutoff: instant('截数：此前发生的才计入'),
    known: maybe(instant('知悉：此前登记的才计入，空为至今')),
  },
  { title: 'Moment' },
);
const issued = Type.Object(
  { bulletinId: text('通报'), freezeId: text('定格'), issuedAt: instant('签发') },
  { title: 'IssuedFreeze' },
);

const line = Type.Object(
  {
    value: text('项'),
    name: text('名称'),
    count: Type.Integer({ description: '件数' }),
    share: Type.Optional(text('占比')),
  },
  { title: 'SplitLine' },
);
export const figureValue = Type.Union([
  Type.Object({ kind: Type.Literal('count'), count: Type.Integer(), text: text('如印发') }, { title: 'CountValue' }),
  Type.Object(
    { kind: Type.Literal('split'), lines: Type.Array(line), total: Type.Integer(), text: text('如印发') },
    { title: 'SplitValue' },
  ),
  Type.Object(
    { kind: Type.Literal('ratio'), numerator: Type.Integer(), denominator: Type.Integer(), text: text('如印发') },
    { title: 'RatioValue' },
  ),
]);

const definition = {
  key: text('键'),
  label: text('名称'),
  unit: Type.Enum(['件', '条', '个', '%'], { description: '计量单位' }),
  formula: text('公式'),
  rule: text('规则编号'),
  subject: text('属于哪一部分'),
};

export const catalogue = Type.Object(
  {
    figures: Type.Array(
      Type.Object(
        {
          ...definition,
          kind: Type.Enum(['count', 'distinct', 'split', 'shares', 'ratio'], { description: '计法' }),
          version: Type.Integer({ description: '定义的版本' }),
          cohort: text('队列'),
          instantLabel: text('什么使记录进入统计期'),
          memberKind: text('记录的种类'),
          by: maybe(text('本身按哪个维度分项')),
          dimensions: Type.Array(Type.Object({ name: text('维度'), label: text('名称') }, { title: 'DimensionName' })),
        },
        { title: 'FigureDefinition' },
      ),
    ),
  },
  { title: 'FigureCatalogue' },
);

const comparison = Type.Object(
  {
    periodLabel: text('统计期'),
    shortLabel: text('统计期简称'),
    cutoff: instant('截数'),
    isPartial: Type.Boolean({ description: '只到本期同样的进度' }),
    value: figureValue,
    change: text('差额，如印发'),
  },
  { title: 'Comparison' },
);
export const series = Type.Object(
  {
    stepDays: Type.Integer({ description: '一步几天' }),
    points: Type.Array(
      Type.Object(
        {
          first: day('首日'),
          last: day('末日'),
          value: maybe(Type.Number({ description: '件数或百分数' })),
          text: text('如印发'),
        },
        { title: 'SeriesPoint' },
      ),
    ),
  },
  { title: 'Series' },
);
const card = Type.Object(
  {
    ...definition,
    value: figureValue,
    printed: maybe(figureValue),
    isRedefined: Type.Boolean({ description: '口径已变：印发的数和现在的数不能相比' }),
    present: maybe(figureValue),
    previous: maybe(comparison),
    lastYear: maybe(comparison),
    series: maybe(series),
  },
  { title: 'FigureCard' },
);
const cards = { moment, issued: maybe(issued), figures: Type.Array(card) };
export const values = Type.Object(cards, { title: 'FigureValues' });
export const overview = Type.Object(
  {
    ...cards,
    missing: Type.Array(Type.String(), { description: '问到而本系统没有的指标' }),
    changes: Type.Array(
      Type.Object(
        {
          cohort: text('队列'),
          label: text('队列名称'),
          added: Type.Integer({ description: '签发后补登记' }),
          removed: Type.Integer({ description: '签发后不再计入' }),
          changed: Type.Integer({ description: '签发后有变化' }),
        },
        { title: 'CohortChanges' },
      ),
    ),
  },
  { title: 'Overview' },
);

export const breakdown = Type.Object(
  {
    moment,
    dimension: text('维度'),
    label: text('维度名称'),
    lines: Type.Array(
      Type.Object({ value: text('项'), name: text('名称'), figure: figureValue }, { title: 'BreakdownLine' }),
    ),
  },
  { title: 'Breakdown' },
);

export const memberFields = {
  id: Type.String({ format: 'uuid', description: '记录' }),
  number: text('编号'),
  title: text('标题'),
  unit: text('单位'),
  facts: Type.Array(Type.Object({ label: text('名称'), text: text('内容') }, { title: 'Fact' })),
};
export const members = Type.Object(
  {
    moment,
    memberKind: text('记录的种类'),
    rows: Type.Array(Type.Object({ ...memberFields, at: instant('进入统计期的时刻') }, { title: 'Member' })),
    next: maybe(text('下一页从这里继续')),
  },
  { title: 'Members' },
);
export const printedAndNow = Type.Object(
  {
    issued: maybe(issued),
    printed: maybe(figureValue),
    isRedefined: Type.Boolean({ description: '口径已变：印发的数和现在的数不能相比' }),
    now: maybe(figureValue),
    changed: Type.Array(
      Type.Object(
        { ...memberFields, change: Type.Enum(['added', 'removed', 'changed'], { description: '怎么变的' }) },
        { title: 'ChangedMember' },
      ),
    ),
  },
  { title: 'PrintedAndNow' },
);
export const seriesAnswer = Type.Object({ moment, series: maybe(series) }, { title: 'FigureSeries' });
