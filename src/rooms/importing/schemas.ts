import Type from 'typebox';
import { ALL_KINDS } from './kinds/all-kinds.ts';

/** What the room's routes take and give. Descriptions are the names by which errors call the fields. */

const id = (description: string) => Type.String({ format: 'uuid', description });
const maybe = (schema: Type.TSchema, description: string) => Type.Union([schema, Type.Null()], { description });
const count = (description: string) => Type.Integer({ minimum: 0, description });
const instant = (description: string) => Type.String({ format: 'date-time', description });
const closed = { additionalProperties: false } as const;

export const kind = Type.Enum(
  ALL_KINDS.map(each => each.kind),
  { description: '哪一种表' },
);

export const done = Type.Object({ done: Type.Literal(true) }, { title: 'Done' });
export const uploadParams = Type.Object({ uploadId: id('上传的文件') });
export const batchParams = Type.Object({ batchId: id('导入批次') });
export const uploadQuery = Type.Object({ kind }, closed);

export const kinds = Type.Object(
  {
    kinds: Type.Array(
      Type.Object(
        {
          kind,
          label: Type.String({ description: '名称' }),
          fields: Type.Array(
            Type.Object({
              key: Type.String({ description: '字段' }),
              label: Type.String({ description: '字段名称' }),
              type: Type.String({ description: '类型' }),
              isRequired: Type.Boolean({ description: '必填' }),
              isDerived: Type.Boolean({ description: '只比对，不导入' }),
              isPersonal: Type.Boolean({ description: '个人信息' }),
            }),
          ),
          mayImport: Type.Boolean({ description: '可以导入' }),
        },
        { title: 'ImportKind' },
      ),
    ),
  },
  { title: 'ImportKinds' },
);

export const mapping = Type.Object(
  {
    sheet: Type.Optional(Type.String({ description: '表名', minLength: 1 })),
    headerRow: Type.Optional(Type.Integer({ description: '表头行', minimum: 1 })),
    columns: Type.Record(Type.String(), Type.Union([Type.String(), Type.Null()]), { description: '字段对到的表头' }),
    values: Type.Record(Type.String(), Type.Record(Type.String(), Type.String()), { description: '原值对到的规范值' }),
    year: Type.Optional(Type.Integer({ description: '年份', minimum: 2000, maximum: 2099 })),
    account: Type.Optional(Type.String({ description: '账号', minLength: 1 })),
    limits: Type.Optional(Type.Enum(['both', 'dates-only'], { description: '时限怎么算' })),
  },
  { title: 'ImportMapping', ...closed },
);

const problem = Type.Object(
  {
    sheet: Type.String({ description: '表' }),
    row: Type.Integer({ description: '行' }),
    column: Type.String({ description: '列' }),
    header: Type.String({ description: '表头' }),
    value: Type.String({ description: '值（个人信息已遮盖）' }),
    reason: Type.String({ description: '原因' }),
    advice: Type.String({ description: '建议' }),
    rule: Type.String({ description: '规则' }),
    level: Type.Enum(['reject', 'warn'], { description: '拒绝或提示' }),
  },
  { title: 'ImportProblem' },
);

const skipped = Type.Object(
  {
    sheet: Type.String({ description: '表' }),
    row: Type.Integer({ description: '行' }),
    reason: Type.String({ description: '为什么跳过' }),
    text: Type.String({ description: '行里的字' }),
  },
  { title: 'SkippedRow' },
);

const counts = {
  read: count('读到'),
  added: count('新增'),
  changed: count('变更'),
  unchanged: count('未变'),
  rejected: count('拒绝'),
};

const result = Type.Object(
  {
    ...counts,
    warned: count('收下并有提示'),
    skipped: Type.Array(skipped),
    notices: Type.Array(Type.String(), { description: '提示' }),
  },
  { title: 'ImportResult' },
);

export const upload = Type.Object(
  {
    uploadId: id('上传的文件'),
    kind,
    kindLabel: Type.String({ description: '表的名称' }),
    fileName: Type.String({ description: '文件名' }),
    bytes: count('大小（字节）'),
    mapping,
    status: Type.Enum(['open', 'waiting', 'running', 'done', 'failed'], { description: '进展' }),
    progress: count('已读行数'),
    batchId: maybe(Type.String({ format: 'uuid' }), '导入批次'),
    hasRejects: Type.Boolean({ description: '有拒绝的行可以下载' }),
    result: Type.Union([result, Type.Null()], { description: '结果' }),
    failure: Type.Union([Type.String(), Type.Null()], { description: '没有导入的原因' }),
    uploadedAt: instant('上传时间'),
  },
  { title: 'ImportUpload' },
);
export const uploads = Type.Object({ uploads: Type.Array(upload) }, { title: 'ImportUploads' });

const question = Type.Object(
  {
    about: Type.String({ description: '问什么' }),
    field: Type.Optional(Type.String({ description: '字段' })),
    text: Type.String({ description: '问题' }),
    choices: Type.Array(Type.String(), { description: '可选的回答' }),
  },
  { title: 'ImportQuestion' },
);

