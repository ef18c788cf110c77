import { type IParagraphOptions, type IRunOptions, Paragraph, Tab, TextRun } from 'docx';
import type { Run, RunFont } from '../../kernel/documents/index.ts';
import { STYLE_ID, type StyleId } from './docx-styles.ts';

/** Character styles of run-in headings; other text takes its font from the paragraph's style. */
const RUN_IN_STYLE = {
  hei: 'OfficialRunInHei',
  kai: 'OfficialRunInKai',
  fangsong: undefined,
} as const satisfies Record<RunFont, string | undefined>;

/** A paragraph in one of our styles. */
export const paragraphOf = (
  styleId: StyleId,
  children: readonly TextRun[],
  options: Omit<IParagraphOptions, 'style' | 'children'> = {},
) => new Paragraph({ style: STYLE_ID[styleId], ...options, children });

export const runsOf = (runs: readonly Run[]): TextRun[] => runs.map(({ text }) => textRun(text));

/** A paragraph that begins with its heading: the first `headRuns` runs in the heading's character style. */
export const runInRuns = (runs: readonly Run[], headRuns: number): TextRun[] =>
  runs.map(({ text, font }, index) => textRun(text, index < headRuns ? RUN_IN_STYLE[font] : undefined));

/** Text at the left and at the right end of one line, a tab between them. */
export const tabbed = (runs: readonly Run[], aside: string): TextRun[] => [
  ...runsOf(runs),
  new TextRun({ children: [new Tab(), aside] }),
];

export const textRun = (text: string, style?: string, options: IRunOptions = {}): TextRun =>
  new TextRun({ ...options, text, ...(style === undefined ? {} : { style }) });
