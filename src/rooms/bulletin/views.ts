import { isoInstant } from '../../kernel/time.ts';
import { type Figure, type FigureValue, parsePeriod } from '../figures/index.ts';
import type { Check } from './consistency.ts';
import {
  type Bulletin,
  HEARING_NAMES,
  KIND_NAMES,
  type Mention,
  SECTION_NAMES,
  SECTIONS,
  type Signature,
  STATUS_NAMES,
  STEP_NAMES,
} from './model.ts';
import type { TemplateProblem } from './template/engine.ts';

/** Rows as the API writes them: instants as ISO text, codes with their Chinese names beside. */

export function bulletinView(row: Bulletin) {
  return {
    bulletinId: row.id,
    period: row.period,
    periodLabel: parsePeriod(row.period).label,
    status: row.status,
    statusName: STATUS_NAMES[row.status],
    number: row.number,
    cutoff: isoInstant(row.cutoff),
    rectifyBy: row.rectifyBy,
    issuedAt: row.issuedAt === null ? null : isoInstant(row.issuedAt),
  };
}

export function figureView({ key, label, unit, formula, rule }: Figure, value: FigureValue) {
  return {
    key,
    label,
    unit,
    formula,
    rule,
    kind: value.kind,
    text: value.text,
    numerator: value.kind === 'ratio' ? value.numerator : null,
    denominator: value.kind === 'ratio' ? value.denominator : null,
    lines: value.kind === 'split' ? value.lines.map(line => ({ ...line })) : [],
  };
}

export function mentionView({ id, unitId: _unitId, hearingUntil, ...mention }: Mention) {
  return {
    mentionId: id,
    ...mention,
    kindName: KIND_NAMES[mention.kind],
    hearingName: HEARING_NAMES[mention.hearing],
    hearingUntil: hearingUntil === null ? null : isoInstant(hearingUntil),
  };
}

export function signatureView(signature: Omit<Signature, 'step'> & { readonly step: string }) {
  const step: Signature['step'] | 'send-back' =
    signature.step === 'send-back' ? 'send-back' : (signature.step as Signature['step']);
  return {
    step,
    stepName: step === 'send-back' ? '退回' : STEP_NAMES[step],
    personName: signature.personName,
    at: isoInstant(signature.at),
    opinion: signature.opinion,
  };
}

export function sectionViews(checks: readonly Check[]) {
  return SECTIONS.map(section => ({
    section,
    name: SECTION_NAMES[section],
    checks: checks.filter(check => check.section === section).map(check => ({ ...check })),
  }));
}

export function problemView({ near, ...problem }: TemplateProblem) {
  return { ...problem, near: [...near] };
}
