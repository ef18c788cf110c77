import {
  type Context,
  Drop,
  type Emitter,
  Liquid,
  Tag,
  type TagToken,
  type Template,
  TokenizationError,
  type TopLevelToken,
} from 'liquidjs';
import { AppError } from '../../../kernel/errors.ts';
import { type Instant, isoInstant } from '../../../kernel/time.ts';
import type { FigureValue, SplitLine } from '../../figures/index.ts';
import { mark } from './marks.ts';

/** How a template may write a figure: its value, its names, or every line with its count. */
const FORMATS = ['value', 'names', 'lines', 'first', 'first-name', 'count'] as const;
type Format = (typeof FORMATS)[number];

/** What a template is rendered with. */
export interface TemplateInput {
  readonly figures: ReadonlyMap<string, FigureValue>;
  readonly values: Readonly<Record<string, unknown>>;
  /** Of splits that name units for praise or blame: the lines that may be printed (AS-B23). Other splits are not in it. */
  readonly named?: ReadonlyMap<string, ReadonlySet<string>>;
  /** What `"now" | date` is: the county's time, never the machine's. */
  readonly now: Instant;
}

/** A place in a template that is wrong, for the editor to mark. */
export interface TemplateProblem {
  readonly line: number;
  readonly column: number;
  readonly message: string;
  /** Of a figure key that does not exist: those that are like it. */
  readonly near: readonly string[];
  /** The text block it stands in; null in the template itself. */
  readonly text: string | null;
}

/** Which keys exist, and which are like a wrong one. */
export interface KnownKeys {
  has(key: string): boolean;
  near(key: string): readonly string[];
}

/** Tags that bring in other templates: there are none, and LiquidJS would look for them among the server's files. */
const FILE_TAGS = ['include', 'render', 'layout', 'block'] as const;

