import Type from 'typebox';
import { figure, id, instantText, maybe } from './bulletin.ts';

/** What the routes for one figure of a bulletin give: its value, the period before, and the records behind it. */

const record = Type.Object(
  {
    recordId: id('记录'),
    kind: Type.String({ description: '记录种类' }),
    number: Type.String({ description: '编号' }),
    title: Type.String({ description: '标题' }),
    unit: Type.String({ description: '单位' }),
    at: instantText('计入时刻'),
  },
  { title: 'FigureRecord' },
);

export const figureParams = Type.Object({
  bulletinId: id('通报'),
  key: Type.String({ description: '指标', maxLength: 80 }),
});
export const recordsQuery = Type.Object({
  value: Type.Optional(Type.String({ description: '只看其中一项', maxLength: 80 })),
  part: Type.Optional(Type.Enum(['numerator', 'rest'], { description: '比率的分子，或其余' })),
  after: Type.Optional(Type.String({ description: '接着上一页', maxLength: 80 })),
});
export const figureOfBulletin = Type.Object(
  {
    figure,
    instantLabel: Type.String({ description: '怎样计入统计期' }),
    from: Type.String({ format: 'date', description: '统计期首日' }),
    to: Type.String({ format: 'date', description: '统计期末日' }),
    cutoff: instantText('截数时刻'),
    known: maybe(Type.String({ format: 'date-time' }), '以何时所知为准，现在则为空'),
    isRedefined: Type.Boolean({ description: '口径已变：印发以后改了算法，不与现在的数相比' }),
    previous: maybe(
      Type.Object({
        periodLabel: Type.String({ description: '上一期' }),
        text: Type.String({ description: '上一期的数' }),
        change: Type.String({ description: '与上一期相比' }),
      }),
      '上一期，分项没有',
    ),
    changedRecords: Type.Array(
      Type.Object({
        recordId: id('记录'),
        kind: Type.String({ description: '记录种类' }),
        number: Type.String({ description: '编号' }),
        title: Type.String({ description: '标题' }),
        unit: Type.String({ description: '单位' }),
        change: Type.Enum(['added', 'removed', 'changed'], { description: '后来加入、后来不计、后来有变' }),
      }),
      { description: '印发后有变的记录' },
    ),
  },
  { title: 'FigureOfBulletin' },
);
export const recordPage = Type.Object(
  {
    records: Type.Array(record),
    next: maybe(Type.String(), '下一页从哪里接，没有则为空'),
  },
  { title: 'FigureRecords' },
);
