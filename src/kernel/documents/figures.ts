import { type Face, flowOf, runsOf } from './flow.ts';
import type { OfficialDocument } from './model.ts';

/** A figure as the document prints it: its key, the printed text, and its place, e.g. `body.3.content.5`. */
export interface PrintedFigure {
  readonly key: string;
  readonly text: string;
  readonly path: string;
}

/** All figures of a document in reading order. A key occurs as often as it is printed. @source AS-B20 */
export function figuresIn(document: OfficialDocument, face: Face = 'paper'): readonly PrintedFigure[] {
  return flowOf(document, face)
    .flatMap(runsOf)
    .flatMap(({ text, figure }) => (figure === undefined ? [] : [{ key: figure.key, text, path: figure.path }]));
}
