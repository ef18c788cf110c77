import type { Block, Heading, Level, Paragraph } from '../../../kernel/documents/index.ts';
import { inlinesOf } from './marks.ts';

/*
 * What a template renders to: one paragraph a line; `# `, `## `, `### ` begin a heading of its own line; a paragraph
 * that begins with `**…**` has that as its run-in heading. Empty lines mean nothing.
 */
const HEADING = /^(#{1,4})\s+(.*)$/;
const RUN_IN = /^\*\*(.+?)\*\*(.*)$/;

/** Turns rendered template text into the blocks of an official document. */
export function bodyOf(rendered: string): Block[] {
  return rendered
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
    .map(blockOf);
}

function blockOf(line: string): Heading | Paragraph {
  const heading = HEADING.exec(line);
  if (heading)
    return { kind: 'heading', level: (heading[1]?.length ?? 1) as Level, content: inlinesOf(heading[2] ?? '') };
  const runIn = RUN_IN.exec(line);
  if (!runIn) return { kind: 'paragraph', content: inlinesOf(line) };
  const head = runIn[1] ?? '';
  return {
    kind: 'paragraph',
    runIn: { level: levelOf(head), content: inlinesOf(head) },
    content: inlinesOf(runIn[2] ?? ''),
  };
}

/** The level that a heading's own number says it is: 一、 （一） 1. （1） (AS-G11). */
function levelOf(head: string): Level {
  if (/^[一二三四五六七八九十]+、/.test(head)) return 1;
  if (/^（[一二三四五六七八九十]+）/.test(head)) return 2;
  return /^（\d+）/.test(head) ? 4 : 3;
}
