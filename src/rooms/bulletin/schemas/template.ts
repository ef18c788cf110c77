import Type from 'typebox';
import { closed, figure, maybe, problem } from './bulletin.ts';

/** What the routes for the template take and give. */

export const template = Type.Object(
  {
    source: Type.String({ description: '模板' }),
    version: Type.Integer({ description: '版本，修改时带上' }),
    updatedAt: maybe(Type.String({ format: 'date-time' }), '上次修改，自带的模板为空'),
    whyNotEdit: maybe(Type.String(), '为什么不能修改，能改则为空'),
    texts: Type.Array(
      Type.Object({ key: Type.String({ description: '文字块' }), title: Type.String({ description: '文字块名称' }) }),
      { description: '可引用的文字块' },
    ),
  },
  { title: 'BulletinTemplate' },
);
const source = Type.String({ description: '模板', maxLength: 100_000 });
export const editTemplateBody = Type.Object(
  { source, version: Type.Integer({ description: '版本，自带的模板为 0', minimum: 0 }) },
  closed,
);
export const editedTemplate = Type.Object(
  { version: Type.Integer({ description: '新的版本' }) },
  { title: 'EditedTemplate' },
);
export const templatePreviewBody = Type.Object(
  { source, period: Type.String({ description: '统计期', maxLength: 30 }) },
  closed,
);
export const templatePreview = Type.Object(
  {
    paperHtml: maybe(Type.String(), '预览，有错时为空'),
    problems: Type.Array(problem, { description: '错处' }),
    figures: Type.Array(figure, { description: '可引用的指标和它现在的数' }),
  },
  { title: 'TemplatePreview' },
);
