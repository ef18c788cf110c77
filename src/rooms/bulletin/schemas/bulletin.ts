import Type from 'typebox';
import { ACTIONS } from '../actions.ts';
import { BULLETIN_STATUSES, HEARINGS, MENTION_KINDS, SECTIONS } from '../model.ts';

/** What the routes for bulletins take and give. Descriptions are the names by which errors call the fields. */

export const id = (description: string) => Type.String({ format: 'uuid', description });
export const instantText = (description: string) => Type.String({ format: 'date-time', description });
export const maybe = <Schema extends Parameters<typeof Type.Union>[0][number]>(schema: Schema, description: string) =>
  Type.Union([schema, Type.Null()], { description });
export const closed = { additionalProperties: false } as const;

const day = (description: string) => Type.String({ format: 'date', description });
const words = (description: string, maxLength = 2_000) => Type.String({ description, maxLength });
const status = Type.Enum([...BULLETIN_STATUSES], { description: '状态' });
const section = Type.Enum([...SECTIONS], { description: '部分' });

export const done = Type.Object({ done: Type.Literal(true) }, { title: 'BulletinDone' });
export const bulletinParams = Type.Object({ bulletinId: id('通报') });

const summaryFields = {
  bulletinId: id('通报'),
  period: Type.String({ description: '统计期代码' }),
  periodLabel: Type.String({ description: '统计期' }),
  status,
  statusName: Type.String({ description: '状态名称' }),
  number: maybe(Type.String(), '发文字号'),
  cutoff: instantText('截数时刻'),
  rectifyBy: day('整改期限'),
  issuedAt: maybe(Type.String({ format: 'date-time' }), '签发时刻'),
};

export const bulletinList = Type.Object(
  {
    bulletins: Type.Array(
      Type.Object(
        {
          ...summaryFields,
          waitsFor: Type.String({ description: '等谁办什么' }),
          waitsForMe: Type.Boolean({ description: '等我办' }),
        },
        { title: 'BulletinSummary' },
      ),
    ),
    whyNotDraft: maybe(Type.String(), '为什么不能拟稿，能拟则为空'),
    draftable: Type.Array(
      Type.Object({
        period: Type.String({ description: '统计期代码' }),
        label: Type.String({ description: '统计期' }),
        whyNot: maybe(Type.String(), '为什么现在不能拟，能拟则为空'),
      }),
      { description: '还没有通报的季度，该拟的在前' },
    ),
  },
  { title: 'BulletinList' },
);

export const draftBody = Type.Object(
  {
    period: Type.String({ description: '统计期', minLength: 1, maxLength: 30 }),
    cutoff: Type.Optional(instantText('截数时刻')),
  },
  closed,
);
export const drafted = Type.Object({ bulletinId: id('通报') }, { title: 'DraftedBulletin' });

export const check = Type.Object(
  {
    rule: Type.String({ description: '规则编号' }),
    section,
    ok: Type.Boolean({ description: '成立' }),
    severity: Type.Enum(['error', 'warn', 'hint'], { description: '轻重：不得签发、提醒、提示' }),
    message: Type.String({ description: '核对了什么，不成立时怎么办' }),
    path: Type.Optional(Type.String({ description: '在正文哪一段' })),
    text: Type.Optional(Type.String({ description: '在哪个文字块里改' })),
    fix: Type.Optional(
      Type.Object({ from: Type.String({ description: '现在的字' }), to: Type.String({ description: '改成' }) }),
    ),
    importKind: Type.Optional(Type.String({ description: '如缺记录，导入哪一类' })),
    isAwaited: Type.Optional(Type.Boolean({ description: '在等别人了结，先送核不妨' })),
  },
  { title: 'BulletinCheck' },
);

export const figure = Type.Object(
  {
    key: Type.String({ description: '指标' }),
    label: Type.String({ description: '名称' }),
    unit: Type.String({ description: '单位' }),
    formula: Type.String({ description: '口径' }),
    rule: Type.String({ description: '规则编号' }),
    kind: Type.Enum(['count', 'split', 'ratio'], { description: '一个数、分项、比率' }),
    text: Type.String({ description: '印出的样子' }),
    numerator: maybe(Type.Integer(), '分子'),
    denominator: maybe(Type.Integer(), '分母'),
    lines: Type.Array(
      Type.Object({
        value: Type.String({ description: '分项' }),
        name: Type.String({ description: '分项名称' }),
        count: Type.Integer({ description: '件数' }),
        share: Type.Optional(Type.String({ description: '占比' })),
      }),
      { description: '分项' },
    ),
  },
  { title: 'BulletinFigure' },
);

