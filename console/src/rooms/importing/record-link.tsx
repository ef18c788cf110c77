import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Batch } from './queries.ts';

/** Which kind of record a kind of table becomes; units, and posts of accounts, have no page of their own among records. */
const RECORDS: Readonly<Partial<Record<Batch['kind'], string>>> = {
  hotline: 'case',
  mailbox: 'case',
  'smart-city': 'case',
  articles: 'article',
  columns: 'column',
  accounts: 'account',
  requests: 'request',
};

/** The record that a row became. */
export function RecordLink({
  kind,
  recordId,
  children,
}: {
  kind: Batch['kind'];
  recordId: string | null;
  children: ReactNode;
}) {
  if (recordId === null) return children;
  if (kind === 'units') {
    return (
      <Link to="/org/units/$unitId" params={{ unitId: recordId }}>
        {children}
      </Link>
    );
  }
  const record = RECORDS[kind];
  if (record === undefined) return children;
  return (
    <Link to="/records/$kind/$id" params={{ kind: record, id: recordId }}>
      {children}
    </Link>
  );
}
