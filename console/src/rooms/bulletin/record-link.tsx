import { Link } from '@tanstack/react-router';

/** A record by title and number; its page shows what happened to it. */
export function RecordLink({
  kind,
  recordId,
  number,
  title,
}: {
  kind: string;
  recordId: string;
  number: string;
  title: string;
}) {
  return (
    <Link to="/records/$kind/$id" params={{ kind, id: recordId }} className="record-link" title={`${number} ${title}`}>
      {title === '' ? number : title}
    </Link>
  );
}
