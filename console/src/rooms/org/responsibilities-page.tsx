import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Input } from 'antd';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHead } from '../../ui/page.tsx';
import { EmptyState, Note } from '../../ui/states.tsx';
import { Tag } from '../../ui/tag.tsx';
import { SUBJECT_KINDS } from './org-search.ts';
import { OrgTabs } from './org-tabs.tsx';
import { type Subject, type SubjectKind, subjectsQuery } from './queries.ts';
import { SubjectPanel } from './subject-panel.tsx';
import '../../ui/layout.css';

/** Who answers for which column, topic, account, leader page; one of them beside the list with its history. */
export function ResponsibilitiesPage() {
  const { kind = 'column', q = '', subject } = getRouteApi('/org/responsibilities').useSearch();
  const navigate = useNavigate();
  const query = useQuery(subjectsQuery(kind));
  const kindName = SUBJECT_KINDS.find(([code]) => code === kind)?.[1] ?? '';
  const search = (text: string) =>
    navigate({ to: '/org/responsibilities', search: { kind, ...(text === '' ? {} : { q: text }) }, replace: true });
  return (
    <div className="page-with-side">
      <div className="page">
        <PageHead
          title="责任登记"
          note="每个栏目、专题、账号恰有一个第一责任单位；发布、更新、整改都找它（OC-C01）。"
        />
        <OrgTabs />
        <nav className="chips" aria-label="责任对象">
          {SUBJECT_KINDS.map(([code, name]) => (
            <Link
              key={code}
              to="/org/responsibilities"
              search={{ kind: code, ...(q === '' ? {} : { q }) }}
              aria-current={code === kind ? 'page' : undefined}
              className={code === kind ? 'is-here' : ''}
            >
              {name}
            </Link>
          ))}
        </nav>
        <Input
          className="list-search"
          allowClear
          placeholder={`${kindName}或单位的名称`}
          aria-label={`找${kindName}或单位`}
          value={q}
          onChange={event => void search(event.target.value)}
        />
        <Loaded query={query} rows={10}>
          {({ subjects }) => (
            <SubjectList kind={kind} kindName={kindName} subjects={subjects} q={q} chosen={subject ?? null} />
          )}
        </Loaded>
      </div>
      <aside className={subject === undefined ? 'side not-phone' : 'side side-first'} aria-label="责任沿革">
        <div className="side-stay">
          {subject === undefined ? (
            <p className="muted">点一个{kindName}，看它先后由谁负责，改由别的单位负责。</p>
          ) : (
            <SubjectPanel
              key={subject}
              kind={kind}
              subjectId={subject}
              subject={query.data?.subjects.find(one => one.subjectId === subject) ?? null}
            />
          )}
        </div>
      </aside>
    </div>
  );
}

function SubjectList({
  kind,
  kindName,
  subjects,
  q,
  chosen,
}: {
  kind: SubjectKind;
  kindName: string;
  subjects: readonly Subject[];
  q: string;
  chosen: string | null;
}) {
  const found = subjects.filter(subject =>
    [subject.title, subject.primary?.unitName, subject.backup?.unitName].some(
      text => text?.includes(q.trim()) === true,
    ),
  );
  const open = subjects.filter(subject => subject.primary === null).length;
  if (subjects.length === 0) {
    return (
      <EmptyState title={`还没有登记${kindName}`}>
        {kind === 'leaderPage'
          ? '领导信息页随网站栏目登记。登记以后，在这里指定由哪个单位核对更新。'
          : `${kindName}从台账导入，或随信息发布、新媒体登记。有了以后，在这里指定责任单位。`}
      </EmptyState>
    );
  }
  return (
    <>
      {open === 0 ? null : <Note tone="warn">{`${open} 个${kindName}还没有第一责任单位，排在最前。`}</Note>}
      {found.length === 0 ? (
        <p className="muted">
          没有名称或单位含“{q}”的{kindName}。
        </p>
      ) : (
        <table className="plain-table stacked">
          <thead>
            <tr>
              <th scope="col">{kindName}</th>
              <th scope="col">第一责任单位</th>
              <th scope="col">备岗单位</th>
              <th scope="col">自哪天起</th>
            </tr>
          </thead>
          <tbody>
            {found.map(subject => (
              <tr key={subject.subjectId} className={subject.subjectId === chosen ? 'is-chosen' : ''}>
                <td>
                  <Link
                    to="/org/responsibilities"
                    search={{ kind, ...(q === '' ? {} : { q }), subject: subject.subjectId }}
                    resetScroll={false}
                    aria-current={subject.subjectId === chosen ? 'true' : undefined}
                  >
                    {subject.title ?? '（已停用）'}
                  </Link>
                </td>
                <td className="nowrap">
                  {subject.primary === null ? <Tag tone="warn">还没有</Tag> : subject.primary.unitName}
                </td>
                <td className="nowrap quiet">{subject.backup?.unitName ?? ''}</td>
                <td className="nowrap quiet">
                  {subject.primary?.validFrom ?? (subject.primary === null ? '' : '一直')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
