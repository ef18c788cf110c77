/** The usual hotline export, and what a case looks like after it was read. */
import type { Sample, SampleValue } from '../expect.ts';
import { column, type Layout } from '../write/layout.ts';
import { endOfDay, instantOf, withSeconds } from '../write/times.ts';
import type { HotlineRecord } from './hotline.ts';

/** The fields of a case in the order in which most platforms export them. */
export const HOTLINE_FIELDS = [
  '编号',
  '受理时间',
  '派单时间',
  '时限',
  '类型',
  '类目',
  '子题',
  '标题',
  '内容',
  '地点',
  '主办',
  '协办',
  '办结时间',
  '状态',
  '满意度',
  '姓名',
  '电话',
] as const;

export type HotlineField = (typeof HOTLINE_FIELDS)[number];

/** Each field as a platform prints it. */
export const PRINTED: Readonly<Record<HotlineField, (record: HotlineRecord) => string>> = {
  编号: record => record.number,
  受理时间: record => withSeconds(record.received),
  派单时间: record => withSeconds(record.assigned),
  时限: record => record.due,
  类型: record => record.type,
  类目: record => record.topic,
  子题: record => record.subtopic,
  标题: record => record.title,
  内容: record => record.text,
  地点: record => record.place,
  主办: record => record.unit,
  协办: record => record.helpers.join('、'),
  办结时间: record => withSeconds(record.closed),
  状态: record => record.status,
  满意度: record => record.satisfaction,
  姓名: record => record.caller,
  电话: record => record.phone,
};

const orNull = (text: string): string | null => (text === '' ? null : text);
const instantOrNull = (time: string): string | null => (time === '' ? null : instantOf(time));

/** What each field is after the import. */
export const READ: Readonly<Record<HotlineField, (record: HotlineRecord) => SampleValue>> = {
  编号: record => record.number,
  受理时间: record => instantOf(record.received),
  派单时间: record => instantOf(record.assigned),
  时限: record => endOfDay(record.due),
  类型: record => record.type,
  类目: record => record.topic,
  子题: record => orNull(record.subtopic),
  标题: record => record.title,
  内容: record => record.text,
  地点: record => orNull(record.place),
  主办: record => record.unit,
  协办: record => record.helpers,
  办结时间: record => instantOrNull(record.closed),
  状态: record => record.status,
  满意度: record => orNull(record.satisfaction),
  姓名: record => orNull(record.caller),
  电话: record => record.phone,
};

/** The plain headings, each the first of its row in the table of heading variants. */
const PLAIN_HEADERS: Readonly<Record<HotlineField, string>> = {
  编号: '工单编号',
  受理时间: '受理时间',
  派单时间: '派单时间',
  时限: '办理时限',
  类型: '诉求类型',
  类目: '一级分类',
  子题: '二级分类',
  标题: '标题',
  内容: '诉求内容',
  地点: '事发地址',
  主办: '承办单位',
  协办: '协办单位',
  办结时间: '办结时间',
  状态: '工单状态',
  满意度: '满意度',
  姓名: '姓名',
  电话: '联系电话',
};

/** A layout of all fields, or of those named, under the plain headings or others. */
export const hotlineLayout = (
  fields: readonly HotlineField[] = HOTLINE_FIELDS,
  headers: Partial<Readonly<Record<HotlineField, string>>> = {},
): Layout<HotlineRecord> => fields.map(field => column(headers[field] ?? PLAIN_HEADERS[field], field, PRINTED[field]));

/** A short layout for cases whose point lies in one or two columns. */
export const SHORT_FIELDS = [
  '编号',
  '受理时间',
  '派单时间',
  '类型',
  '类目',
  '标题',
  '内容',
  '主办',
  '办结时间',
  '状态',
] as const satisfies readonly HotlineField[];

/** What must be read from a row: all fields of the layout, some of them otherwise. */
export const sampleOf = (
  row: number,
  record: HotlineRecord,
  fields: readonly HotlineField[] = HOTLINE_FIELDS,
  others: Partial<Record<HotlineField, SampleValue>> = {},
): Sample => ({
  row,
  values: { ...Object.fromEntries(fields.map(field => [field, READ[field](record)])), ...others },
});
