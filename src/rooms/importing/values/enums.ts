import type { EnumValue } from '../kinds/kind.ts';

/** Words that were looked up before, by list of values: a table of 100,000 rows has a dozen. */
const answers = new WeakMap<readonly EnumValue[], Map<string, EnumValue | null>>();
const MOST_ANSWERS = 1000;

/**
 * The value that a word stands for: its code, label or one of its words; loosely, the only one that it contains.
 * @returns null when none, or more than one, could be meant
 */
export function readEnum(text: string, values: readonly EnumValue[], isLoose: boolean): EnumValue | null {
  const known = answers.get(values) ?? new Map<string, EnumValue | null>();
  answers.set(values, known);
  const question = isLoose ? `~${text}` : text;
  const before = known.get(question);
  if (before !== undefined) return before;
  const found = lookup(text, values, isLoose);
  if (known.size < MOST_ANSWERS) known.set(question, found);
  return found;
}

function lookup(text: string, values: readonly EnumValue[], isLoose: boolean): EnumValue | null {
  const plain = enumKey(text);
  const find = (word: string) => values.find(value => namesOf(value).includes(word));
  // A remark behind the word: 微信公众号（订阅号）.
  const exact = find(plain) ?? find(plain.replace(/\([^()]*\)$/, ''));
  if (exact !== undefined) return exact;
  if (!isLoose) return null;
  const contained = values.filter(value => plain.includes(enumKey(value.label)));
  return contained.length === 1 ? (contained[0] ?? null) : null;
}

function namesOf(value: EnumValue): readonly string[] {
  return [value.code, value.label, ...value.words].map(enumKey);
}

function enumKey(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s“”"'·。.]+/g, '')
    .toLowerCase();
}
