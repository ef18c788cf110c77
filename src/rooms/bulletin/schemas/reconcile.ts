import Type from 'typebox';
import { MAX_CHARACTERS } from '../reconcile/index.ts';
import { closed } from './bulletin.ts';

/** What 核数 takes and gives: offsets are UTF-16 units into `text`. */

const place = {
  start: Type.Integer({ description: '起' }),
  end: Type.Integer({ description: '止' }),
};

const statement = Type.Object(
  {
    ...place,
    rule: Type.String({ description: '规则编号' }),
    title: Type.String({ description: '核了什么' }),
    text: Type.String({ description: '原句' }),
    printed: Type.String({ description: '印的是' }),
    computed: Type.String({ description: '应为' }),
    ok: Type.Boolean({ description: '相符' }),
    severity: Type.Enum(['error', 'warn', 'hint'], { description: '轻重' }),
    verdict: Type.String({ description: '结论' }),
    note: Type.String({ description: '怎样算的' }),
    operands: Type.Array(Type.Object({ text: Type.String({ description: '印的是' }), ...place })),
  },
  { title: 'ReconcileStatement' },
);

export const report = Type.Object(
  {
    format: Type.Enum(['txt', 'html', 'docx', 'pdf'], { description: '读到的格式' }),
    text: Type.String({ description: '读到的文字' }),
    blocks: Type.Array(
      Type.Object({
        ...place,
        kind: Type.Enum(['title', 'paragraph', 'table'], { description: '标题、段落、表' }),
        rows: Type.Array(Type.Array(Type.Object(place)), { description: '表的各格，段落没有' }),
      }),
    ),
    consistent: Type.Union([Type.Boolean(), Type.Null()], {
      description: '没有算错的；一项也没有核到时为空，不等于没有错',
    }),
    checked: Type.Integer({ description: '核了几项' }),
    quantities: Type.Integer({ description: '看到几个数' }),
    statements: Type.Array(statement, { description: '核过的，按文中先后' }),
    notChecked: Type.Array(
      Type.Object({
        text: Type.String({ description: '数' }),
        why: Type.String({ description: '为什么没核' }),
        ...place,
      }),
      { description: '没核的' },
    ),
  },
  { title: 'ReconcileReport' },
);

export const reconcileBody = Type.Object(
  { text: Type.String({ description: '通报文字', minLength: 1, maxLength: MAX_CHARACTERS }) },
  closed,
);
