import Type from 'typebox';

/** What the room's routes take and give. */

const text = (description: string) => Type.String({ description });
const closed = { additionalProperties: false } as const;
const period = Type.String({ description: '统计期', minLength: 4, maxLength: 30 });
const verdict = Type.Enum(['qualified', 'failed', 'insufficient'], { description: '判定' });
const count = (description: string) => Type.Integer({ minimum: 0, description });
const held = (description: string) =>
  Type.Union([Type.Object({ verdict, verdictName: text('判定'), reasons: Type.Array(Type.String()) }), Type.Null()], {
    description,
  });

export const periodQuery = Type.Object({ period }, closed);
export const periodBody = Type.Object({ period }, closed);
export const accountParams = Type.Object({ accountId: Type.String({ format: 'uuid', description: '账号' }) }, closed);

export const judgements = Type.Object(
  {
    whyNotJudge: Type.Union([Type.String(), Type.Null()], { description: '为什么不能运行判定' }),
    whyNotConfirm: Type.Union([Type.String(), Type.Null()], { description: '为什么不能确认' }),
    accounts: Type.Array(
      Type.Object(
        {
          accountId: Type.String({ format: 'uuid', description: '账号' }),
          name: text('名称'),
          platformName: text('平台'),
          unit: text('主办单位'),
          dataAsOf: Type.Union([Type.String({ format: 'date-time' }), Type.Null()], { description: '发文数据截至' }),
          proposed: held('机器提出，等人确认'),
          confirmed: held('人工确认，统计用的就是它'),
        },
        { title: 'JudgedAccount' },
      ),
    ),
  },
  { title: 'Judgements' },
);

export const judged = Type.Object(
  {
    qualified: count('合格'),
    failed: count('不合格'),
    insufficient: count('数据不足'),
    proposed: count('新提出或有变化，等人确认的'),
  },
  { title: 'Judged' },
);

export const confirmBody = Type.Object(
  {
    period,
    verdict,
    reason: Type.Optional(Type.String({ description: '改判理由', maxLength: 500 })),
    evidence: Type.Optional(
      Type.Array(Type.String({ minLength: 1, maxLength: 500 }), { description: '人工复核的截图或链接', maxItems: 20 }),
    ),
  },
  closed,
);
export const confirmed = Type.Object({ confirmed: count('确认了几个账号') }, { title: 'ConfirmedJudgements' });
