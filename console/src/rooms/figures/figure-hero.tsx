import { getRouteApi, Link } from '@tanstack/react-router';
import { divisionText, isSame, numberText } from '../../ui/numbers.ts';
import { tableTime } from '../../ui/time.tsx';
import type { FigureCard, FigureDefinition, Moment, Overview, Reading } from './queries.ts';

const page = getRouteApi('/figures/$key');

/** The number large, what it was before, and how it comes about. */
export function FigureHero({
  card,
  definition,
  moment,
  issued,
  reading,
}: {
  card: FigureCard;
  definition: FigureDefinition;
  moment: Moment;
  issued: Overview['issued'];
  reading: Reading;
}) {
  const value = reading.asPrinted && card.printed !== null ? card.printed : card.value;
  const isList = value.kind === 'split' && definition.kind === 'split';
  return (
    <div className="figure-hero">
      <div>
        <p className="figure-number">
          {numberText(value)}
          {value.kind === 'ratio' ? null : <small>{card.unit === '%' ? '件' : card.unit}</small>}
        </p>
        {value.kind === 'ratio' ? (
          <p className="quiet">{divisionText(value.numerator, value.denominator, value.text) || '没有可算的记录'}</p>
        ) : null}
        {isList ? (
          <p className="quiet">{value.lines.length === 0 ? '没有符合的项' : `${value.lines.length} 项`}</p>
        ) : null}
        {value.kind === 'split' ? null : (
          <dl className="figure-compare">
            <dt>与{card.previous?.shortLabel ?? '上期'}比</dt>
            <dd>{compareText(card.previous)}</dd>
            <dt>与去年同期比</dt>
            <dd>{compareText(card.lastYear)}</dd>
          </dl>
        )}
      </div>
      <div>
        <h2>这个数怎么来的</h2>
        <p className="quiet">
          {definition.cohort}：{definition.instantLabel}。{definition.formula}。
        </p>
        <p className="muted">
          {definition.rule}，截数 <time>{tableTime(moment.cutoff)}</time>
          {reading.asPrinted && issued !== null ? (
            <>
              ，按 <time>{tableTime(issued.issuedAt)}</time> 签发的通报
            </>
          ) : (
            '，按现在知道的'
          )}
        </p>
        <ReadingSwitch card={card} reading={reading} />
      </div>
    </div>
  );
}

/** Printed or known now: only where a bulletin has been issued. */
function ReadingSwitch({ card, reading }: { card: FigureCard; reading: Reading }) {
  const search = page.useSearch();
  if (card.printed === null) return null;
  const { as: _, ...rest } = search;
  const same = isSame(card.printed, card.value);
  return (
    <nav className="reading-switch" aria-label="看哪个时候的数">
      <Link to="." search={rest} aria-current={reading.asPrinted ? 'true' : undefined} replace>
        通报印的 {numberText(card.printed)}
      </Link>
      <Link to="." search={{ ...rest, as: 'now' }} aria-current={reading.asPrinted ? undefined : 'true'} replace>
        现在知道的 {numberText(card.value)}
      </Link>
      <span className="muted">{same ? '两个数相同' : '已签发的数字不变'}</span>
    </nav>
  );
}

function compareText(comparison: FigureCard['previous']) {
  if (comparison === null) return <span className="muted">—（那一期没有记录）</span>;
  return (
    <>
      {comparison.change}
      <span className="muted">
        （{comparison.isPartial ? '同样进度时 ' : ''}
        {numberText(comparison.value)}）
      </span>
    </>
  );
}
