import type { PersonalData } from '../kinds/kind.ts';

/** A personal value as previews, messages and logs may show it. @source IM-10 */
export function maskPersonal(text: string, kind: PersonalData): string {
  const plain = text.trim();
  if (plain === '') return '';
  switch (kind) {
    case 'name':
      return `${firstCharacter(plain)}**`;
    case 'phone':
      // 1.38E+10 tells nothing about anybody, and is what the person must see.
      return /^\d(\.\d+)?e\+?\d+$/i.test(plain) ? plain : maskDigits(plain);
    case 'idNumber':
      return /^\d(\.\d+)?e\+?\d+$/i.test(plain) ? plain : `${plain.slice(0, 3)}****${plain.slice(-2)}`;
    case 'address':
      return plain.length <= 4 ? '****' : `${plain.slice(0, 4)}****`;
  }
}

/** Hides telephone and identity numbers inside any text: in contents, and in columns that nobody recognised. */
export function maskNumbers(text: string): string {
  return text
    .replace(/(?<!\d)(\d{3})\d{11,12}([\dXx]{3})(?![\dXx])/g, '$1****$2')
    .replace(/(?<!\d)(1[3-9]\d)\d{4}(\d{4})(?!\d)/g, '$1****$2');
}

function maskDigits(text: string): string {
  const masked = maskNumbers(text);
  if (masked !== text) return masked;
  return text.length > 6 ? `${text.slice(0, 3)}****${text.slice(-2)}` : '****';
}

function firstCharacter(text: string): string {
  return [...text][0] ?? '';
}
