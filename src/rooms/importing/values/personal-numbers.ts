import type { Cell } from '../reading/table.ts';

export type NumberReading =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly why: 'scientific' | 'malformed' };

const SCIENTIFIC = /^\d(\.\d+)?e\+?\d+$/i;
/** A spreadsheet number carries 15 digits; the 18 of an identity number end in invented zeros. */
const SAFE_DIGITS = 15;

/**
 * A telephone number. What a spreadsheet turned into 1.38E+10 is reported, never guessed.
 * @source IM-09
 */
export function readPhone(cell: Cell): NumberReading {
  const text = digitsOf(cell);
  if (text === null) return { ok: false, why: 'scientific' };
  const plain = text
    .replace(/\s/g, '')
    .replace(/^(\+|00)86-?/, '')
    .replace(/(?<!\d)(1\d{2})-(\d{4})-(\d{4})(?!\d)/g, '$1$2$3');
  // Several numbers in one cell are kept as they are written.
  const numbers = plain.split(/[;；、,，/]/).filter(Boolean);
  const isNumber = (number: string) =>
    /^(1[3-9]\d{9}|(0\d{2,3}-?)?\d{7,8}([转-]\d{1,6})?|1\d{4}|\d{3,5})$/.test(number);
  if (numbers.length === 0 || !numbers.every(isNumber)) return { ok: false, why: 'malformed' };
  return { ok: true, value: numbers.join('、') };
}

/**
 * An identity number: 18 characters with a right check digit, or the old 15.
 * @source IM-09
 */
export function readIdNumber(cell: Cell): NumberReading {
  const text = digitsOf(cell);
  if (text === null) return { ok: false, why: 'scientific' };
  const plain = text.replace(/\s/g, '').toUpperCase();
  if (/^\d{15}$/.test(plain) || (/^\d{17}[\dX]$/.test(plain) && checkDigit(plain) === plain.at(-1))) {
    return { ok: true, value: plain };
  }
  return { ok: false, why: 'malformed' };
}

/**
 * An identifier such as a case's number, in half width without blanks; null when a spreadsheet lost its last digits.
 */
export function readCode(cell: Cell): string | null {
  return digitsOf(cell)?.replace(/\s/g, '') ?? null;
}

/** Null when the digits are lost. */
function digitsOf(cell: Cell): string | null {
  if (cell.kind === 'number') {
    const isExact = Number.isInteger(cell.number) && Math.abs(cell.number) < 10 ** SAFE_DIGITS;
    return isExact
      ? cell.number.toFixed(0)
      : /e/i.test(cell.literal) || Number.isInteger(cell.number)
        ? null
        : cell.literal;
  }
  if (cell.kind !== 'text') return '';
  const text = cell.text.normalize('NFKC').trim();
  return SCIENTIFIC.test(text) ? null : text;
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;

/** GB 11643: the check character of the first 17 digits. */
function checkDigit(digits: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return '10X98765432'[sum % 11] ?? '';
}
