import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useCountyNow } from '../../api/session.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHead, Section } from '../../ui/page.tsx';
import { countyDay } from '../../ui/period.ts';
import { EmptyState } from '../../ui/states.tsx';
import { DayForm } from './day-form.tsx';
import { DayList } from './day-list.tsx';
import { DeadlinePanel } from './deadline-panel.tsx';
import { type CalendarDay, type CalendarYear, yearQuery } from './queries.ts';
import { SourceLine } from './source-line.tsx';
import { YearForm } from './year-form.tsx';
import { YearGrid } from './year-grid.tsx';
import { YearSwitch } from './year-switch.tsx';
import '../../ui/layout.css';
import './calendar.css';

/** What is being edited: a day that stands in the table, a new one, or a whole new year. */
type Editing = CalendarDay | 'day' | 'year' | null;

/** 放假安排与期限: the year at a glance, its days with their notices, and the deadline that explains itself. */
export function CalendarPage() {
  const search = getRouteApi('/calendar').useSearch();
  const today = countyDay(useCountyNow()());
  const year = search.year ?? Number(today.slice(0, 4));
  const query = useQuery(yearQuery(year));
  const [editing, setEditing] = useState<Editing>(null);
  const mayEdit = query.data?.mayEdit === true;
  const close = () => setEditing(null);
  return (
    <div className="page-with-side">
      <div className="page">
        <PageHead
          title="放假安排与期限"
          note="所有期限都按这张表数工作日：周一至周五，减去放假，加上调休上班。"
          actions={
            mayEdit && query.data?.isKnown ? (
              <Button type="primary" onClick={() => setEditing('day')}>
                登记一天
              </Button>
            ) : undefined
          }
        />
        <Loaded query={query} rows={12}>
          {data => (
            <>
              <YearSwitch year={year} knownYears={data.knownYears} />
              {data.year === year && !data.isKnown ? (
                <UnknownYear data={data} onEnter={() => setEditing('year')} />
              ) : (
                <>
                  <SourceLine year={data} />
                  <YearGrid year={data} today={today} {...(mayEdit ? { onEdit: setEditing } : {})} />
                  <Section title={`${data.year}年的放假和调休`} aside={`共 ${data.days.length} 天`}>
                    <DayList days={data.days} {...(mayEdit ? { onEdit: setEditing } : {})} />
                  </Section>
                </>
              )}
            </>
          )}
        </Loaded>
      </div>
      <DeadlinePanel today={today} />
      {editing === null ? null : editing === 'year' ? (
        <YearForm year={year} onClose={close} />
      ) : (
        <DayForm day={editing === 'day' ? null : editing} year={year} onClose={close} />
      )}
    </div>
  );
}

function UnknownYear({ data, onEnter }: { data: CalendarYear; onEnter: () => void }) {
  return (
    <EmptyState
      title={`还没有 ${data.year} 年的放假安排`}
      actions={
        data.mayEdit ? (
          <Button type="primary" onClick={onEnter}>
            录入 {data.year} 年
          </Button>
        ) : undefined
      }
    >
      跨入 {data.year} 年的期限现在算不出来，系统不会猜。国务院办公厅的通知一般在上一年 10 月底至 12 月印发，
      {data.mayEdit ? '把通知正文粘贴进来就能录入整年。' : '请县政府办公室的监管员按通知录入。'}
    </EmptyState>
  );
}
