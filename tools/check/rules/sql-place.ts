import { isProduct } from '../house.ts';
import type { Rule } from '../rule.ts';
import { sqlTexts } from '../sql-text.ts';

/** `store.ts` may be several: `store-people.ts`. The room figures is the engine that puts queries together. */
const PLACES =
  /^src\/(platform\/|rooms\/[^/]+\/(.*\/)?(store(-[a-z-]+)?\.ts|queries\/.+|figures\.ts|cohorts(-[a-z-]+)?\.ts)$)/;
const ENGINE = /^src\/rooms\/figures\/[a-z-]+\.ts$/;
const NOT_ENGINE = /\/(routes|schemas|views|may|index)\.ts$/;

/** @source architecture: the names of a room */
export const sqlPlace: Rule = {
  name: 'sql-place',
  law: 'All SQL of a room stands in store.ts, queries/, figures.ts and cohorts.ts.',
  check: project =>
    project.files
      .filter(file => isProduct(file) && !PLACES.test(file) && !(ENGINE.test(file) && !NOT_ENGINE.test(file)))
      .flatMap(file => {
        const source = project.source(file);
        const lines = new Set(sqlTexts(source).map(({ offset }) => source.lineOf(offset)));
        return [...lines].map(line => ({
          file,
          line,
          message:
            "SQL here. Move it to the room's store.ts (or store-<what>.ts) or queries/<what>.ts and call it by its name.",
        }));
      }),
};
