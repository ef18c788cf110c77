import type { components } from '../../api/schema.generated.ts';

export type Report = components['schemas']['ReconcileReport'];
export type Statement = components['schemas']['ReconcileStatement'];

/** A wrong or doubtful statement with the number by which text and list refer to each other. */
export interface Finding {
  readonly ordinal: number;
  readonly statement: Statement;
}

/** The report in the three groups in which it is read; findings are numbered in reading order. */
export function groupsOf(report: Report) {
  const wrong = report.statements.filter(statement => !statement.ok && statement.severity === 'error');
  const doubtful = report.statements.filter(statement => !statement.ok && statement.severity !== 'error');
  const number = (statements: readonly Statement[], from: number): Finding[] =>
    statements.map((statement, index) => ({ ordinal: from + index, statement }));
  return {
    wrong: number(wrong, 1),
    doubtful: number(doubtful, wrong.length + 1),
    right: report.statements.filter(statement => statement.ok),
  };
}

/** The first line: how many were checked and how it came out. */
export function headline(report: Report): string {
  if (report.checked === 0) return nothingChecked(report);
  const { wrong, doubtful, right } = groupsOf(report);
  const parts = [
    `核了 ${report.statements.length} 项`,
    wrong.length === 0 ? '没有不符' : `${wrong.length} 项不符`,
    ...(doubtful.length === 0 ? [] : [`${doubtful.length} 项提示`]),
    `${right.length} 项相符`,
  ];
  return `${parts.join('，')}。`;
}

/** What to say when nothing was checked: that is no clean bill. */
export function nothingChecked({ quantities }: Report): string {
  return quantities === 0
    ? '一项也没有核：没有读到可核的数，请确认这是通报的文字。'
    : `一项也没有核：读到 ${quantities} 个数，文中的数互不相干，或没有写总数、分子、分母，请人工核对。`;
}

/** The report as plain text, to be sent with the bulletin. */
export function reportText(report: Report, name: string): string {
  const { wrong, doubtful, right } = groupsOf(report);
  const block = ({ ordinal, statement }: Finding) =>
    `${ordinal}. ${statement.title}：印作 ${statement.printed}，应为 ${statement.computed}（${statement.verdict}，${statement.rule}）\n   ${statement.note}\n   原句：${statement.text}`;
  const part = (title: string, lines: readonly string[]) => (lines.length === 0 ? [] : ['', title, ...lines]);
  return [
    `核数意见：${name}`,
    headline(report),
    ...part('一、不符', wrong.map(block)),
    ...part('二、提示', doubtful.map(block)),
    ...part(
      '三、相符',
      right.map(statement => `${statement.title}：${statement.printed}。${statement.note}`),
    ),
    ...part(
      '四、没有核的数',
      report.notChecked.map(item => `${item.text}：${item.why}`),
    ),
    '',
  ].join('\n');
}
