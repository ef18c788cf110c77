import { Section } from '../../ui/page.tsx';
import type { SkippedRow } from './queries.ts';
import { SKIP_LABELS } from './skip-labels.ts';

/** Rows that are no records: titles, sums, signatures (IM-12). The header itself is not worth a line. */
export function SkippedRows({ rows }: { rows: readonly SkippedRow[] }) {
  const worth = rows.filter(row => row.reason !== 'header');
  if (worth.length === 0) return null;
  return (
    <Section title={`跳过的 ${worth.length} 行`} aside="看起来不是记录；如果是，请在原表补全后再导">
      <ul className="skipped-rows">
        {worth.map(row => (
          <li key={`${row.sheet} ${row.row}`}>
            <span className="nowrap muted">第 {row.row} 行</span>
            <span className="nowrap">{SKIP_LABELS[row.reason] ?? row.reason}</span>
            <span className="quiet">{row.text}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
