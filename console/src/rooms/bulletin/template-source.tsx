import { type Ref, useImperativeHandle, useRef } from 'react';
import type { Problem } from './queries.ts';

/** What the page does with the text from outside. */
export interface SourceEditor {
  goTo(line: number, column: number): void;
  /** Puts text where the cursor is. */
  insert(text: string): void;
  /** Puts another key in the place of the wrong one that stands at or after a place. */
  replaceKey(line: number, column: number, key: string): void;
}

/** A plain text area with line numbers; lines wrap, so a number is as tall as its line. */
export function TemplateSource({
  ref,
  source,
  problems,
  isReadOnly,
  onChange,
}: {
  ref: Ref<SourceEditor>;
  source: string;
  problems: readonly Problem[];
  isReadOnly: boolean;
  onChange: (source: string) => void;
}) {
  const area = useRef<HTMLTextAreaElement>(null);
  const mirror = useRef<HTMLDivElement>(null);
  const wrong = new Map(problems.map(problem => [problem.line, problem.message]));
  const lines = source.split('\n');

  useImperativeHandle(ref, () => ({
    goTo(line, column) {
      const at = offsetOf(lines, line, column);
      area.current?.focus();
      area.current?.setSelectionRange(at, at);
      mirror.current?.children[line - 1]?.scrollIntoView({ block: 'center' });
    },
    insert(text) {
      const { selectionStart: start, selectionEnd: end } = area.current ?? { selectionStart: 0, selectionEnd: 0 };
      onChange(source.slice(0, start) + text + source.slice(end));
      putCursor(area.current, start + text.length);
    },
    replaceKey(line, column, key) {
      const from = offsetOf(lines, line, column);
      const found = /\{%-?\s*figure\s+([\w.]+)|["']([\w.]+)["']/.exec(source.slice(from));
      const old = found?.[1] ?? found?.[2];
      if (found === null || old === undefined) return;
      const at = from + found.index + found[0].indexOf(old, found[1] === undefined ? 1 : found[0].search(/figure/) + 6);
      onChange(source.slice(0, at) + key + source.slice(at + old.length));
      putCursor(area.current, at + key.length);
    },
  }));

  return (
    <div className="source">
      <div className="source-sheet">
        <div className="source-mirror" ref={mirror} aria-hidden="true">
          {lines.map((line, index) => (
            <div
              // biome-ignore lint/suspicious/noArrayIndexKey: a line has no other name than its number
              key={index}
              className={wrong.has(index + 1) ? 'source-line is-wrong' : 'source-line'}
              title={wrong.get(index + 1)}
            >
              <span className="source-number">{index + 1}</span>
              {`${line}\u200b`}
            </div>
          ))}
        </div>
        <textarea
          ref={area}
          className="source-text"
          aria-label="模板正文"
          aria-invalid={problems.length > 0}
          spellCheck={false}
          readOnly={isReadOnly}
          value={source}
          onChange={event => onChange(event.target.value)}
        />
      </div>
    </div>
  );
}

function offsetOf(lines: readonly string[], line: number, column: number): number {
  const before = lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0);
  return before + Math.max(0, column - 1);
}

/** After the text has been drawn anew, the cursor stands behind what was put in. */
function putCursor(area: HTMLTextAreaElement | null, at: number): void {
  requestAnimationFrame(() => {
    area?.focus();
    area?.setSelectionRange(at, at);
  });
}
