import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ErrorNote, PartLoading } from '../../ui/states.tsx';
import { recordQuery } from './queries.ts';
import { Passage, RecordFields } from './record-parts.tsx';

/** A record beside its list, for reading on without leaving it. */
export function RecordPreview({
  kind,
  id,
  place,
  from,
}: {
  kind: string;
  id: string;
  place: string;
  from?: string | undefined;
}) {
  const record = useQuery(recordQuery(kind, id));
  return (
    <aside className="preview" aria-label="预览">
      <p className="preview-place">
        <span>{record.data?.number}</span>
        <span>{place}</span>
      </p>
      <ErrorNote error={record.error} />
      {record.data === undefined ? (
        record.isError ? null : (
          <PartLoading rows={6} />
        )
      ) : (
        <>
          <h2>{record.data.title}</h2>
          <p className="quiet">
            {record.data.status}，{record.data.unit}
          </p>
          {record.data.passages.slice(0, 1).map(passage => (
            <Passage key={passage.label} passage={passage} isShort />
          ))}
          <RecordFields fields={record.data.fields} />
          <Link
            className="preview-open"
            to="/records/$kind/$id"
            params={{ kind, id }}
            search={from === undefined ? {} : { from }}
          >
            打开全文和经过
          </Link>
        </>
      )}
    </aside>
  );
}
