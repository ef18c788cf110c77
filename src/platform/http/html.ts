/** Markup that is safe to print: made only by the {@link html} tag, so that text cannot become markup by accident. */
export interface Html {
  readonly markup: string;
}

type Printable = Html | string | number | null | undefined | false | readonly Printable[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Escapes text for element content and quoted attributes. */
function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, letter => ENTITIES[letter] ?? letter);
}

/** HTML by template: every value is escaped unless it is itself Html; lists are joined; null and false print nothing. */
export function html(strings: TemplateStringsArray, ...values: readonly Printable[]): Html {
  const parts = strings.map((text, index) => text + (index < values.length ? print(values[index]) : ''));
  return { markup: parts.join('') };
}

function print(value: Printable): string {
  if (value === null || value === undefined || value === false) return '';
  if (typeof value === 'string') return escapeHtml(value);
  if (typeof value === 'number') return String(value);
  if (isHtml(value)) return value.markup;
  return value.map(print).join('');
}

function isHtml(value: Html | readonly Printable[]): value is Html {
  return 'markup' in value;
}
