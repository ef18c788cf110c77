import { cruisedEverything, dependencyRules } from './dependencies/graph.ts';
import type { Rule } from './rule.ts';
import { clock } from './rules/clock.ts';
import { counting } from './rules/counting.ts';
import { dateColumns } from './rules/date-columns.ts';
import { deadExports } from './rules/dead-exports.ts';
import { environment } from './rules/environment.ts';
import { fileLength } from './rules/file-length.ts';
import { links } from './rules/links.ts';
import { roomShape } from './rules/room-shape.ts';
import { sockets } from './rules/sockets.ts';
import { sqlClock } from './rules/sql-clock.ts';
import { sqlPlace } from './rules/sql-place.ts';
import { tableOwner } from './rules/table-owner.ts';
import { words } from './rules/words.ts';

/** Every rule of the house, in the order of the report. */
export const RULES: readonly Rule[] = [
  cruisedEverything,
  ...dependencyRules,
  deadExports,
  clock,
  sqlClock,
  environment,
  sockets,
  sqlPlace,
  tableOwner,
  counting,
  fileLength,
  roomShape,
  dateColumns,
  links,
  words,
];
