import type { OfficialDocument } from '../../kernel/documents/index.ts';
import { type CountyDate, yearOf } from '../../kernel/time.ts';
import type { BulletinStatus } from './model.ts';

/** 某政办发〔2023〕12号: code, year in hexagonal brackets, number without leading zero (RV-F01). */
const DOCUMENT_NUMBER = /^[\u4e00-\u9fa5]{2,12}〔((?:19|20)\d{2})〕[1-9]\d*号$/;

/** What is said of a circular without a number: it may be issued, and then prints none (AS-B00, AS-X23). */
export const NO_NUMBER = '发文字号没有填：由拟稿人在送核前填；不编号也可以签发，正文就不印文号';

/**
 * What is wrong with a document number; null when nothing is. The only rule there is: the draft's editor, the checks before
 * signing and the page ask here.
 * @param issueOn the day that the document is dated to, whose year the number carries
 * @source RV-F01, AS-G07
 */
export function numberProblem(number: string, code: string, issueOn: CountyDate): string | null {
  const year = String(yearOf(issueOn));
  const example = `${code}〔${year}〕12号`;
  const match = DOCUMENT_NUMBER.exec(number);
  if (!match) return `发文字号“${number}”写法不对，应如“${example}”：用六角括号，序号前不加“第”、不补零`;
  return match[1] === year ? null : `发文字号“${number}”的年份和发文日期不是同一年，应如“${example}”`;
}

/** A draft as it is shown: where no number has been given yet, the place for it. Nothing that is kept or sent out has it. */
export function withNumberPlace(
  document: OfficialDocument,
  { status, letterhead }: { readonly status: BulletinStatus; readonly letterhead: { readonly documentCode: string } },
): OfficialDocument {
  if (document.number !== undefined || status !== 'draft') return document;
  const year = yearOf(document.signature.date);
  return { ...document, number: `${letterhead.documentCode}〔${String(year)}〕　　号` };
}
