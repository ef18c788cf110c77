import type { Liquid } from 'liquidjs';
import type { OfficialDocument } from '../../kernel/documents/index.ts';
import { type CountyDate, dateInWords, yearOf } from '../../kernel/time.ts';
import { type FigureValue, type Period, shortLabel } from '../figures/index.ts';
import type { Letterhead } from './letterhead.ts';
import { MENTION_KINDS, type Mention, type MentionKind, SECTIONS, type Section } from './model.ts';
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

/**
 * Makes the circular as a document: template and texts filled with figures and the accepted mentions.
 * @throws AppError `bad-template` with line and column
 * @source AS-B00…B11, AS-B20
 */
export function composeDocument(engine: Liquid, input: DocumentInput): OfficialDocument {
  const { letterhead, period } = input;
  const values = valuesOf(input);
  const texts = Object.fromEntries(
    Object.entries(input.texts).map(([key, body]) => [
      key,
      renderTemplate(engine, unmarked(body), { figures: input.figures, values }, key),
    ]),
  );
  const topicTexts = Object.fromEntries(
    Object.entries(texts).flatMap(([key, body]) =>
      key.startsWith(TOPIC_TEXT) ? [[key.slice(TOPIC_TEXT.length), body]] : [],
    ),
  );
  const rendered = renderTemplate(engine, unmarked(input.templateSource), {
    figures: input.figures,
    values: { ...values, text: texts, topicTexts },
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
    colophon: { copiesTo: letterhead.copiesTo, printedBy: letterhead.issuer, printedOn: input.issueOn },
  };
}

/** 凤县人民政府办公室关于2023年第三季度全县政务公开工作情况的通报 (AS-E12: names the period). */
export function titleOf(letterhead: Letterhead, period: Period): string {
  return `${letterhead.issuer}关于${period.label}全县政务公开工作情况的通报`;
}

function valuesOf({ letterhead, period, mentions, rectifyBy, issueOn }: DocumentInput): Record<string, unknown> {
  return {
    ...Object.fromEntries(MENTION_KINDS.map(kind => [kind, bySection(mentions, kind, accepted)])),
    // Where nobody was struck, the text may say 对以上单位 instead of naming them a second time.
    unanimous: Object.fromEntries(MENTION_KINDS.map(kind => [kind, bySection(mentions, kind, isUnanimous)])),
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

function bySection<T>(
  mentions: readonly Mention[],
  kind: MentionKind,
  sum: (own: readonly Mention[]) => T,
): Record<Section, T> {
  const own = (section: Section) => mentions.filter(mention => mention.kind === kind && mention.section === section);
  return Object.fromEntries(SECTIONS.map(section => [section, sum(own(section))])) as Record<Section, T>;
}

function accepted(mentions: readonly Mention[]): { name: string; matter: string }[] {
  return mentions
    .filter(mention => mention.status === 'accepted')
    .map(mention => ({ name: mention.unitName, matter: mention.matter }));
}

function isUnanimous(mentions: readonly Mention[]): boolean {
  return mentions.length > 0 && mentions.every(mention => mention.status === 'accepted');
}

const UNIT_OF_PERIOD: Readonly<Record<Period['kind'], string>> = {
  month: '月',
  quarter: '季度',
  half: '半年',
  year: '年',
  range: '期',
};
