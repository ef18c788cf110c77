export { compare } from './compare.ts';
export { isRedefined } from './definition.ts';
export { type BrokenDown, evaluate, evaluateBy } from './evaluate.ts';
export { freeze } from './freeze.ts';
export { readCursor, requireDimension } from './member-lists.ts';

export { type Cursor, listMembers, type MemberPage, type MemberQuery } from './members.ts';
export type {
  Cohort,
  Contribution,
  Dimension,
  DimensionValue,
  Facet,
  Figure,
  FigureValue,
  Measure,
  MemberRow,
  Moment,
  Predicate,
  ReadableKind,
  RecordList,
  RecordView,
  SplitLine,
  StoryLine,
} from './model.ts';
export { KNOWN_NOW } from './model.ts';
export { momentBefore } from './moments.ts';
export type { IssuedFreeze, IssuedFreezeFor } from './needs.ts';
export { type Period, parsePeriod, previousPeriod, shortLabel } from './period.ts';
export { listPrinted, momentOf, type PrintedAndNow, printedAndNow, printedFigures } from './printed.ts';
export { columnFacet, contains, fixedValues } from './record-list.ts';
export { createRegistry, figureOf, nearestKeys, type Registry } from './registry.ts';
export { type FigureRoutesNeeds, figureRoutes } from './routes.ts';
export { cursorText } from './views.ts';
