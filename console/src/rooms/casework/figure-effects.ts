import type { components } from '../../api/schema.generated.ts';
import { numberText } from '../../ui/numbers.ts';

type Card = Pick<components['schemas']['FigureCard'], 'key' | 'label' | 'value'>;

/** A number that a correction has changed, from what to what. */
export interface Effect {
  readonly label: string;
  readonly from: string;
  readonly to: string;
}

/** The figures that count a case, by the part of the bulletin. */
export function figuresOf(subject: string): string[] {
  const common = ['received', 'closed', 'overdue', 'onTimeRate', 'byType', 'satisfiedRate'];
  return [...common, ...(subject === 'hotline' ? ['topics'] : [])].map(name => `${subject}.${name}`);
}

/** The quarter in which an instant lies on the county's wall. */
export function quarterOf(at: string): string {
  const day = new Date(Date.parse(at) + 8 * 3_600_000);
  return `${day.getUTCFullYear()}Q${Math.floor(day.getUTCMonth() / 3) + 1}`;
}

/** What differs between two readings of the same figures; of a split the lines that differ. */
export function effectsOf(before: readonly Card[], after: readonly Card[]): Effect[] {
  return after.flatMap(card => {
    const old = before.find(({ key }) => key === card.key)?.value;
    if (old === undefined || old.text === card.value.text) return [];
    if (old.kind !== 'split' || card.value.kind !== 'split') {
      return [{ label: card.label, from: numberText(old), to: numberText(card.value) }];
    }
    const now = card.value.lines;
    const names = new Map([...old.lines, ...now].map(line => [line.value, line.name]));
    const count = (lines: typeof now, value: string) => lines.find(line => line.value === value)?.count ?? 0;
    return [...names]
      .map(([value, name]) => ({ name, from: count(old.lines, value), to: count(now, value) }))
      .filter(({ from, to }) => from !== to)
      .map(({ name, from, to }) => ({ label: `${card.label}：${name}`, from: String(from), to: String(to) }));
  });
}
