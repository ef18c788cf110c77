import { isCode, isTest } from '../house.ts';
import type { Rule } from '../rule.ts';
import { type SqlText, sqlTexts } from '../sql-text.ts';

const DATABASE_CLOCK =
  /\b(now\s*\(\s*\)|(clock|statement|transaction)_timestamp\s*\(|current_(date|time|timestamp)\b|localtime(stamp)?\b)/gi;
const PLACES = /^(src|example|migrations)\//;

/** @source architecture: Two clocks */
export const sqlClock: Rule = {
  name: 'sql-clock',
  law: 'The database is never asked what time it is.',
  check: project =>
    project.files
      .filter(file => PLACES.test(file) && isCode(file) && !isTest(file))
      .flatMap(file => {
        const source = project.source(file);
        const texts: SqlText[] = file.startsWith('migrations/') ? [{ text: source.text, offset: 0 }] : sqlTexts(source);
        return texts.flatMap(({ text, offset }) =>
          [...text.matchAll(DATABASE_CLOCK)].map(found => ({
            file,
            // In a migration the text is the file; elsewhere values have changed its length.
            line: source.lineOf(offset + (offset === 0 ? found.index : 0)),
            message: `${found[0]} in SQL. Pass the instant as a parameter: \${ts(clock.now())}.`,
          })),
        );
      }),
};