export const mention = Type.Object(
  {
    mentionId: id('名单里的一项'),
    section,
    kind: Type.Enum([...MENTION_KINDS], { description: '表扬、批评、督促' }),
    kindName: Type.String({ description: '表扬、批评、督促' }),
    unitName: Type.String({ description: '单位' }),
    matter: Type.String({ description: '事由' }),
    reason: Type.String({ description: '为什么提议' }),
    rule: Type.String({ description: '规则编号' }),
    figureKey: Type.String({ description: '依据的指标' }),
    figureValue: maybe(Type.String(), '指标里的哪一项'),
    status: Type.Enum(['proposed', 'accepted', 'struck'], { description: '待定、采纳、划去' }),
    statusReason: maybe(Type.String(), '采纳或划去的理由'),
    hearing: Type.Enum([...HEARINGS], { description: '申辩' }),
    hearingName: Type.String({ description: '申辩情况' }),
    hearingUntil: maybe(Type.String({ format: 'date-time' }), '申辩截止'),
    hearingNote: maybe(Type.String(), '申辩内容'),
  },
  { title: 'BulletinMention' },
);

const signature = Type.Object(
  {
    step: Type.Enum(['draft', 'check', 'sign', 'send-back'], { description: '步骤' }),
    stepName: Type.String({ description: '步骤名称' }),
    personName: Type.String({ description: '谁' }),
    at: instantText('何时'),
    opinion: maybe(Type.String(), '意见'),
  },
  { title: 'BulletinSignature' },
);

const possibility = Type.Object(
  {
    action: Type.Enum([...ACTIONS], { description: '能办的事' }),
    label: Type.String({ description: '叫什么' }),
    isMine: Type.Boolean({ description: '属于我的角色' }),
    refusals: Type.Array(Type.String(), { description: '现在不能办的原因，空为能办' }),
  },
  { title: 'BulletinPossibility' },
);

export const changedFigure = Type.Object(
  {
    key: Type.String({ description: '指标' }),
    label: Type.String({ description: '名称' }),
    printed: Type.String({ description: '印发时' }),
    now: Type.String({ description: '现在' }),
  },
  { title: 'ChangedFigure' },
);

export const bulletinDetail = Type.Object(
  {
    ...summaryFields,
    title: Type.String({ description: '标题' }),
    version: Type.Integer({ description: '版本，修改时带上' }),
    documentCode: Type.String({ description: '机关代字' }),
    templateSource: Type.String({ description: '模板' }),
    texts: Type.Array(
      Type.Object({
        key: Type.String({ description: '文字块' }),
        title: Type.String({ description: '文字块名称' }),
        section,
        body: Type.String({ description: '文字' }),
        dated: Type.Array(Type.String(), { description: '上期沿用的文字里还没有人核对过的统计期和数字' }),
      }),
      { description: '可改的文字' },
    ),
    sections: Type.Array(
      Type.Object({ section, name: Type.String({ description: '部分名称' }), checks: Type.Array(check) }),
      { description: '各部分和它的核对' },
    ),
    figures: Type.Array(figure, { description: '全部指标' }),
    printedCount: Type.Integer({ description: '正文里的数字有几处' }),
    mentions: Type.Array(mention, { description: '表扬、批评、督促名单' }),
    signatures: Type.Array(signature, { description: '谁何时签过，旧的在前' }),
    people: Type.Record(Type.String(), Type.Array(Type.String()), { description: '各步骤由谁办' }),
    possibilities: Type.Array(possibility, { description: '我能办什么，不能办的为什么' }),
    paperHtml: Type.String({ description: '按公文版式的正文，数字带标记' }),
    webHtml: Type.String({ description: '供屏幕阅读的正文，数字带标记' }),
    changes: Type.Array(changedFigure, { description: '印发后有变的数字' }),
    toCorrect: Type.Array(changedFigure, { description: '其中印在正文里的：更正说明说这些' }),
    corrections: Type.Array(
      Type.Object({
        correctionId: id('更正说明'),
        reason: Type.String({ description: '更正原因' }),
        issuedAt: instantText('发布时刻'),
        changes: Type.Array(changedFigure),
      }),
      { description: '更正说明' },
    ),
    fontNotes: Type.Array(Type.String(), { description: '哪些字体用了替代' }),
  },
  { title: 'BulletinDetail' },
);

