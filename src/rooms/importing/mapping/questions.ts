import { AppError } from '../../../kernel/errors.ts';
import { fieldOf, type KindDefinition } from '../kinds/kind.ts';
import { lacksYear } from '../values/dates.ts';
import type { UnknownValue } from '../verdict/import-profile.ts';
import type { ColumnPlan } from './guess-columns.ts';
import type { Mapping } from './mapping-file.ts';
import type { SheetPlan } from './plan.ts';
import type { Question } from './question.ts';

/** Which sheet, or, with no candidates, where the header is. */
export function askAboutSheet(names: readonly string[]): Question {
  if (names.length === 0) {
    return {
      about: 'sheet',
      text: '没有找到表头：前 6 行里认不出列名。表头在哪一张表、哪一行？',
      choices: [],
      answerBy: '映射文件写 sheet 和 headerRow，并在 columns 里写明各列',
    };
  }
  return {
    about: 'sheet',
    text: `${names.map(name => `“${name}”`).join('、')}都像要导入的表，但列不同。导入哪一张？`,
    choices: names,
    answerBy: '映射文件写 sheet',
  };
}

/** What is missing for the import of these sheets: essential columns, the year of dates, whose export it is. */
export function questionsAbout(
  kind: KindDefinition,
  sheets: readonly SheetPlan[],
  mapping: Mapping,
  suggestedYear: number | undefined,
): readonly Question[] {
  const plan = sheets[0];
  if (plan === undefined) return [askAboutSheet([])];
  const questions: Question[] = [];
  for (const group of essentialGroups(kind)) {
    const question = askAboutColumn(kind, group.fields, plan, group.mustExist);
    if (question !== null) questions.push(question);
  }
  const account = kind.accountField;
  if (account !== undefined && mapping.account === undefined && !isMapped(plan, account)) {
    questions.push({
      about: 'account',
      field: account,
      text: '表里没有账号名称，这是哪个账号的导出表？',
      choices: [],
      answerBy: '映射文件写 account',
    });
  }
  if (mapping.year === undefined && sheets.some(hasDatesWithoutYear)) {
    const year = suggestedYear ?? yearInTitle(plan);
    questions.push({
      about: 'year',
      text: `有的日期没有年份${year === undefined ? '' : `，是 ${year} 年吗`}？`,
      choices: year === undefined ? [] : [String(year)],
      answerBy: '映射文件写 year',
    });
  }
  return questions;
}

/** Groups of which the table needs one, and keys, which it may lack but not leave in doubt. */
function essentialGroups(kind: KindDefinition): { fields: readonly string[]; mustExist: boolean }[] {
  return [
    ...kind.fields.filter(field => field.required).map(field => ({ fields: [field.key], mustExist: true })),
    ...kind.oneOf.map(fields => ({ fields, mustExist: true })),
    ...[...new Set(kind.keys.flat())].map(key => ({ fields: [key], mustExist: false })),
  ];
}

function askAboutColumn(
  kind: KindDefinition,
  fields: readonly string[],
  plan: SheetPlan,
  mustExist: boolean,
): Question | null {
  if (fields.some(field => isMapped(plan, field))) return null;
  const label = fields.map(field => `“${fieldOf(kind, field).label}”`).join('或');
  const field = fields[0] ?? '';
  const answerBy = `映射文件写 columns，如 {"${fieldOf(kind, field).label}": "表头"}`;
  const doubtful = plan.columns.find(column => column.state === 'confirm' && fields.includes(column.field?.key ?? ''));
  if (doubtful !== undefined) {
    return {
      about: 'column',
      field: doubtful.field?.key ?? field,
      text: `“${doubtful.header}”是不是${label}？`,
      choices: [doubtful.header],
      answerBy,
    };
  }
  if (!mustExist) return null;
  const choices = plan.columns.filter(isFree).map(column => column.header);
  return { about: 'column', field, text: `没有找到${label}，是哪一列？`, choices, answerBy };
}

function isMapped(plan: SheetPlan, field: string): boolean {
  return plan.columns.some(column => column.field?.key === field && column.state === 'recognised');
}

function isFree(column: ColumnPlan): boolean {
  return column.header !== '' && (column.state === 'ignored' || column.state === 'confirm');
}

function hasDatesWithoutYear(plan: SheetPlan): boolean {
  const dates = plan.columns.filter(column => ['instant', 'date', 'deadline'].includes(column.field?.type ?? ''));
  return plan.sample.some(row =>
    dates.some(column => {
      const cell = row.cells[column.index];
      return cell !== undefined && lacksYear(cell);
    }),
  );
}

/** 2023 in “…工单明细表（2023年7月1日—9月30日）”. */
function yearInTitle(plan: SheetPlan): number | undefined {
  for (const title of plan.above) {
    const match = /(20\d{2})\s*年/.exec(title.text.normalize('NFKC'));
    if (title.reason === 'title' && match) return Number(match[1]);
  }
  return undefined;
}

/** What each unknown word or unit means: one question a word, however many rows hold it (IM-04). */
export function questionsAboutValues(kind: KindDefinition, unknown: Iterable<UnknownValue>): readonly Question[] {
  return [...unknown].map(({ field: key, written, rows, candidates }) => {
    const { label, type } = fieldOf(kind, key);
    const what = type === 'unit' || type === 'units' ? '是哪个单位' : `是哪一种${label}`;
    return {
      about: 'value',
      field: key,
      text: `${label}“${written}”（${rows} 行）${what}？`,
      choices: candidates,
      answerBy: `映射文件写 values，如 {"${label}": {"${written}": "${candidates[0] ?? '…'}"}}`,
    };
  });
}

/**
 * Asks the way the command line does: nothing is imported and all questions are named at once.
 * @throws AppError `bad-input` with `details.questions`, when there are any
 * @source IM-15
 */
export function refuseQuestions(questions: readonly Question[]): void {
  if (questions.length === 0) return;
  const lines = questions.map((question, index) => `${index + 1}. ${question.text}（${question.answerBy}）`);
  throw new AppError('bad-input', `还有 ${lines.length} 个问题要先回答，没有导入任何内容：\n${lines.join('\n')}`, {
    details: { questions },
  });
}
