import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isCode } from '../house.ts';
import type { Project } from '../project.ts';
import type { Rule, Violation } from '../rule.ts';

const LINK = /\[[^\]]*\]\(([^)\s]+)\)/g;
const OUTSIDE = /^[a-z]+:/;
/** A document as a comment names it: `docs/decisions/0002-time-types.md`, `README.md`. */
const MENTION = /[\w./-]*\w\.md\b/g;

/** @source conventions: Git and documents */
export const links: Rule = {
  name: 'links',
  law: 'Links in documents lead to files and headings that exist, and comments name documents that exist.',
  check: project =>
    project.files.flatMap(file => (file.endsWith('.md') ? deadLinks(project, file) : deadMentions(project, file))),
};

function deadLinks(project: Project, file: string): Violation[] {
  return linksOf(project.text(file))
    .filter(({ target }) => !OUTSIDE.test(target) && !leadsSomewhere(project, file, target))
    .map(({ target, line }) => ({
      file,
      line,
      message: `${target} leads nowhere. Mend the path or the heading, or drop the link.`,
    }));
}

function deadMentions(project: Project, file: string): Violation[] {
  if (!isCode(file)) return [];
  const source = project.source(file);
  return source.comments.flatMap(comment =>
    [...comment.value.matchAll(MENTION)]
      .filter(([name]) => !project.files.some(known => known === name || known.endsWith(`/${name}`)))
      .map(([name]) => ({
        file,
        line: source.lineOf(comment.start),
        message: `${name} is no document of this repository. Cite the rule's id, or a document under docs/.`,
      })),
  );
}

function linksOf(text: string): { target: string; line: number }[] {
  return text
    .split('\n')
    .flatMap((line, index) => [...line.matchAll(LINK)].map(found => ({ target: found[1] ?? '', line: index + 1 })));
}

function leadsSomewhere(project: Project, from: string, target: string): boolean {
  const [path = '', heading] = target.split('#');
  const file = path === '' ? from : join(dirname(from), decodeURI(path));
  if (!existsSync(join(project.root, file))) return false;
  if (heading === undefined || !file.endsWith('.md')) return true;
  return headingsOf(project.text(file)).includes(decodeURI(heading));
}

/** Headings as the usual renderers name their anchors. */
function headingsOf(text: string): string[] {
  return [...text.matchAll(/^#+ (.+)$/gm)].map(found =>
    (found[1] ?? '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}
