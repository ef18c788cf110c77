import { type OfficialDocument, toText } from '../../kernel/documents/index.ts';
import { AppError } from '../../kernel/errors.ts';
import type { WorkCalendar } from '../../kernel/working-days.ts';
import type { FigureValue } from '../figures/index.ts';
import type { Check } from './consistency.ts';
import { type Place, placeFinder, placesOf } from './document-places.ts';
import type { Statement } from './reconcile/index.ts';
import { reconcileApart } from './reconcile-apart.ts';
import { namedNumbers, typedPlaces } from './typed-numbers.ts';

/** What the finished circular is read with. */
export interface Reading {
  readonly document: OfficialDocument;
  readonly figures: ReadonlyMap<string, FigureValue>;
  /** What each figure is called and counted in. */
  readonly labelOf: (key: string) => { readonly label: string; readonly unit: string };
  /** The wording as rendered, by text block, to say in which one a number was typed. */
  readonly texts: Readonly<Record<string, string>>;
  readonly unitNames: readonly string[];
  /** The period as texts call it: 三季度. */
  readonly own: string;
  readonly calendar: WorkCalendar;
}

/** What 核数 of a finished text came to. */
export interface Audit {
  /** The text that was read: of another one it says nothing. */
  readonly text: string;
  readonly checks: readonly Check[];
}

/**
 * Reads the finished circular once more, wording included: typed numbers against the figures that they name. A wrong
 * number that was typed bars sending and signing.
 * @source AS-B20, AS-E9
 */
export function readTyped(reading: Reading): Check[] {
  return placesOf(reading.document).flatMap(place => typedChecks(place, reading).map(({ check }) => check));
}

/**
 * 核数 of the whole text as a reader with a calculator would do it. Where only figures take part, it warns: their sums
 * have been checked from the records, and the wording may be what misleads. It takes a process of its own and up to ten
 * seconds: never within a transaction. That it was not finished is a warning, and bars nobody.
 * @source AS-B21
 */
export async function auditOf(reading: Reading): Promise<Audit> {
  const text = toText(reading.document);
  try {
    return { text, checks: await auditChecks(text, reading) };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { text, checks: [notFinished(error.message)] };
  }
}

/** What is known of a text from an audit made before the transaction; one of another text does not count. */
export function checksOfAudit(audit: Audit, { document }: Reading): readonly Check[] {
  return audit.text === toText(document) ? audit.checks : [notFinished('正文在核数时又变了，请再打开看一遍。')];
}

function notFinished(why: string): Check {
  return { rule: 'AS-B21', section: 'requirements', ok: false, severity: 'warn', message: `核数没有核完：${why}` };
}

async function auditChecks(text: string, reading: Reading): Promise<Check[]> {
  const typed = placesOf(reading.document).flatMap(place => typedChecks(place, reading));
  const { source, report } = await reconcileApart({ text, calendar: reading.calendar });
  const find = placeFinder(reading.document, source.text);
  const wrong = new Set(typed.filter(({ check }) => !check.ok).map(({ at }) => at));
  return report.statements.flatMap(statement => {
    if (statement.ok) return [];
    const found = find(statement.start);
    // The same number, told above with the figure to use.
    if (found && wrong.has(keyOf(found.place, found.at))) return [];
    return [auditCheck(statement, found?.place ?? null, isTypedIn(statement, find), reading)];
  });
}

const keyOf = (place: Place, at: number) => `${place.path}:${at}`;

function typedChecks(place: Place, reading: Reading): { check: Check; at: string }[] {
  return namedNumbers(place.stretches, reading.figures, reading.unitNames, reading.own).map(
    ({ key, line, typed, right, ok, quote, start }) => {
      const { label, unit } = reading.labelOf(key);
      const written = unit === '%' ? right : `${right} ${unit}`;
      const message = ok
        ? `手写的“${quote}”与${label} ${written}一致`
        : `手写的“${quote}”与记录不符：${label}是 ${written}，写了 ${typed}。请改成引用这个数：{% figure ${key}${line === null ? '' : ` lines ${unit}`} %}`;
      const digits = typed.replace('%', '');
      const from = quote.slice(quote.lastIndexOf(digits));
      const referring = `{% figure ${key} %}${unit === '%' ? '' : from.slice(digits.length)}`;
      const fix = ok || line !== null ? {} : { fix: { from: quote, to: quote.slice(0, -from.length) + referring } };
      const where = at(place, quote, reading);
      return {
        check: { rule: 'AS-E9', section: place.section, ok, severity: 'error', message, ...where, ...fix },
        at: keyOf(place, start),
      };
    },
  );
}

function auditCheck(statement: Statement, place: Place | null, isTyped: boolean, reading: Reading): Check {
  const { rule, text, printed, computed, note, severity } = statement;
  const todo =
    rule === 'AS-E11'
      ? '请改整改期限。'
      : isTyped
        ? '请改正文字里的数，或改成引用指标。'
        : '数字都取自记录；请看这句的写法会不会让人算错。';
  return {
    rule,
    section: place?.section ?? 'requirements',
    ok: false,
    severity: severity === 'error' && !isTyped ? 'warn' : severity,
    message: `“${text}”印 ${printed}，应为 ${computed}。${note}${todo}`,
    ...(place === null ? {} : at(place, text, reading)),
  };
}

/** Whether one of the numbers that do not agree was typed. Where it stands cannot be told, it may have been. */
function isTypedIn({ start, end, operands }: Statement, find: ReturnType<typeof placeFinder>): boolean {
  return [{ start, end }, ...operands].some(number => {
    const found = find(number.start);
    if (found === null) return true;
    return typedPlaces(found.place.stretches)(found.at, found.at + (number.end - number.start));
  });
}

/** Where a person goes to mend it: the paragraph, and the text block that it was written in. */
function at(place: Place, quote: string, { texts }: Reading): Pick<Check, 'path' | 'text'> {
  const blocks = Object.entries(texts).filter(([, text]) =>
    text.split('\n').some(line => line.trim() !== '' && place.text.includes(line.trim())),
  );
  const block =
    blocks.find(([, text]) => text.includes(quote)) ?? blocks.find(([, text]) => quote.includes(text.trim()));
  return { path: place.path, ...(block === undefined ? {} : { text: block[0] }) };
}
