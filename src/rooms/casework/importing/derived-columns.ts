import { dateOf, daysBetween, type Instant } from '../../../kernel/time.ts';
import { type WorkCalendar, workdaysBetween } from '../../../kernel/working-days.ts';
import type { DerivedDifference, ParsedRow } from '../../importing/index.ts';
import type { CaseState } from '../fold.ts';

const YES = /^(是|已|逾期|超期|超时|按时|按期|及时|y|yes|true|1|√)/i;
const NO = /^(否|未|没|不|无|n|no|false|0|×)/i;

/**
 * What a table's own columns say of a case against what follows from its times; only differences are told, nothing of
 * them is imported. How long it took (用时) is written in too many ways to be compared.
 * @source IM-05
 */
export function derivedDifferences(
  row: Pick<ParsedRow, 'derived'>,
  { line }: CaseState,
  calendar: WorkCalendar,
  now: Instant,
): DerivedDifference[] {
  const { derived } = row;
  const isLate = line.overdueAt !== null;
  const end = line.answeredAt ?? line.closedAt;
  const differences: DerivedDifference[] = [];
  const compare = (field: string, said: boolean | null, right: boolean | null): void => {
    if (said === null || right === null || said === right) return;
    differences.push({ field, recomputed: right ? '是' : '否', reason: whyLate(line, end) });
  };
  compare('isOverdue', yesOrNo(derived.isOverdue), isLate);
  compare('isOnTime', yesOrNo(derived.isOnTime), end === null && !isLate ? null : !isLate);
  const days = overdueDays(line, end ?? now, calendar);
  const said = Number.parseFloat(derived.overdueDays ?? '');
  if (!Number.isNaN(said) && said !== days.working && said !== days.natural) {
    const recomputed = `${days.working} 个工作日（${days.natural} 天）`;
    differences.push({ field: 'overdueDays', recomputed, reason: whyLate(line, end) });
  }
  const month = /(\d{1,2})月?\D*$/.exec(derived.month ?? '')?.[1];
  const counted = line.cohortAt ?? line.receivedAt;
  const months = [counted, line.receivedAt].map(at => Number(dateOf(at).slice(5, 7)));
  if (month !== undefined && !months.includes(Number(month))) {
    differences.push({ field: 'month', recomputed: `${months[0]}月`, reason: `按派发或受理时间应为 ${months[0]} 月` });
  }
  return differences;
}

function yesOrNo(text: string | undefined): boolean | null {
  if (text === undefined) return null;
  if (NO.test(text)) return false;
  return YES.test(text) ? true : null;
}

function whyLate({ dueAt, overdueAt }: CaseState['line'], end: Instant | null): string {
  if (dueAt === null) return '没有期限，不算逾期';
  const due = `期限到 ${dateOf((dueAt - 1) as Instant)}`;
  if (overdueAt === null) return end === null ? `${due}，还没有到期` : `${due}，${dateOf(end)} 办结，没有逾期`;
  return end === null ? `${due}，已过期未办结` : `${due}，${dateOf(end)} 办结，已经逾期`;
}

function overdueDays({ dueAt, overdueAt }: CaseState['line'], end: Instant, calendar: WorkCalendar) {
  if (dueAt === null || overdueAt === null) return { working: 0, natural: 0 };
  const lastDay = dateOf((dueAt - 1) as Instant);
  const day = dateOf(end);
  if (day <= lastDay) return { working: 0, natural: 0 };
  return { working: workdaysBetween(calendar, lastDay, day), natural: daysBetween(lastDay, day) };
}
