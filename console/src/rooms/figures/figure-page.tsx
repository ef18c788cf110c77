import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useCountyNow } from '../../api/session.ts';
import { usePeriod } from '../../frame/period-search.ts';
import { PageHead, Section } from '../../ui/page.tsx';
import { periodInText } from '../../ui/period.ts';
import { EmptyState, ErrorState, PageLoading } from '../../ui/states.tsx';
import { FigureBreakdown } from './figure-breakdown.tsx';
import { FigureChanges } from './figure-changes.tsx';
import { FigureCourse } from './figure-course.tsx';
import { FigureHero } from './figure-hero.tsx';
import { FigureList } from './figure-list.tsx';
import { filterOf } from './figure-search.ts';
import {
  catalogueQuery,
  type FigureCard,
  type FigureValue,
  membersCsvAddress,
  type Reading,
  valuesQuery,
} from './queries.ts';
import '../../ui/tabs.css';
import './figure-page.css';

const page = getRouteApi('/figures/$key');

/** One figure: the number, how it came about, what it consists of, and every record that it counted. */
export function FigurePage() {
  const { key } = page.useParams();
  const search = page.useSearch();
  const period = usePeriod();
  const countyNow = useCountyNow();
  const catalogue = useQuery(catalogueQuery);
  const values = useQuery(valuesQuery(period, [key]));
  const error = catalogue.error ?? values.error;
  if (error !== null) {
    return (
      <div className="page">
        <ErrorState isPage error={error} onRetry={() => void Promise.all([catalogue.refetch(), values.refetch()])} />
      </div>
    );
  }
  const definition = catalogue.data?.figures.find(figure => figure.key === key);
  const card = values.data?.figures[0];
  if (values.data === undefined || card === undefined || definition === undefined) return <PageLoading rows={12} />;
  const { issued, moment } = values.data;
  const isIssued = issued !== null && card.printed !== null;
  const reading: Reading = {
    period,
    asPrinted: isIssued && search.as === undefined,
    atPresent: isIssued && search.as === 'present',
  };
  const value = readValue(card, reading);
  const filter = filterOf(search);
  const isNothing = card.value.text === '0' && card.printed === null && card.previous === null;
  return (
    <div className="page">
      <PageHead
        title={`${periodInText(period, countyNow())}${definition.label}`}
        crumbs={[{ label: '一览', link: { to: '/' } }, { label: definition.cohort }]}
        actions={
          <a className="figure-export" href={membersCsvAddress(key, reading, filter)} download>
            导出表格
          </a>
        }
      />
      <FigureHero card={card} value={value} definition={definition} moment={moment} issued={issued} reading={reading} />
      {isNothing ? (
        <EmptyState title="这一期没有计入的记录">
          {definition.instantLabel}的记录都会列在这里。可以在左上角换一个统计期，或先导入这一期的记录。
        </EmptyState>
      ) : (
        <>
          <div className="figure-shape">
            <FigureBreakdown definition={definition} value={value} reading={reading} search={search} />
            <FigureCourse
              figureKey={key}
              label={definition.label}
              unit={definition.kind === 'shares' ? '件' : definition.unit}
              isRate={definition.kind === 'ratio'}
              reading={reading}
            />
          </div>
          {isIssued ? <FigureChanges figureKey={key} period={period} memberKind={definition.memberKind} /> : null}
          <Section title="计入的记录">
            <FigureList definition={definition} reading={reading} filter={filter} value={value} />
          </Section>
        </>
      )}
    </div>
  );
}

function readValue(card: FigureCard, reading: Reading): FigureValue {
  if (reading.asPrinted) return card.printed ?? card.value;
  return reading.atPresent ? (card.present ?? card.value) : card.value;
}
