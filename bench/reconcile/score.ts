import { type Report, reconcile, type Statement } from '../../src/rooms/bulletin/index.ts';
import { builtInCalendar } from '../../src/rooms/calendar/index.ts';
import { type Sample, sourceOf } from './corpus.ts';

/** What the audit made of one sample. */
export interface Judged {
  readonly sample: Sample;
  readonly report: Report;
  /** Error statements that are not ok and not about the planted value. */
  readonly wrongAlarms: readonly Statement[];
  /** The planted value takes part in a statement that is not ok. */
  readonly caught: boolean;
  /** … and is the very value that the statement calls wrong. */
  readonly named: boolean;
}

export interface Score {
  readonly passages: number;
  readonly right: number;
  readonly planted: number;
  readonly wrongAlarms: number;
  /** Those of them that are on passages without any error. */
  readonly onRight: number;
  /** Right passages on which the audit asks something all the same. */
  readonly asked: number;
  readonly precision: number;
  readonly recall: number;
  readonly named: number;
  readonly quantities: number;
  readonly notChecked: number;
}

const calendar = builtInCalendar();

export function judge(sample: Sample): Judged {
  const report = reconcile(sourceOf(sample), { calendar });
  const wrong = report.statements.filter(statement => !statement.ok);
  const planted = sample.planted?.printed;
  const pointing = planted === undefined ? [] : [planted, ...(sample.planted?.equivalent ?? [])];
  const isAbout = (statement: Statement) =>
    pointing.some(
      value => same(statement.printed, value) || statement.operands.some(operand => same(operand.text, value)),
    );
  return {
    sample,
    report,
    wrongAlarms: wrong.filter(statement => statement.severity === 'error' && !isAbout(statement)),
    caught: wrong.some(isAbout),
    named: planted !== undefined && wrong.some(statement => same(statement.printed, planted)),
  };
}

/** What is not ok and only asks. */
export function asksIn(report: Report): Statement[] {
  return report.statements.filter(statement => !statement.ok && statement.severity === 'warn');
}

/** Precision counts alarms, recall counts planted errors. */
export function scoreOf(judged: readonly Judged[]): Score {
  const planted = judged.filter(one => one.sample.planted);
  const caught = planted.filter(one => one.caught).length;
  const wrongAlarms = judged.reduce((sum, one) => sum + one.wrongAlarms.length, 0);
  return {
    passages: judged.length,
    right: judged.length - planted.length,
    planted: planted.length,
    wrongAlarms,
    onRight: judged.reduce((sum, one) => sum + (one.sample.consistent ? one.wrongAlarms.length : 0), 0),
    asked: judged.filter(one => one.sample.consistent && asksIn(one.report).length > 0).length,
    precision: caught + wrongAlarms === 0 ? 1 : caught / (caught + wrongAlarms),
    recall: planted.length === 0 ? 1 : caught / planted.length,
    named: planted.length === 0 ? 1 : planted.filter(one => one.named).length / planted.length,
    quantities: judged.reduce((sum, one) => sum + one.report.quantities, 0),
    notChecked: judged.reduce((sum, one) => sum + one.report.notChecked.length, 0),
  };
}

/** 1,204件, １２０４ and 1204 are one number; a percent sign is part of it. Dates and names may be quoted longer. */
function same(a: string, b: string): boolean {
  const one = bare(a);
  const other = bare(b);
  if (one === other) return true;
  const day = /(\d{1,2})日$/;
  if (day.exec(one)?.[1] === other || day.exec(other)?.[1] === one) return true;
  return !NUMBER.test(one) && !NUMBER.test(other) && (one.includes(other) || other.includes(one));
}

const NUMBER = /^\d+(?:\.\d+)?(?:%|点)?$/;

function bare(printed: string): string {
  const folded = printed
    .normalize('NFKC')
    .replace(/[,，\s]/g, '')
    .replace(/个?百分点$/, '');
  const number = /^(\d+(?:\.\d+)?(?:%|点)?)(?:万|亿)?(?:[^\d年月日%点]{0,3})$/.exec(folded)?.[1];
  return number ?? folded;
}
