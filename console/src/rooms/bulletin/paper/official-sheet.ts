import { officialCss } from '../../../../../src/kernel/documents/official-css.ts';

let sheet: CSSStyleSheet | null = null;

/** Puts the style sheet of official documents to the page once: the same that the server's renderings use. */
export function adoptOfficialSheet(): void {
  if (sheet !== null) return;
  sheet = new CSSStyleSheet();
  sheet.replaceSync(officialCss);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
