import { Button } from 'antd';
import type { ReactNode } from 'react';
import { ColumnChoice } from './column-choice.tsx';
import type { Member } from './queries.ts';
import { RecordPreview } from './record-preview.tsx';
import { RecordTable } from './record-table.tsx';
import { useColumns } from './use-columns.ts';
import { useListKeys } from './use-list-keys.ts';
import './record-list.css';

/** A list of records with its columns, keys and pages, and a preview beside it on wide screens. */
export function RecordListing({
  rows,
  kind,
  from,
  head,
  year,
  hasMore,
  isReadingMore,
  onMore,
}: {
  rows: readonly Member[];
  kind: string;
  /** The figure whose list it is: the way back from a record. */
  from?: string;
  /** What stands above the table at its left. */
  head?: ReactNode;
  year: string;
  hasMore: boolean;
  isReadingMore: boolean;
  onMore: () => void;
}) {
  const { at, setAt } = useListKeys(rows, kind, from);
  const columns = useColumns(kind, rows);
  const chosen = rows[at];
  return (
    <div className="list-split">
      <div>
        <div className="list-tools">
          {head}
          <ColumnChoice columns={columns} />
        </div>
        <RecordTable
          rows={rows}
          memberKind={kind}
          labels={columns.shown}
          from={from}
          year={year}
          at={at}
          onPoint={setAt}
        />
        <div className="list-foot">
          {hasMore ? (
            <Button loading={isReadingMore} onClick={onMore}>
              再看 50 条
            </Button>
          ) : (
            <span className="muted">共 {rows.length} 条，都在这里</span>
          )}
          <span className="list-keys not-phone">
            <span>
              <kbd>j</kbd> <kbd>k</kbd> 下一条、上一条
            </span>
            <span>
              <kbd>↵</kbd> 打开
            </span>
          </span>
        </div>
      </div>
      {chosen === undefined ? null : (
        <RecordPreview
          kind={kind}
          id={chosen.id}
          place={`第 ${at + 1} 条，${hasMore ? `已列 ${rows.length}` : `共 ${rows.length}`} 条`}
          from={from}
        />
      )}
    </div>
  );
}
