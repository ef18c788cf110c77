/*
 * What counts as the same name or number, before it is hashed. A change here makes stored indexes unfindable: it needs
 * a migration that computes them anew.
 */

/** One spelling per name: full-width and half-width alike, no blanks, one middle dot (阿依古丽·买买提). */
export function normaliseName(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/\s/gu, '')
    .replace(/[•‧∙⋅・･.]/gu, '·');
}

/** Digits only, without +86 or 0086 before a mobile number; letters and an extension are not part of it. */
export function normalisePhone(phone: string): string {
  const digits = phone
    .normalize('NFKC')
    .replace(/(转|分机|ext).*$/iu, '')
    .replace(/\D/g, '');
  return digits.replace(/^(0086|86)(?=1\d{10}$)/, '');
}

/** The last four digits, as a citizen names them; null when there are fewer. */
export function lastFourOf(phone: string): string | null {
  const digits = normalisePhone(phone);
  return digits.length < 4 ? null : digits.slice(-4);
}

/** 18 characters, the last may be X. */
export function normaliseIdentityNumber(number: string): string {
  return number.normalize('NFKC').replace(/\s/gu, '').toUpperCase();
}
