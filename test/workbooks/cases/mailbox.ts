/** Letters from the leaders' mailboxes under two sets of headings. */

import type { Sample } from '../expect.ts';
import { LETTERS, type LetterRecord } from '../records/mailbox.ts';
import { allAdded, type CaseFile, caseOf } from '../write/case-file.ts';
import { encodeGb18030 } from '../write/gb18030.ts';
import { htmlTable } from '../write/html-table.ts';
import { column, headersOf, type Layout, rowsOf } from '../write/layout.ts';
import { excelDate, instantOf, withSeconds } from '../write/times.ts';
import { xlsx } from '../write/xlsx.ts';

const CHANNELS = { 市长信箱: 'mailbox-mayor', 县长信箱: 'mailbox-county' } as const;

const sample = (row: number, letter: LetterRecord): Sample => ({
  row,
  values: {
    编号: letter.number,
    受理时间: instantOf(letter.received),
    信箱: CHANNELS[letter.mailbox],
    类型: letter.type,
    标题: letter.title,
    内容: letter.text,
    主办: letter.unit,
    办结时间: instantOf(letter.answered),
    答复内容: letter.answer,
    是否公开: letter.isPublic === '是',
  },
});

const letters: Layout<LetterRecord> = [
  column('序号', undefined, (_, index) => index + 1),
  column('信件编号', '编号', letter => letter.number),
  column('信箱名称', '信箱', letter => letter.mailbox),
  column('来信时间', '受理时间', letter => excelDate(letter.received)),
  column('信件类型', '类型', letter => `${letter.type}类`),
  column('来信标题', '标题', letter => letter.title),
  column('来信内容', '内容', letter => letter.text),
  column('来信人', '姓名', letter => letter.writer),
  column('联系电话', '电话', letter => letter.phone),
  column('承办单位', '主办', letter => letter.unit),
  column('回复时间', '办结时间', letter => excelDate(letter.answered)),
  column('回复内容', '答复内容', letter => letter.answer),
  column('是否公开', '是否公开', letter => letter.isPublic),
];

const messages: Layout<LetterRecord> = [
  column('留言编号', '编号', letter => letter.number),
  column('收件人', '信箱', letter => letter.mailbox),
  column('留言时间', '受理时间', letter => withSeconds(letter.received)),
  column('信件类型', '类型', letter => letter.type),
  column('标题', '标题', letter => letter.title),
  column('来信内容', '内容', letter => letter.text),
  column('承办单位', '主办', letter => letter.unit),
  column('回复时间', '办结时间', letter => withSeconds(letter.answered)),
  column('回复内容', '答复内容', letter => letter.answer),
  column('是否公开', '是否公开', letter => letter.isPublic),
];

const submitted: Layout<LetterRecord> = messages.map(each => {
  if (each.field === '编号') return column('查询码', '编号', letter => letter.number);
  if (each.field === '受理时间') return column('提交时间', '受理时间', letter => withSeconds(letter.received));
  return each.field === '信箱' ? column('信箱类型', '信箱', letter => letter.mailbox) : each;
});

export const mailboxCases: readonly CaseFile[] = [
  caseOf('mailbox', {
    file: 'mailbox-letters.xlsx',
    title: '领导信箱来信办理台账：标题行、真日期、市长信箱与县长信箱混在一张表',
    bytes: () =>
      xlsx(book => {
        const sheet = book.addWorksheet('来信');
        sheet.addRow(['2023年第三季度网民留言办理台账']);
        sheet.mergeCells(1, 1, 1, letters.length);
        sheet.addRow(headersOf(letters));
        for (const row of rowsOf(letters, LETTERS)) sheet.addRow(row);
        sheet.getColumn(4).numFmt = sheet.getColumn(11).numFmt = 'yyyy-mm-dd hh:mm';
        sheet.addRow(['合计', null, '6件']);
      }),
    expect: { added: 6, rejected: [], skippedRows: [9] },
    sample: LETTERS.map((letter, index) => sample(index + 3, letter)),
  }),
  caseOf('mailbox', {
    file: 'mailbox-messages.xls',
    title: '网站后台导出的留言（网页表格 .xls），留言编号、收件人、留言时间的叫法',
    bytes: () =>
      encodeGb18030(htmlTable([headersOf(messages), ...rowsOf(messages, LETTERS)], '县长信箱留言导出', 'GBK')),
    expect: allAdded(6),
    sample: [sample(3, LETTERS[0]!), sample(8, LETTERS[5]!)],
  }),
  caseOf('mailbox', {
    file: 'mailbox-submitted.xlsx',
    title: '查询码、提交时间、信箱类型的叫法；一封回复早于来信，拒绝',
    bytes: () =>
      xlsx(book => {
        const sheet = book.addWorksheet('Sheet1');
        sheet.addRow(headersOf(submitted));
        const rows = rowsOf(submitted, [LETTERS[0]!, { ...LETTERS[1]!, answered: '2023-07-10 09:00' }, LETTERS[2]!]);
        for (const row of rows) sheet.addRow(row);
      }),
    expect: {
      added: 2,
      rejected: [{ row: 3, header: ['回复时间', '提交时间'], rule: 'IM-14', reasonContains: '早于' }],
    },
    sample: [sample(2, LETTERS[0]!)],
  }),
];
