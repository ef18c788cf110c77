import type { Fact, Passage } from './fact.ts';

/** How many paragraphs back a number may belong to another: a bulletin's section is shorter. */
const PARAGRAPHS = 20;

/** The facts of a fact's own paragraph. */
export function beside(passage: Passage, fact: Fact): readonly Fact[] {
  return passage.byParagraph[fact.paragraph] ?? [];
}

/** The facts from some paragraphs back up to this one, this one and what follows it in its paragraph left out. */
export function factsBefore(passage: Passage, fact: Fact, paragraphs = PARAGRAPHS): readonly Fact[] {
  return passage.facts.slice(startOf(passage, fact.paragraph - paragraphs), fact.index);
}

/** The facts from some paragraphs back up to the end of this fact's paragraph. */
export function factsAround(passage: Passage, fact: Fact, paragraphs = PARAGRAPHS): readonly Fact[] {
  const own = beside(passage, fact);
  return passage.facts.slice(startOf(passage, fact.paragraph - paragraphs), (own.at(-1)?.index ?? fact.index) + 1);
}

function startOf(passage: Passage, paragraph: number): number {
  for (let at = Math.max(0, paragraph); at < passage.byParagraph.length; at += 1) {
    const [first] = passage.byParagraph[at] ?? [];
    if (first) return first.index;
  }
  return 0;
}
