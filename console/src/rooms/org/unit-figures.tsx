import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { usePeriod } from '../../frame/period-search.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { countOf, numberText } from '../../ui/numbers.ts';
import { Section } from '../../ui/page.tsx';
import { periodLabel } from '../../ui/period.ts';
import { type FigureCard, valuesQuery } from '../figures/queries.ts';

/** What is counted of a unit, by part of the work; parts in which it has nothing are left out. */
const PARTS = [
  { label: '12345热线', keys: ['hotline.received', 'hotline.overdue', 'hotline.onTimeRate'] },
  { label: '网民留言', keys: ['mailbox.received', 'mailbox.overdue', 'mailbox.onTimeRate'] },
  { label: '智慧管理平台', keys: ['smartCity.received', 'smartCity.overdue', 'smartCity.onTimeRate'] },
  { label: '信息发布', keys: ['publishing.articles', 'publishing.disclosure.articles', 'publishing.topics.articles'] },
] as const;

const KEYS = PARTS.flatMap(part => part.keys);

/** The unit's numbers of the period; each opens the records that it counts. */
export function UnitFigures({ unitId }: { unitId: string }) {
  const period = usePeriod();
  const query = useQuery(valuesQuery(period, KEYS, unitId));
  return (
    <Section title={`${periodLabel(period)}的数`} aside="只数这个单位的，点数字看记录">
      <Loaded query={query} rows={3}>
        {({ figures }) => {
          const parts = PARTS.map(part => ({
            ...part,
            cards: part.keys.flatMap(key => figures.filter(card => card.key === key)),
          })).filter(part => part.cards.some(hasSomething));
          if (parts.length === 0) {
            return <p className="muted">这一期没有数到这个单位的记录。在上面换一个统计期，或核对记录是否已经导入。</p>;
          }
          return (
            <dl className="unit-figures">
              {parts.map(part => (
                <div key={part.label}>
                  <dt>{part.label}</dt>
                  {part.cards.map(card => (
                    <dd key={card.key}>
                      <UnitFigure card={card} unitId={unitId} />
                      <span>{wordOf(card)}</span>
                      <small>
                        {card.previous === null ? '' : `较${card.previous.shortLabel}${card.previous.change}`}
                      </small>
                    </dd>
                  ))}
                </div>
              ))}
            </dl>
          );
        }}
      </Loaded>
    </Section>
  );
}

function UnitFigure({ card, unitId }: { card: FigureCard; unitId: string }) {
  const isLate = card.key.endsWith('.overdue') && (countOf(card.value) ?? 0) > 0;
  return (
    <Link
      to="/figures/$key"
      params={{ key: card.key }}
      search={{ unit: unitId }}
      className={isLate ? 'fig fig-late' : 'fig'}
      title={card.formula}
    >
      {numberText(card.value)}
    </Link>
  );
}

/** The part is said above the number: 12345 收件 is 收件. */
function wordOf(card: FigureCard): string {
  return card.label.replace(/^.*?(热线|留言|平台|案件)/, '') || card.label;
}

function hasSomething(card: FigureCard): boolean {
  return card.value.kind === 'ratio' ? card.value.denominator > 0 : (countOf(card.value) ?? 0) > 0;
}
