import type { Liquid } from 'liquidjs';
import type { Block, OfficialDocument } from '../../kernel/documents/index.ts';
import { type CountyDate, dateInWords, startOf, yearOf } from '../../kernel/time.ts';
import { type FigureValue, type Period, shortLabel } from '../figures/index.ts';
import type { Letterhead } from './letterhead.ts';
import { isNamed, MENTION_KINDS, type Mention, type MentionKind, SECTIONS, type Section } from './model.ts';
import { NAMING_FIGURES } from './proposals.ts';
import { bodyOf } from './template/body.ts';
import { renderTemplate } from './template/engine.ts';
import { unmarked } from './template/marks.ts';

/** Everything a circular is made of; the same input gives the same document. */
export interface DocumentInput {
  readonly period: Period;
  readonly figures: ReadonlyMap<string, FigureValue>;
  readonly templateSource: string;
  readonly texts: Readonly<Record<string, string>>;
  readonly letterhead: Letterhead;
  readonly mentions: readonly Mention[];
  readonly number: string | null;
  readonly rectifyBy: CountyDate;
  readonly issueOn: CountyDate;
}

const TOPIC_TEXT = 'topic-';
/** Blocks that the office added itself: printed after the requirements, in its order. */
export const OWN_TEXT = 'own-';

/**
 * Makes the circular as a document: template and texts filled with figures and the accepted mentions.
 * @throws AppError `bad-template` with line and column
 * @source AS-B00…B11, AS-B20
 */
export function composeDocument(engine: Liquid, input: DocumentInput): OfficialDocument {
  const { letterhead, period } = input;
  const { texts, values, common } = renderTexts(engine, input);
  // A topic that nobody has written about yet prints its number alone.
  const topics = linesOf(input.figures.get('hotline.topics')).map(({ value }) => value);
  const topicTexts = Object.fromEntries(topics.map(topic => [topic, texts[`${TOPIC_TEXT}${topic}`] ?? '']));
  const ownTexts = Object.entries(texts).flatMap(([key, body]) =>
    key.startsWith(OWN_TEXT) && body !== '' ? [body] : [],
  );
  const rendered = renderTemplate(engine, unmarked(input.templateSource), {
    ...common,
    values: { ...values, text: texts, topicTexts, ownTexts },
  });
  return {
    issuer: letterhead.issuer,
    redHead: letterhead.redHead,
    ...(input.number === null ? {} : { number: input.number }),
    title: titleOf(letterhead, period),
    recipients: letterhead.recipients,
    body: bodyOf(rendered),
    signature: { issuer: letterhead.issuer, date: input.issueOn, sealed: true },
    note: '此件公开发布',
    colophon: {
      copiesTo: letterhead.copiesTo,
      printedBy: letterhead.printedBy ?? letterhead.issuer,
      printedOn: input.issueOn,
    },
  };
}

/** The wording as it prints, by text block, in plain words: one paragraph a line. */
export function textsInWords(engine: Liquid, input: DocumentInput): Record<string, string> {
  const plain = (rendered: string) => bodyOf(rendered).map(wordsOf).join('\n');
  const { texts } = renderTexts(engine, input);
  return Object.fromEntries(Object.entries(texts).map(([key, rendered]) => [key, plain(rendered)]));
}

function renderTexts(engine: Liquid, input: DocumentInput) {
  const values = valuesOf(input);
  const common = { figures: input.figures, named: namedLines(input.mentions), now: startOf(input.issueOn) };
  const texts = Object.fromEntries(
    Object.entries(input.texts).map(([key, body]) => [
      key,
      renderTemplate(engine, unmarked(body), { ...common, values }, key),
    ]),
  );
  return { texts, values, common };
}

function wordsOf(block: Block): string {
  if (block.kind === 'table') return '';
  const runIn = block.kind === 'paragraph' ? (block.runIn?.content ?? []) : [];
  return [...runIn, ...block.content].map(({ text }) => text).join('');
}

/** 凤县人民政府办公室关于2023年第三季度全县政务公开工作情况的通报 (AS-E12: names the period). */
export function titleOf(letterhead: Letterhead, period: Period): string {
  return `${letterhead.issuer}关于${period.label}全县政务公开工作情况的通报`;
}

function valuesOf({ letterhead, period, mentions, rectifyBy, issueOn }: DocumentInput): Record<string, unknown> {
  return {
    ...Object.fromEntries(MENTION_KINDS.map(kind => [kind, bySection(mentions, kind)])),
    county: { ...letterhead, name: letterhead.countyName },
    period: {
      label: period.label,
      short: shortLabel(period),
      year: String(yearOf(period.first)),
      thisOne: `本${UNIT_OF_PERIOD[period.kind]}`,
    },
    rectifyBy: dateInWords(rectifyBy),
    rectifyByShort: dateInWords(rectifyBy).replace(/^\d+年/, ''),
    issueOn: dateInWords(issueOn),
  };
}

function linesOf(value: FigureValue | undefined) {
  return value?.kind === 'split' ? value.lines : [];
}

/** The units that may be named, by the section they are named in. */
function bySection(
  mentions: readonly Mention[],
  kind: MentionKind,
): Record<Section, { name: string; matter: string }[]> {
  const own = (section: Section) =>
    mentions.filter(mention => mention.kind === kind && mention.section === section && isNamed(mention));
  return Object.fromEntries(
    SECTIONS.map(section => [section, own(section).map(({ unitName, matter }) => ({ name: unitName, matter }))]),
  ) as Record<Section, { name: string; matter: string }[]>;
}

/** Of each split that names units, the lines that people accepted. @source AS-B23 */
function namedLines(mentions: readonly Mention[]): Map<string, Set<string>> {
  const accepted = (key: string) =>
    mentions.flatMap(mention => (mention.figureKey === key && isNamed(mention) ? [mention.figureValue ?? ''] : []));
  return new Map(NAMING_FIGURES.map(key => [key, new Set(accepted(key))]));
}

const UNIT_OF_PERIOD: Readonly<Record<Period['kind'], string>> = {
  month: '月',
  quarter: '季度',
  half: '半年',
  year: '年',
  range: '期',
};
