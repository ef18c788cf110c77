import { grouped } from '../../ui/numbers.ts';

/** What an import did or would do to the records. */
export function Counts({
  counts,
}: {
  counts: {
    readonly read: number;
    readonly added: number;
    readonly changed: number;
    readonly unchanged: number;
    readonly rejected: number;
  };
}) {
  const parts = [
    ['新增', counts.added, '原来没有的'],
    ['变更', counts.changed, '列出差异，记为更正'],
    ['未变', counts.unchanged, '和已有的一样'],
    ['拒绝', counts.rejected, counts.rejected > 0 ? '另存一表，改后可再导' : '没有'],
  ] as const;
  return (
    <section aria-label="导入的结果">
      <p className="quiet">读到 {grouped(counts.read)} 行：</p>
      <dl className="outcome">
        {parts.map(([label, count, about]) => (
          <div key={label} className={label === '拒绝' && count > 0 ? 'is-rejected' : ''}>
            <dt>{label}</dt>
            <dd>
              <b>{grouped(count)}</b>
              <span className="muted">{about}</span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
