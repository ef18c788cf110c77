import { endOf, isoInstant, yearOf } from '../../kernel/time.ts';
import type { DeadlineInWords } from './explain.ts';
import type { CalendarRow, DaySource } from './model.ts';

/** Rows as the API writes them: codes with their Chinese words beside. */

const KIND_NAMES: Readonly<Record<CalendarRow['kind'], string>> = { off: '放假', makeup: '调休上班' };

const SOURCE_NAMES: Readonly<Record<DaySource, string>> = {
  verified: '已对照通知原文',
  derived: '由已核实内容推出',
  'from memory': '日期已核对，文号待对照原文',
  design: '系统默认',
  local: '本县录入，待对照原文',
};

export function yearView(year: number, days: readonly CalendarRow[], mayEdit: boolean) {
  const knownYears = [...new Set(days.map(day => yearOf(day.date)))].sort((a, b) => a - b);
  return {
    year,
    isKnown: knownYears.includes(year),
    knownYears,
    days: days
      .filter(day => yearOf(day.date) === year)
      .map(day => ({ ...day, kindName: KIND_NAMES[day.kind], sourceName: SOURCE_NAMES[day.source] })),
    mayEdit,
  };
}

export function deadlineView({ from, workdays, due, days, steps, sentences }: DeadlineInWords) {
  return {
    from,
    workdays,
    due,
    dueAt: isoInstant(endOf(due)),
    days: [...days],
    steps: [...steps],
    sentences: [...sentences],
  };
}