const textsBody = Type.Record(Type.String({ pattern: '^[a-z][a-zA-Z0-9-]{0,40}$' }), words('文字', 8_000), {
  description: '文字',
});

export const editBody = Type.Object(
  {
    version: Type.Integer({ description: '版本', minimum: 1 }),
    number: Type.Optional(maybe(words('发文字号', 40), '发文字号')),
    rectifyBy: Type.Optional(day('整改期限')),
    cutoff: Type.Optional(instantText('截数时刻')),
    texts: Type.Optional(textsBody),
    templateSource: Type.Optional(words('模板', 100_000)),
  },
  closed,
);
export const edited = Type.Object({ version: Type.Integer({ description: '新的版本' }) }, { title: 'EditedBulletin' });

export const previewBody = Type.Object(
  {
    number: Type.Optional(maybe(words('发文字号', 40), '发文字号')),
    rectifyBy: Type.Optional(day('整改期限')),
    texts: Type.Optional(textsBody),
    templateSource: Type.Optional(words('模板', 100_000)),
  },
  closed,
);
export const problem = Type.Object(
  {
    line: Type.Integer({ description: '第几行' }),
    column: Type.Integer({ description: '第几列' }),
    message: Type.String({ description: '错在哪里' }),
    near: Type.Array(Type.String(), { description: '相近的指标' }),
    text: maybe(Type.String(), '在哪个文字块里，模板里的为空'),
  },
  { title: 'TemplateProblem' },
);
export const preview = Type.Object(
  {
    paperHtml: maybe(Type.String(), '预览，有错时为空'),
    problems: Type.Array(problem, { description: '错处' }),
    checks: Type.Array(check, { description: '这样写了以后不成立的核对' }),
  },
  { title: 'BulletinPreview' },
);

export const confirmBody = Type.Object(
  {
    version: Type.Integer({ description: '版本', minimum: 1 }),
    keys: Type.Array(Type.String({ description: '文字块', maxLength: 41 }), {
      description: '核对过、照样沿用的文字块',
      minItems: 1,
      maxItems: 100,
    }),
  },
  closed,
);

export const acceptAllBody = Type.Object({ reason: words('理由', 500) }, closed);
export const acceptedAll = Type.Object(
  { accepted: Type.Integer({ description: '采纳了几项' }) },
  { title: 'AcceptedAll' },
);
export const proposedAgain = Type.Object(
  { added: Type.Integer({ description: '新提议几项' }), struck: Type.Integer({ description: '划去几项' }) },
  { title: 'ProposedAgain' },
);
export const mentionParams = Type.Object({ bulletinId: id('通报'), mentionId: id('名单里的一项') });
export const mentionBody = Type.Object(
  {
    act: Type.Enum(['accept', 'strike', 'hear'], { description: '采纳、划去、申辩结果' }),
    reason: Type.Optional(words('理由', 500)),
    hearing: Type.Optional(Type.Enum(['none', 'upheld', 'struck', 'waived'], { description: '申辩结果' })),
  },
  closed,
);
export const stepBody = Type.Object(
  {
    step: Type.Enum(['submit', 'check', 'send-back'], { description: '步骤' }),
    opinion: Type.Optional(words('意见', 500)),
  },
  closed,
);
export const issueBody = Type.Object({ opinion: Type.Optional(words('意见', 500)) }, closed);
export const correctionBody = Type.Object(
  {
    reason: words('更正原因', 1_000),
    seen: Type.Optional(
      Type.Record(Type.String({ maxLength: 80 }), words('现在', 4_000), {
        description: '发布的人看到的：哪个指标现在是多少。与发布时不同则不发布',
      }),
    ),
  },
  closed,
);
export const corrected = Type.Object({ correctionId: id('更正说明') }, { title: 'IssuedCorrection' });
export const correctionParams = Type.Object({ bulletinId: id('通报'), correctionId: id('更正说明') });
export const formatQuery = Type.Object({
  format: Type.Enum(['docx', 'pdf', 'html', 'txt'], { description: '格式' }),
});
