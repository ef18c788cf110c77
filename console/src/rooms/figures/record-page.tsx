import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { type Crumb, PageHead, Section } from '../../ui/page.tsx';
import { ErrorState, PageLoading } from '../../ui/states.tsx';
import { CaseClock, CaseDueStrip, CaseStanding } from '../casework/case-clock.tsx';
import { CaseMending } from '../casework/case-mending.tsx';
import { roomOfKind } from '../records/record-kinds.ts';
import { catalogueQuery, recordQuery } from './queries.ts';
import { Passage, RecordFields } from './record-parts.tsx';
import { RecordStory } from './record-story.tsx';
import './record-page.css';

const page = getRouteApi('/records/$kind/$id');

/** One record with its story: what was said, what was done when, where it stands. */
export function RecordPage() {
  const { kind, id } = page.useParams();
  const record = useQuery(recordQuery(kind, id));
  const crumbs = useWayBack(kind, record.data?.number);
  if (record.isError) {
    return (
      <div className="page">
        <ErrorState isPage error={record.error} onRetry={() => void record.refetch()} />
      </div>
    );
  }
  if (record.data === undefined) return <PageLoading rows={10} />;
  const { passages, story, fields, title, number, kindLabel, unit, status } = record.data;
  const isCase = kind === 'case';
  const isCitizens = passages.some(passage => passage.voice === 'citizen');
  const ours = passages.filter(passage => passage.voice === 'ours');
  const texts = ours.map(passage => (
    <Section key={passage.label} title={passage.label}>
      <Passage passage={passage} />
    </Section>
  ));
  return (
    <div className={isCase ? 'record has-clock' : 'record'}>
      <div className="record-main">
        <PageHead
          title={title}
          crumbs={crumbs}
          note={
            <>
              {kindLabel}，{unit}
              <span className="only-phone">，{status}</span>
            </>
          }
          tab={number === '' ? title : `${number} ${title}`}
        />
        {isCitizens ? null : texts}
        {isCase ? <CaseDueStrip caseId={id} /> : null}
        <RecordStory
          story={story}
          said={passages.filter(passage => passage.voice === 'citizen')}
          standing={isCase ? <CaseStanding caseId={id} status={status} /> : status}
        />
        {isCitizens ? texts : null}
        {isCase ? <CaseMending caseId={id} /> : null}
      </div>
      <aside className="record-side" aria-label="基本情况">
        {isCase ? <CaseClock caseId={id} /> : null}
        {number === '' ? null : <p className="muted">{number}</p>}
        <p className="record-status">{status}</p>
        <RecordFields fields={[{ label: '单位', text: unit }, ...fields]} />
      </aside>
    </div>
  );
}

/** 一览 / the figure from whose list one came, else the room / the record's number. */
function useWayBack(kind: string, number: string | undefined): readonly Crumb[] {
  const { from } = page.useSearch();
  const catalogue = useQuery({ ...catalogueQuery, enabled: from !== undefined });
  const figure = catalogue.data?.figures.find(({ key }) => key === from);
  return [
    { label: '一览', link: { to: '/' } },
    figure === undefined
      ? roomCrumb(kind)
      : { label: figure.label, link: { to: '/figures/$key', params: { key: figure.key }, search: {} } },
    number === undefined || number === '' ? null : { label: number },
  ];
}

function roomCrumb(kind: string): Crumb {
  const room = roomOfKind(kind);
  return room === null ? null : { label: room, link: { to: '/records/$kind', params: { kind } } };
}
