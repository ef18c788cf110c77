import Type from 'typebox';
import { LETTERHEAD_NAMES } from '../letterhead.ts';
import { closed, maybe } from './bulletin.ts';

/** What the routes for letterhead and wording take and give. */

const words = (description: string, maxLength: number) => Type.String({ description, maxLength });
const { printedBy, ...REQUIRED } = LETTERHEAD_NAMES;
const fields = Object.fromEntries(Object.entries(REQUIRED).map(([field, name]) => [field, words(name, 200)])) as Record<
  keyof typeof REQUIRED,
  ReturnType<typeof words>
>;

export const letterhead = Type.Object({ ...fields, printedBy: Type.Optional(words(printedBy, 200)) }, closed);
const title = words('名称', 40);
const body = words('文字', 8_000);

export const settings = Type.Object(
  {
    letterhead: maybe(
      Type.Object({ ...fields, printedBy: Type.Optional(words(printedBy, 200)) }),
      '文头，没有登记则为空',
    ),
    letterheadVersion: Type.Integer({ description: '文头的版本，没有登记为 0' }),
    texts: Type.Array(
      Type.Object({
        key: Type.String({ description: '文字块' }),
        title,
        body,
        section: Type.String({ description: '印在哪一部分' }),
        isArchived: Type.Boolean({ description: '停用' }),
        version: Type.Integer({ description: '版本' }),
        dated: Type.Array(Type.String(), { description: '提到的统计期和手写的数字' }),
      }),
      { description: '一季沿用到下一季的文字' },
    ),
    whyNotEdit: maybe(Type.String(), '为什么不能修改，能改则为空'),
  },
  { title: 'BulletinSettings' },
);

export const letterheadBody = Type.Object(
  { version: Type.Integer({ description: '版本', minimum: 0 }), letterhead },
  closed,
);
export const textParams = Type.Object({ key: Type.String({ description: '文字块', maxLength: 41 }) });
export const textBody = Type.Object(
  {
    version: Type.Integer({ description: '版本', minimum: 0 }),
    title,
    body,
    isArchived: Type.Boolean({ description: '停用' }),
  },
  closed,
);
export const newTextBody = Type.Object({ title, body }, closed);
export const addedText = Type.Object({ key: Type.String({ description: '文字块' }) }, { title: 'AddedBulletinText' });