const unknownValue = Type.Object(
  {
    field: Type.String({ description: '字段' }),
    fieldLabel: Type.String({ description: '字段名称' }),
    written: Type.String({ description: '表里的写法' }),
    rows: count('行数'),
    candidates: Type.Array(Type.String(), { description: '可能是' }),
  },
  { title: 'UnknownValue' },
);

const previewColumn = Type.Object({
  letters: Type.String({ description: '列' }),
  header: Type.String({ description: '表头' }),
  firstValue: Type.String({ description: '第一个值' }),
  field: Type.Union([Type.Object({ key: Type.String(), label: Type.String(), type: Type.String() }), Type.Null()], {
    description: '对到的字段',
  }),
  state: Type.String({ description: '结果' }),
  confidence: Type.Number({ description: '把握' }),
  note: Type.String({ description: '说明' }),
  isHidden: Type.Boolean({ description: '隐藏的列' }),
  writings: Type.Record(Type.String(), Type.Integer(), { description: '写法' }),
  rejected: count('拒绝的行'),
  warned: count('有提示的行'),
});

export const preview = Type.Object(
  {
    sheets: Type.Array(
      Type.Object({
        name: Type.String({ description: '表名' }),
        headerRows: Type.Array(Type.Integer(), { description: '表头行' }),
        records: count('数据行'),
        columns: Type.Array(previewColumn),
        rows: Type.Array(
          Type.Object({
            row: Type.Integer({ description: '行' }),
            cells: Type.Array(Type.String(), { description: '各列（个人信息已遮盖）' }),
            problems: Type.Array(problem),
            verdict: Type.String({ description: '判定' }),
          }),
        ),
        skipped: Type.Array(skipped),
      }),
    ),
    skippedSheets: Type.Array(Type.Object({ name: Type.String(), why: Type.String() })),
    questions: Type.Array(question),
    unknownValues: Type.Array(unknownValue),
    notices: Type.Array(Type.String()),
    counts: Type.Object({ accepted: count('收下'), repeated: count('重复'), rejected: count('拒绝') }),
    mapping,
  },
  { title: 'ImportPreview' },
);

export const trial = Type.Object(
  { ...result.properties, problems: Type.Array(problem), unknownValues: Type.Array(unknownValue) },
  { title: 'ImportTrial' },
);

export const batch = Type.Object(
  {
    batchId: id('导入批次'),
    kind,
    kindLabel: Type.String({ description: '表的名称' }),
    fileName: Type.String({ description: '文件名' }),
    importedAt: instant('导入时间'),
    importedBy: Type.String({ description: '导入人' }),
    undoneAt: Type.Union([instant('撤回时间'), Type.Null()]),
    ...counts,
    hasRejects: Type.Boolean({ description: '有拒绝的行可以下载' }),
  },
  { title: 'ImportBatch' },
);
export const batchDetail = Type.Object(
  {
    ...batch.properties,
    mayUndo: Type.Boolean({ description: '您可以撤回' }),
    warned: Type.Union([count('收下并有提示'), Type.Null()], { description: '收下并有提示；命令行导入的没有留' }),
    skipped: Type.Array(skipped),
    notices: Type.Array(Type.String(), { description: '提示' }),
  },
  { title: 'ImportBatchDetail' },
);
export const pageQuery = Type.Object(
  {
    before: Type.Optional(id('上一页最后一批')),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 30, description: '每页批数' })),
  },
  closed,
);
export const batches = Type.Object(
  { batches: Type.Array(batch), hasMore: Type.Boolean({ description: '还有更早的' }) },
  { title: 'ImportBatches' },
);

export const linesQuery = Type.Object(
  {
    outcome: Type.Optional(Type.Enum(['added', 'changed', 'unchanged', 'rejected'], { description: '结果' })),
    afterSheet: Type.Optional(Type.String({ description: '上一页最后一行的表' })),
    afterRow: Type.Optional(Type.Integer({ description: '上一页最后一行' })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 50, description: '每页行数' })),
  },
  closed,
);
export const lines = Type.Object(
  {
    lines: Type.Array(
      Type.Object(
        {
          sheet: Type.String({ description: '表' }),
          row: Type.Integer({ description: '行' }),
          outcome: Type.String({ description: '结果' }),
          recordId: Type.Union([Type.String({ format: 'uuid' }), Type.Null()], { description: '记录' }),
          problems: Type.Array(problem),
          changes: Type.Array(
            Type.Object({
              field: Type.String({ description: '列' }),
              before: Type.String({ description: '原来' }),
              after: Type.String({ description: '现在' }),
            }),
          ),
        },
        { title: 'ImportLine' },
      ),
    ),
    hasMore: Type.Boolean({ description: '后面还有' }),
  },
  { title: 'ImportLines' },
);

export const undone = Type.Object({ undone: count('撤回的记录') }, { title: 'ImportUndone' });
