/**
 * A text that begins like a formula is run by a spreadsheet that opens a CSV file: what a citizen wrote must not be
 * able to do that. The guard is the apostrophe that spreadsheets themselves use for “this is text”.
 */
const FORMULA_START = /^[=+\-@\t\r]/;
const GUARDED = /^'+[=+\-@\t\r]/;
/** Plain numbers and dashes are no formulas: -3, +86138…, -. */
const HARMLESS = /^[+-]?[\d.,\s-]*$/;

/** The text as it may stand in a CSV field. {@link unguardText} gives it back. */
export function guardText(text: string): string {
  return (FORMULA_START.test(text) && !HARMLESS.test(text)) || GUARDED.test(text) ? `'${text}` : text;
}

/** Takes the guard off again, so that a table that was saved by us and mended reads as it was. */
export function unguardText(text: string): string {
  return GUARDED.test(text) ? text.slice(1) : text;
}
