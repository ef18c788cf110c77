import type { RecordKind } from '../../../platform/records/index.ts';
import type { ColumnEvent } from './events.ts';
import { type ColumnLine, type ColumnState, foldColumn } from './fold.ts';

/** What is kept of a column beside its terms. */
export interface ColumnText {
  /** The number it has in the county's plan or in the site's back end. */
  readonly code: string | null;
  readonly url: string | null;
}

export type ColumnRow = Omit<ColumnLine, 'validFrom' | 'validTo' | 'cycleRule' | 'cycleSource'>;

/** How a column is kept: `column_record`, `column_event`, `column_fact`, `column_text`. */
export const COLUMN: RecordKind<ColumnEvent, ColumnLine, ColumnState, ColumnRow, ColumnText> = {
  name: 'column',
  label: '栏目',
  line: {
    kind: 'plain',
    name: 'plain',
    parentId: 'plain',
    legalBasis: 'plain',
    updateCycleDays: 'plain',
    cycleRule: 'plain',
    cycleSource: 'plain',
    position: 'plain',
    openedAt: 'instant',
    closedAt: 'instant',
  },
  row: {
    kind: 'plain',
    name: 'plain',
    parentId: 'plain',
    legalBasis: 'plain',
    updateCycleDays: 'plain',
    position: 'plain',
    openedAt: 'instant',
    closedAt: 'instant',
  },
  text: { code: 'plain', url: 'plain' },
  automatic: ['update-reminded', 'became-stale'],
  fold: foldColumn,
  rowOf: state => state.line,
};
