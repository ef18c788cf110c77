import type { Liquid } from 'liquidjs';
import { documentHash, figuresIn, type OfficialDocument } from '../../kernel/documents/index.ts';
import type { Clock, Instant } from '../../kernel/time.ts';
import { addDays, type CountyDate, dateOf } from '../../kernel/time.ts';
import type { Tx } from '../../platform/sql.ts';
import { workCalendarOf } from '../calendar/index.ts';
import {
  evaluate,
  type FigureValue,
  figureOf,
  KNOWN_NOW,
  type Moment,
  nearestKeys,
  parsePeriod,
  previousPeriod,
  printedFigures,
  type Registry,
  shortLabel,
} from '../figures/index.ts';
import { unitNames } from '../org/index.ts';
import { checkCarried } from './carried-texts.ts';
import { composeDocument, type DocumentInput, textsInWords, titleOf } from './compose-document.ts';
import { type Check, checkBulletin } from './consistency.ts';
import { type Mention, sectionOfText } from './model.ts';
import { proposalsAt } from './proposals-now.ts';
import { type Audit, checksOfAudit, type Reading, readTyped } from './read-again.ts';
import { checkNamesInTexts, checkStale, stalenessOf } from './stale-mentions.ts';
import { type BulletinRow, listMentions, readTextBlocks } from './store.ts';
import { createEngine, type KnownKeys } from './template/engine.ts';

/** What the bulletin room works with: the figures there are, the template engine that knows them, the county's clock. */
export interface Office {
  readonly registry: Registry;
  readonly keys: KnownKeys;
  readonly engine: Liquid;
  /** Every figure key, in the order of definition: all are printed in JSON and frozen on issuing. */
  readonly figureKeys: readonly string[];
}

/** A bulletin put together at a moment: its figures, its document, and what the checks say. */
export interface Assembled {
  readonly at: Moment;
  readonly figures: ReadonlyMap<string, FigureValue>;
  readonly mentions: readonly Mention[];
  readonly document: OfficialDocument;
  /** Hash of all that the document says except its own date: what a signature is over (RV-11). */
  readonly contentHash: string;
  readonly checks: readonly Check[];
  /** What 核数 has to read, outside of the transaction; null once issued, when its checks are stored. */
  readonly reading: Reading | null;
}

/** Makes the room's office of the registry of figures. */
export function openOffice(registry: Registry): Office {
  const keys: KnownKeys = { has: key => registry.figures.has(key), near: key => nearestKeys(registry, key) };
  return { registry, keys, engine: createEngine(keys), figureKeys: [...registry.figures.keys()] };
}

/** The moment that a bulletin speaks of: live while it is worked on, its issue instant ever after. */
export function momentOfBulletin(row: Pick<BulletinRow, 'period' | 'cutoff' | 'known'>): Moment {
  return { period: parsePeriod(row.period), cutoff: row.cutoff, known: row.known ?? KNOWN_NOW };
}

/**
 * Puts a bulletin together: its figures (printed ones once issued), document and checks.
 * @param issueOn the date that the document carries; of a draft the county's present day
 * @param how.audit 核数 of the text, made before the transaction; without it the checks are those of figures and wording
 * @throws AppError `bad-template`
 */
export async function assemble(
  tx: Tx,
  office: Office,
  row: BulletinRow,
  issueOn: CountyDate,
  how: { readonly known?: Instant | undefined; readonly audit?: Audit } = {},
): Promise<Assembled> {
  const { known, audit } = how;
  const at: Moment = { ...momentOfBulletin(row), ...(known === undefined ? {} : { known }) };
  const mentions = await listMentions(tx, row.id);
  const figures =
    row.freezeId === null
      ? await evaluate(tx, office.registry, office.figureKeys, at)
      : await frozenValues(tx, office, row.freezeId);
  const dated = (day: CountyDate) => ({ ...row, period: at.period, figures, mentions, issueOn: day });
  const datedTo = (day: CountyDate) => row.document ?? composeDocument(office.engine, dated(day));
  const document = datedTo(issueOn);
  // Dated to a day that does not move, so that checked yesterday and signed today differ only if something else did.
  const contentHash = documentHash(datedTo(dateOf(row.cutoff)));
  const common = { at, figures, mentions, document, contentHash };
  if (row.checks !== null) return { ...common, checks: row.checks, reading: null };
  const { own, reading } = await check(tx, office, row, dated(issueOn), document, at);
  const audited = audit === undefined ? [] : checksOfAudit(audit, reading);
  return { ...common, checks: [...own, ...audited], reading };
}

/** The county's present day: what a draft is dated to. */
export function today(clock: Clock): CountyDate {
  return dateOf(clock.now());
}

/** Seven days after issuing unless the office says otherwise (AS-R02). */
export function usualRectifyBy(issueOn: CountyDate): CountyDate {
  return addDays(issueOn, 7);
}

/** The printed figures in the order of definition; what has been defined since is not among them. */
async function frozenValues(tx: Tx, office: Office, freezeId: string): Promise<Map<string, FigureValue>> {
  const printed = await printedFigures(tx, freezeId);
  const known = new Set(office.figureKeys);
  const keys = [...office.figureKeys, ...[...printed.keys()].filter(key => !known.has(key))];
  return new Map(
    keys.flatMap(key => {
      const row = printed.get(key);
      return row === undefined ? [] : [[key, row.value] as const];
    }),
  );
}

async function check(
  tx: Tx,
  office: Office,
  row: BulletinRow,
  input: DocumentInput,
  document: OfficialDocument,
  at: Moment,
): Promise<{ readonly own: readonly Check[]; readonly reading: Reading }> {
  const { figures, mentions, issueOn } = input;
  const before = previousPeriod(at.period);
  const carried = office.figureKeys.filter(key => key.endsWith('.carriedOut'));
  const previous = await evaluate(tx, office.registry, carried, { period: before, cutoff: at.cutoff, known: at.known });
  const names = (await unitNames(tx, at.cutoff)).map(unit => unit.name);
  const calendar = await workCalendarOf(tx);
  const sums = checkBulletin({
    figures,
    previous,
    printed: figuresIn(document),
    mentions,
    unitNames: new Set(names),
    title: titleOf(row.letterhead, at.period),
    periodLabel: at.period.label,
    number: row.number,
    documentCode: row.letterhead.documentCode,
    issueOn,
    rectifyBy: row.rectifyBy,
    calendar,
  });
  const texts = textsInWords(office.engine, input);
  const labelOf = (key: string) => figureOf(office.registry, key);
  const reading = { document, figures, labelOf, texts, unitNames: names, own: shortLabel(at.period), calendar };
  const titles = new Map((await readTextBlocks(tx)).map(block => [block.key, block.title]));
  const carriedTexts = checkCarried(row, key => titles.get(key) ?? key);
  // What has only been looked at, and not drafted, has no list yet.
  const list = row.version === 0 ? [] : checkStale(stalenessOf(mentions, await proposalsAt(tx, figures, at)));
  const inTexts = checkNamesInTexts(texts, mentions, sectionOfText);
  return { own: [...sums, ...list, ...carriedTexts, ...inTexts, ...readTyped(reading)], reading };
}
