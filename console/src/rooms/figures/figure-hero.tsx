import { getRouteApi, Link } from '@tanstack/react-router';
import { useCountyNow } from '../../api/session.ts';
import { divisionText, isRanking, isSame, numberText } from '../../ui/numbers.ts';
import { RuleHint } from '../../ui/rule-hint.tsx';
import { tableTime } from '../../ui/time.tsx';
import type { FigureCard, FigureDefinition, FigureValue, Moment, Overview, Reading } from './queries.ts';

const page = getRouteApi('/figures/$key');
/** An address with other conditions is another place. */
const EXACTLY = { exact: true } as const;

/** The number large, what it was before, and how it comes about. */
export function FigureHero({
  card,
  value,
  definition,
  moment,
  issued,
  reading,
}: {
  card: FigureCard;
  /** Of the card's values the one that is read. */
  value: FigureValue;
  definition: FigureDefinition;
  moment: Moment;
  issued: Overview['issued'];
  reading: Reading;
}) {
  const countyNow = useCountyNow();
  return (
    <div className="figure-hero">
      <div>
        {isRanking(value) ? (
          <p className="figure-ranking">{value.text === '' ? '没有符合的' : value.text}</p>
        ) : (
          <p className="figure-number">
            {numberText(value)}
            {value.kind === 'ratio' ? null : <small>{card.unit === '%' ? '件' : card.unit}</small>}
          </p>
        )}
        {value.kind === 'ratio' ? (
          <p className="quiet">{divisionText(value.numerator, value.denominator, value.text) || '没有可算的记录'}</p>
        ) : null}
        {value.kind === 'split' || (card.printed !== null && !reading.asPrinted) ? null : (
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
          截数 <time>{reading.atPresent ? tableTime(countyNow()) : tableTime(moment.cutoff)}</time>
          {reading.asPrinted && issued !== null ? (
            <>
              ，按 <time>{tableTime(issued.issuedAt)}</time> 签发的通报
            </>
          ) : (
            `，按现在知道的${reading.atPresent ? '，含签发以后的办理' : ''}`
          )}
          ，<RuleHint rule={definition.rule} />
        </p>
        <ReadingSwitch card={card} reading={reading} />
      </div>
    </div>
  );
}

/** The printed number, what is known now of the same time, and what has come of it by now; only where one was issued. */
function ReadingSwitch({ card, reading }: { card: FigureCard; reading: Reading }) {
  const { as, ...rest } = page.useSearch();
  const { printed, value, present, isRedefined } = card;
  if (printed === null || present === null) return null;
  const label = (words: string, shown: FigureValue) => (isRanking(shown) ? words : `${words} ${numberText(shown)}`);
  const isChanged = !isSame(printed, value) || !isSame(value, present);
  return (
    <nav className="reading-switch" aria-label="看哪个时候的数">
      <Link to="." search={rest} aria-current={as === undefined ? 'true' : undefined} activeOptions={EXACTLY} replace>
        {label('通报印的', printed)}
      </Link>
      <Link
        to="."
        search={{ ...rest, as: 'now' }}
        aria-current={as === 'now' ? 'true' : undefined}
        activeOptions={EXACTLY}
        replace
      >
        {label('同一截数，现在知道的', value)}
      </Link>
      <Link
        to="."
        search={{ ...rest, as: 'present' }}
        aria-current={as === 'present' ? 'true' : undefined}
        activeOptions={EXACTLY}
        replace
      >
        {label('截至现在', present)}
      </Link>
      <span className="muted">
        {isRedefined
          ? '口径已变：印发的数按旧口径算，不能和现在的数相比'
          : isChanged
            ? reading.asPrinted
              ? '已签发的数字不变'
              : '通报上的数字不随它变'
            : '三个数相同'}
      </span>
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