const FIGURES = 'figures';
const NOW = 'now';
/** Minutes west of Greenwich, as `Date.getTimezoneOffset` has it: the county's wall (G-01). */
const COUNTY_OFFSET = -480;
/** Where keys stand: `{% figure key`, and `"key" | lines`. */
const KEYS = /\{%-?\s*figure\s+([\w.]+)|["']([\w.]+)["']\s*\|\s*(?:lines|any|partly)\b/g;
const NOT_RUN = /\{%-?\s*(comment|raw)\s*-?%\}[\s\S]*?\{%-?\s*end\1\s*-?%\}/g;

/**
 * A template engine that knows the figure keys: `{% figure hotline.received %}`, `{% figure publishing.towns.top names %}`,
 * `{% figure hotline.overdue.byUnit lines 件 %}`, `{% assign rows = "hotline.topics" | lines %}` for loops, and
 * `{% assign some = "foi.received" | any %}` for what is said when there is nothing (AS-B22), `"hotline.overdue.byUnit" | partly`
 * for 其中 before a list that names not all.
 */
export function createEngine(keys: KnownKeys): Liquid {
  // Limits: a template of an office is a page of text; more is a mistake or an attack.
  const engine = new Liquid({
    strictVariables: true,
    strictFilters: true,
    ownPropertyOnly: true,
    parseLimit: 200_000,
    renderLimit: 1_000,
    memoryLimit: 5_000_000,
    timezoneOffset: COUNTY_OFFSET,
    // Beside taking the tags away: without this LiquidJS reads from the working directory.
    templates: {},
  });
  for (const tag of FILE_TAGS) delete engine.tags[tag];
  engine.registerTag('figure', figureTag(keys));
  engine.registerFilter('lines', function (this: { context: Context }, key: unknown) {
    return linesOf(namedLines(this.context, String(key)), String(key));
  });
  engine.registerFilter('any', function (this: { context: Context }, key: unknown) {
    return anythingIn(figureValue(this.context, String(key)));
  });
  engine.registerFilter('partly', function (this: { context: Context }, key: unknown) {
    const all = splitLines(String(key), figureValue(this.context, String(key)));
    return namedLines(this.context, String(key)).length < all.length;
  });
  const writeDate = engine.filters.date as (this: unknown, value: unknown, ...rest: unknown[]) => unknown;
  engine.registerFilter('date', function (this: { context: Context }, value: unknown, ...rest: unknown[]) {
    // LiquidJS asks the machine's clock for these two words.
    const asked = value === 'now' || value === 'today' ? this.context.getSync([NOW]) : value;
    return writeDate.call(this, asked, ...rest);
  });
  engine.registerFilter('names', (items: unknown) => [...new Set(namesOf(items))].join('、'));
  return engine;
}

/**
 * Renders a template's text.
 * @throws AppError `bad-template` with `details.problems` that name line and column
 */
export function renderTemplate(
  engine: Liquid,
  source: string,
  input: TemplateInput,
  text: string | null = null,
): string {
  try {
    const figures = new FigureSource(input.figures, input.named ?? new Map());
    return String(
      engine.parseAndRenderSync(source, { ...input.values, [FIGURES]: figures, [NOW]: isoInstant(input.now) }),
    );
  } catch (error) {
    throw templateError([problemOf(error, text)], error);
  }
}

/**
 * Everything wrong in a template that can be seen without rendering it; a wrong key in a branch not taken as well.
 * @param text the text block that the source is; null for the template
 */
export function checkTemplate(
  engine: Liquid,
  source: string,
  keys: KnownKeys,
  text: string | null = null,
): TemplateProblem[] {
  const run = source.replace(NOT_RUN, block => block.replace(/[^\n]/g, ' '));
  const problems = [...run.matchAll(KEYS)].flatMap((match): TemplateProblem[] => {
    const key = match[1] ?? match[2] ?? '';
    if (keys.has(key)) return [];
    const place = placeOf(source, match.index);
    return [{ ...place, message: unknownKey(key, keys), near: keys.near(key), text }];
  });
  try {
    engine.parse(source);
  } catch (error) {
    const problem = problemOf(error, text);
    // The parser stops at its first error; an unknown key has been found above, with its place.
    if (!problems.some(known => known.message === problem.message)) problems.push(problem);
  }
  return problems.sort((a, b) => a.line - b.line || a.column - b.column);
}

/** An error that carries the places. */
export function templateError(problems: readonly TemplateProblem[], cause?: unknown): AppError {
  const first = problems[0];
  const place = first?.text == null ? '模板' : '文字';
  const message = `${place}第 ${first?.line ?? 1} 行：${first?.message ?? '无法解析。'}`;
  return new AppError('bad-template', message, { details: { problems }, cause });
}

/** Holds the figures out of reach of templates' own expressions: a number enters the text only with its key. */
class FigureSource extends Drop {
  readonly #figures: ReadonlyMap<string, FigureValue>;
  readonly #named: ReadonlyMap<string, ReadonlySet<string>>;

  constructor(figures: ReadonlyMap<string, FigureValue>, named: ReadonlyMap<string, ReadonlySet<string>>) {
    super();
    this.#figures = figures;
    this.#named = named;
  }

  static figureIn(source: unknown, key: string): FigureValue | undefined {
    return source instanceof FigureSource ? source.#figures.get(key) : undefined;
  }

  static mayName(source: unknown, key: string, value: string): boolean {
    return source instanceof FigureSource && (source.#named.get(key)?.has(value) ?? true);
  }

  override liquidMethodMissing(): never {
    throw new Error('指标请用 {% figure 键 %} 引用。');
  }
}

function figureTag(keys: KnownKeys) {
  return class FigureTag extends Tag {
    readonly key: string;
    readonly format: Format;
    readonly suffix: string;

    constructor(token: TagToken, rest: TopLevelToken[], liquid: Liquid) {
      super(token, rest, liquid);
      const [key = '', format = 'value', suffix = ''] = token.args.trim().split(/\s+/);
      if (!keys.has(key)) throw new TokenizationError(unknownKey(key, keys), token);
      if (!isFormat(format)) throw new TokenizationError(`“${format}”不是写法，可用：${FORMATS.join('、')}。`, token);
      this.key = key;
      this.format = format;
      this.suffix = suffix;
    }

    override render(context: Context, emitter: Emitter): void {
      emitter.write(written(context, this.key, this.format, this.suffix));
    }
  } satisfies new (
    token: TagToken,
    rest: TopLevelToken[],
    liquid: Liquid,
  ) => Template;
}

function figureValue(context: Context, key: string): FigureValue {
  const value = FigureSource.figureIn(context.getSync([FIGURES]), key);
  if (!value) throw new Error(`没有取到“${key}”的数。`);
  return value;
}

/** The lines of a split that may be printed: where they name units, the accepted ones alone. @source AS-B23 */
function namedLines(context: Context, key: string): SplitLine[] {
  const source = context.getSync([FIGURES]);
  return splitLines(key, figureValue(context, key)).filter(line => FigureSource.mayName(source, key, line.value));
}

function written(context: Context, key: string, format: Format, suffix: string): string {
  const value = figureValue(context, key);
  if (format === 'count') return mark(key, String(splitLines(key, value).length));
  if (format === 'value' && value.kind !== 'split') return mark(key, `${value.text}${suffix}`);
  const lines = namedLines(context, key);
  const each = (write: (line: SplitLine) => string, shown = lines) =>
    shown.map(line => mark(`${key}#${line.value}`, write(line)));
  switch (format) {
    case 'value':
      return each(line => `${line.name} ${line.share ?? line.count}`).join('，');
    case 'names':
      return each(line => line.name).join('、');
    case 'lines':
      return each(line => `${line.name}${line.share ?? line.count}${suffix}`).join('，');
    case 'first':
      return each(line => `${line.count}`, lines.slice(0, 1)).join('');
    case 'first-name':
      return each(line => line.name, lines.slice(0, 1)).join('');
  }
}

/** The count itself is not given: a bare number would enter the text without its key (AS-B20). */
function linesOf(lines: readonly SplitLine[], key: string): { value: string; name: string; figure: string }[] {
  return lines.map(line => ({
    value: line.value,
    name: line.name,
    figure: mark(`${key}#${line.value}`, line.share ?? String(line.count)),
  }));
}

function anythingIn(value: FigureValue): boolean {
  if (value.kind === 'count') return value.count > 0;
  return value.kind === 'ratio' ? value.denominator > 0 : value.total > 0;
}

function splitLines(key: string, value: FigureValue) {
  if (value.kind !== 'split') throw new Error(`“${key}”是一个数，不是分项，不能逐项列出。`);
  return value.lines;
}

function namesOf(items: unknown): string[] {
  return Array.isArray(items) ? items.map(item => String((item as { name?: unknown }).name ?? item)) : [];
}

function unknownKey(key: string, keys: KnownKeys): string {
  const near = keys.near(key);
  return `没有“${key}”这个指标。${near.length === 0 ? '请从指标目录中选。' : `是不是：${near.join('、')}？`}`;
}

function problemOf(error: unknown, text: string | null): TemplateProblem {
  const { token, message } = error as { token?: { getPosition?: () => number[] }; message?: string };
  const [line = 1, column = 1] = token?.getPosition?.() ?? [];
  return { line, column, message: readable(String(message ?? error)), near: [], text };
}

/** LiquidJS speaks English and appends the place, which is told separately. */
function readable(message: string): string {
  const text = message.replace(/, (?:file:.*, )?line:\d+, col:\d+$/, '');
  const undefinedVariable = /undefined variable: (.+)/.exec(text);
  if (undefinedVariable) return `没有“${undefinedVariable[1]}”这一项。`;
  const tag = /tag "?(\w+)"? not found/.exec(text);
  if (tag) return `没有“${tag[1]}”这种标签。`;
  const notClosed = /tag .*?(\w+).*? not closed/.exec(text);
  if (notClosed) return `标签“${notClosed[1]}”没有结束。`;
  const filter = /undefined filter: (.+)/.exec(text);
  if (filter) return `没有“${filter[1]}”这个过滤器。`;
  return text;
}

function placeOf(source: string, index: number): { line: number; column: number } {
  const before = source.slice(0, index).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

function isFormat(text: string): text is Format {
  return (FORMATS as readonly string[]).includes(text);
}
