import { Link } from '@tanstack/react-router';
import { Popover } from 'antd';
import { type ReactNode, useState } from 'react';
import type { components } from '../api/schema.generated.ts';
import { countOf, divisionText, grouped, isSame, numberText } from './numbers.ts';
import { RuleHint } from './rule-hint.tsx';
import { textTime } from './time.tsx';
import './figure.css';

export type FigureCard = components['schemas']['FigureCard'];
type Moment = components['schemas']['Moment'];

/** Which of the records behind a figure are meant. */
export interface FigurePart {
  readonly by?: string;
  readonly value?: string;
  readonly part?: 'numerator' | 'rest';
}

/**
 * A number that is a door: it opens the records it counted, and tells on hover or focus how it came about.
 * @param text what stands on the page; by default the printed value, else the present one
 * @param isLate the number counts what has run out of time
 * @param as where a bulletin has been issued: `now` what is known now of the same time, `present` up to the present
 */
export function Figure({
  card,
  moment,
  part = {},
  text,
  isLate = false,
  as,
}: {
  card: FigureCard;
  moment: Moment;
  part?: FigurePart;
  text?: ReactNode;
  isLate?: boolean;
  as?: 'now' | 'present';
}) {
  const [isOpen, setIsOpen] = useState(false);
  const shown =
    as === 'present' ? (card.present ?? card.value) : as === 'now' ? card.value : (card.printed ?? card.value);
  const search = { ...part, ...(as === undefined ? {} : { as }) };
  return (
    <Popover
      open={isOpen}
      onOpenChange={setIsOpen}
      trigger={['hover', 'focus']}
      mouseEnterDelay={0.25}
      placement="bottomLeft"
      arrow={false}
      destroyOnHidden
      content={<FigureStory card={card} moment={moment} />}
    >
      <Link
        to="/figures/$key"
        params={{ key: card.key }}
        search={search}
        className={isLate ? 'fig fig-late' : 'fig'}
        onKeyDown={event => {
          if (event.key === 'Escape') setIsOpen(false);
        }}
      >
        {text ?? numberText(shown)}
      </Link>
    </Popover>
  );
}

/** How a number came about: formula, numbers, cut-off, comparison, and the ways to its records. */
function FigureStory({ card, moment }: { card: FigureCard; moment: Moment }) {
  const shown = card.printed ?? card.value;
  return (
    <section className="figure-story" aria-label={card.label}>
      <p className="figure-story-head">
        <b>{card.label}</b>
      </p>
      <p className="quiet">{card.formula}</p>
      <p className="figure-story-value">
        {shown.kind === 'ratio'
          ? divisionText(shown.numerator, shown.denominator, shown.text) || '没有可算的记录'
          : `${numberText(shown)} ${card.unit}`}
      </p>
      {card.printed !== null && !isSame(card.printed, card.value) ? (
        <p className="quiet">通报印的是这个数，现在知道的是 {numberText(card.value)}。</p>
      ) : null}
      <ComparisonLine label={`与${card.previous?.shortLabel ?? '上期'}比`} comparison={card.previous} />
      <ComparisonLine label="与去年同期比" comparison={card.lastYear} />
      <p className="muted">
        截数 <time>{textTime(moment.cutoff)}</time>
        {shown.kind === 'ratio' ? '，四舍五入到两位小数' : ''}，<RuleHint rule={card.rule} />
      </p>
      <p className="figure-story-doors">
        <Link to="/figures/$key" params={{ key: card.key }}>
          打开{shown.kind === 'ratio' ? ` ${grouped(shown.denominator)} 条` : `全部`}记录
        </Link>
        {shown.kind === 'ratio' && shown.denominator > shown.numerator ? (
          <Link to="/figures/$key" params={{ key: card.key }} search={{ part: 'rest' }}>
            只看其余 {grouped(shown.denominator - shown.numerator)} 条
          </Link>
        ) : null}
      </p>
    </section>
  );
}

function ComparisonLine({ label, comparison }: { label: string; comparison: FigureCard['previous'] }) {
  if (comparison === null) return <p className="muted">{label} —，那一期没有记录</p>;
  return (
    <p className="quiet">
      {label} {comparison.change}
      <span className="muted">
        （{comparison.isPartial ? '同样进度时' : ''}
        {countOf(comparison.value) === null ? comparison.value.text : numberText(comparison.value)}）
      </span>
    </p>
  );
}
