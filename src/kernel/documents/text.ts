import { type Face, flowOf, textOfPart } from './flow.ts';
import type { OfficialDocument } from './model.ts';

/**
 * The document as plain text: one line a paragraph, no indents; a table's cells apart by tabs. What is audited, searched
 * and compared.
 */
export function toText(document: OfficialDocument, face: Face = 'paper'): string {
  return flowOf(document, face).map(textOfPart).join('\n');
}
