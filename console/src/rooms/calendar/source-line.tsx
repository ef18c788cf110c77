import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { api } from '../../api/client.ts';
import { ErrorNote, Note } from '../../ui/states.tsx';
import type { CalendarYear } from './queries.ts';

/** Which of the year's days have not been held against the notice's original, and the way to say that they were. */
export function SourceLine({ year }: { year: CalendarYear }) {
  const client = useQueryClient();
  const { message, modal } = App.useApp();
  const open = year.days.filter(day => day.source !== 'verified' && day.source !== 'local');
  const verify = useMutation({
    mutationFn: () => api.PUT('/api/calendar/years/{year}/verified', { params: { path: { year: year.year } } }),
    onSuccess: async () => {
      void message.success(`${year.year} 年的安排已标记为对照过原文。`);
      await client.invalidateQueries({ queryKey: ['calendar'] });
    },
  });
  if (open.length === 0) return null;
  const notices = [...new Set(open.map(day => day.notice))].join('、');
  const ask = () =>
    modal.confirm({
      title: `${year.year} 年的日期和文号都对照过通知原文了？`,
      content: `确认后 ${open.length} 天的来源记作“已对照通知原文”，并记下是您确认的。`,
      okText: '都对照过',
      cancelText: '还没有',
      onOk: () => verify.mutate(),
    });
  return (
    <>
      <Note tone="warn">
        {open.length} 天的日期已核对，文号（{notices}）还没有对照通知原文。
        {year.mayEdit ? (
          <Button type="link" className="inline-action" loading={verify.isPending} onClick={ask}>
            对照过了，标记
          </Button>
        ) : null}
      </Note>
      <ErrorNote error={verify.error} />
    </>
  );
}
