import type { EnumValue } from '../kinds/kind.ts';

/**
 * The value that a word stands for: its code, label or one of its words; loosely, the only one that it contains.
 * @returns null when none, or more than one, could be meant
 */
export function readEnum(text: string, values: readonly EnumValue[], isLoose: boolean): EnumValue | null {
  const plain = enumKey(text);
  const find = (word: string) => values.find(value => namesOf(value).includes(word));
  // A remark behind the word: 微信公众号（订阅号）.
  const exact = find(plain) ?? find(plain.replace(/\([^()]*\)$/, ''));
  if (exact !== undefined) return exact;
  if (!isLoose) return null;
  const contained = values.filter(value => plain.includes(enumKey(value.label)));
  return contained.length === 1 ? (contained[0] ?? null) : null;
}

const keys = new WeakMap<EnumValue, readonly string[]>();

function namesOf(value: EnumValue): readonly string[] {
  const before = keys.get(value);
  if (before !== undefined) return before;
  const names = [value.code, value.label, ...value.words].map(enumKey);
  keys.set(value, names);
  return names;
}

function enumKey(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s“”"'·。.]+/g, '')
    .toLowerCase();
}
