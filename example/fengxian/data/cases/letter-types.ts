import type { UnitSlug } from '../units.ts';
import type { CaseType, LetterTopic } from './vocabulary.ts';

/** A letter to 市长信箱 or 县长信箱 with its answer, written one by one. Times are the county's wall clock. */
export interface Letter {
  readonly box: 'mayor' | 'county';
  readonly type: CaseType;
  readonly topic: LetterTopic;
  readonly unit: UnitSlug;
  readonly receivedAt: string;
  readonly assignedAt: string;
  readonly answeredAt: string;
  readonly overdue: boolean;
  /** Whether the writer agreed to the letter and its answer being published (CW-O1). */
  readonly mayPublish: boolean;
  readonly rating: '非常满意' | '满意' | '基本满意' | '不满意' | null;
  readonly title: string;
  readonly content: string;
  readonly answer: string;
}

/** A letter as its author writes it: times as `MM-DD HH:mm` of 2023. */
export type LetterDraft = Omit<Letter, 'box' | 'receivedAt' | 'assignedAt' | 'answeredAt' | 'overdue'> & {
  readonly received: string;
  readonly assigned: string;
  readonly answered: string;
  readonly overdue?: true;
};
