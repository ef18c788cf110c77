import type { RecordView } from './queries.ts';
import './record-parts.css';

/** Label and text pairs of a record. */
export function RecordFields({ fields }: { fields: RecordView['fields'] }) {
  return (
    <dl className="record-fields">
      {fields.map(field => (
        <div key={field.label}>
          <dt>{field.label}</dt>
          <dd className={field.label === '超期' ? 'records-late' : undefined}>{field.text}</dd>
        </div>
      ))}
    </dl>
  );
}

/** A text of a record: the citizen's own words on the warm ground, ours plain. */
export function Passage({ passage, isShort = false }: { passage: RecordView['passages'][number]; isShort?: boolean }) {
  const className = passage.voice === 'citizen' ? 'passage passage-said' : 'passage';
  return <blockquote className={isShort ? `${className} passage-short` : className}>{passage.text}</blockquote>;
}
