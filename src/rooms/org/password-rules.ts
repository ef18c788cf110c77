import type { Refusal } from '../../kernel/errors.ts';
import { WEAK_WORDS } from './weak-passwords.ts';

/** What a password has to be, from the county's security settings. */
export interface PasswordRules {
  readonly minLength: number;
  readonly minClasses: number;
}

const MAX_LENGTH = 128;
/** Fewer characters than this around a weak word do not make it strong: `Password123!` */
const MIN_BESIDE_WEAK_WORD = 6;
/** Longer runs are typed with one finger: 12345, abcde, aaaa. */
const MAX_RUN = 4;
const CLASSES = [/[a-z]/, /[A-Z]/, /[0-9]/, /[^a-zA-Z0-9\s]/u];
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

/**
 * All that is wrong with a new password, each as a sentence that says what to do.
 * @source SC-01
 */
export function passwordRefusals(password: string, account: string, rules: PasswordRules): Refusal[] {
  const refusals: Refusal[] = [];
  const say = (message: string) => refusals.push({ message, rule: 'SC-01', field: 'newPassword' });
  const length = [...password].length;
  if (length < rules.minLength) say(`密码至少 ${rules.minLength} 位，现在是 ${length} 位。`);
  if (length > MAX_LENGTH) say(`密码最多 ${MAX_LENGTH} 位。`);
  const classes = CLASSES.filter(pattern => pattern.test(password)).length;
  if (classes < rules.minClasses) {
    say(`大写字母、小写字母、数字、符号至少要用 ${rules.minClasses} 种，现在是 ${classes} 种。`);
  }
  if (account.length >= 3 && password.toLowerCase().includes(account.toLowerCase())) say('密码里不能有账号名。');
  if (/^\s|\s$/.test(password)) say('密码开头和结尾不能是空格。');
  if (longestRun(password) > MAX_RUN) say(`不能有连续 ${MAX_RUN + 1} 个或更多相同、按顺序的字符（如 aaaaa、12345）。`);
  if (isWeak(password)) say('这个密码太常见，容易被猜到，请换一个。');
  return refusals;
}

/** Little is left when a common word is taken out. */
function isWeak(password: string): boolean {
  const lower = password.toLowerCase();
  const read = [...lower].map(letter => LOOK_ALIKES[letter] ?? letter).join('');
  return WEAK_WORDS.some(word => {
    const found = lower.includes(word) || read.includes(word);
    return found && lower.length - word.length < MIN_BESIDE_WEAK_WORD;
  });
}

/** The longest stretch of characters that repeat or go up or down by one. */
function longestRun(password: string): number {
  const codes = [...password].map(letter => letter.codePointAt(0) ?? 0);
  let longest = Math.min(1, codes.length);
  for (const step of [0, 1, -1]) {
    let run = 1;
    for (let index = 1; index < codes.length; index += 1) {
      run = (codes[index] ?? 0) - (codes[index - 1] ?? 0) === step ? run + 1 : 1;
      longest = Math.max(longest, run);
    }
  }
  return longest;
}
