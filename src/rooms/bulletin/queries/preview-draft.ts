import { toHtml } from '../../../kernel/documents/index.ts';
import { AppError } from '../../../kernel/errors.ts';
import type { Clock, CountyDate } from '../../../kernel/time.ts';
import type { Tx } from '../../../platform/sql.ts';
import type { Check } from '../consistency.ts';
import { withNumberPlace } from '../document-number.ts';
import { assemble, type Office, today } from '../office.ts';
import type { Reading } from '../read-again.ts';
import type { BulletinRow } from '../store.ts';
import { checkTemplate, type TemplateProblem } from '../template/engine.ts';

/** Wording as it stands in somebody's editor, not saved. */
export interface Unsaved {
  readonly number?: string | null;
  readonly rectifyBy?: CountyDate;
  readonly texts?: Readonly<Record<string, string>>;
  readonly templateSource?: string;
}

/** How a bulletin would look with unsaved wording; nothing is written. Mistakes are told with their places instead. */
export async function previewDraft(
  tx: Tx,
  office: Office,
  row: BulletinRow,
  unsaved: Unsaved,
  clock: Clock,
): Promise<{
  paperHtml: string | null;
  problems: readonly TemplateProblem[];
  checks: readonly Check[];
  reading: Reading | null;
}> {
  const problems = [
    ...(unsaved.templateSource === undefined ? [] : checkTemplate(office.engine, unsaved.templateSource, office.keys)),
    ...Object.entries(unsaved.texts ?? {}).flatMap(([key, body]) =>
      checkTemplate(office.engine, body, office.keys, key),
    ),
  ];
  if (problems.length > 0) return { paperHtml: null, problems, checks: [], reading: null };
  const draft: BulletinRow = {
    ...row,
    number: unsaved.number === undefined ? row.number : unsaved.number,
    rectifyBy: unsaved.rectifyBy ?? row.rectifyBy,
    texts: { ...row.texts, ...unsaved.texts },
    templateSource: unsaved.templateSource ?? row.templateSource,
  };
  try {
    const { document, checks, reading } = await assemble(tx, office, draft, row.issuedOn ?? today(clock));
    return { paperHtml: toHtml(withNumberPlace(document, draft), { figures: 'mark' }), problems: [], checks, reading };
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'bad-template') throw error;
    return {
      paperHtml: null,
      problems: error.details.problems as readonly TemplateProblem[],
      checks: [],
      reading: null,
    };
  }
}
