import { Link } from '@tanstack/react-router';
import { useMay } from '../org/may.ts';
import type { ImportSource } from './overview-rows.tsx';

/** The way to bring a part's records in, for who may; to others, who does. */
export function ImportLink({ source }: { source: ImportSource }) {
  const may = useMay();
  const isCases = source.kind !== 'articles' && source.kind !== 'posts' && source.kind !== 'requests';
  if (!may(isCases ? 'import.cases' : 'import.registers')) return <span className="muted">待导入{source.label}</span>;
  return (
    <Link to="/imports/new" search={{ kind: source.kind }}>
      导入{source.label}
    </Link>
  );
}
