import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Checkbox, Input, Modal, Radio } from 'antd';
import { type FormEvent, useState } from 'react';
import { api } from '../../api/client.ts';
import { reasonFor } from '../../api/problem.ts';
import { Field } from '../../ui/field.tsx';
import { ErrorNote } from '../../ui/states.tsx';
import { weekdayName } from './days.ts';
import type { CalendarDay } from './queries.ts';

const FIELDS = ['date', 'kind', 'name', 'notice'];

/**
 * One day: off or made up, which holiday, by which notice.
 * @param day null for a day that is not in the table yet
 */
export function DayForm({ day, year, onClose }: { day: CalendarDay | null; year: number; onClose: () => void }) {
  const [typed, setTyped] = useState({
    date: day?.date ?? '',
    kind: day?.kind ?? ('off' as const),
    name: day?.name ?? '',
    notice: day?.notice ?? '',
    isVerified: day?.source === 'verified',
  });
  const client = useQueryClient();
  const { message } = App.useApp();
  const done = async (words: string) => {
    void message.success(words);
    await client.invalidateQueries({ queryKey: ['calendar'] });
    onClose();
  };
  const { date, ...body } = typed;
  const save = useMutation({
    mutationFn: () => api.PUT('/api/calendar/days/{date}', { params: { path: { date } }, body }),
    onSuccess: () => done('已登记。之后算的期限按新的安排，已经定下的期限不变。'),
  });
  const remove = useMutation({
    mutationFn: () => api.DELETE('/api/calendar/days/{date}', { params: { path: { date } } }),
    onSuccess: () => done('已取消这一天的安排，恢复按星期算。'),
  });
  const error = save.error ?? remove.error;
  const change = (part: Partial<typeof typed>) => setTyped({ ...typed, ...part });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    remove.reset();
    if (!save.isPending) save.mutate();
  };
  const isTold = FIELDS.some(field => reasonFor(error, field) !== null);
  return (
    <Modal open title={day === null ? '登记一天的安排' : '改这一天的安排'} onCancel={onClose} footer={null} width={480}>
      <form className="stack" onSubmit={submit}>
        {isTold ? null : <ErrorNote error={error} />}
        <Field label="日期" wrong={reasonFor(error, 'date')} help={date === '' ? undefined : weekdayName(date)}>
          {(id, describedBy) => (
            <Input
              id={id}
              aria-describedby={describedBy}
              type="date"
              required
              disabled={day !== null}
              min={`${year}-01-01`}
              max={`${year}-12-31`}
              value={date}
              onChange={event => change({ date: event.target.value })}
            />
          )}
        </Field>
        <Field label="这一天" wrong={reasonFor(error, 'kind')}>
          {(id, describedBy) => (
            <Radio.Group
              id={id}
              aria-describedby={describedBy}
              value={typed.kind}
              onChange={event => change({ kind: event.target.value })}
              options={[
                { value: 'off', label: '放假' },
                { value: 'makeup', label: '周末调休上班' },
              ]}
            />
          )}
        </Field>
        <Field label="节假日" wrong={reasonFor(error, 'name')}>
          {(id, describedBy) => (
            <Input
              id={id}
              aria-describedby={describedBy}
              value={typed.name}
              maxLength={20}
              placeholder="如：国庆节"
              onChange={event => change({ name: event.target.value })}
            />
          )}
        </Field>
        <Field label="依据的通知" wrong={reasonFor(error, 'notice')} help="文号；本县自定的写明依据的文件。">
          {(id, describedBy) => (
            <Input
              id={id}
              aria-describedby={describedBy}
              value={typed.notice}
              maxLength={60}
              placeholder="如：国办发明电〔2022〕16号"
              onChange={event => change({ notice: event.target.value })}
            />
          )}
        </Field>
        <Checkbox checked={typed.isVerified} onChange={event => change({ isVerified: event.target.checked })}>
          日期和文号已对照通知原文
        </Checkbox>
        <div className="form-actions">
          <Button type="primary" htmlType="submit" loading={save.isPending}>
            {day === null ? '登记' : '保存'}
          </Button>
          <Button onClick={onClose}>取消</Button>
          {day === null ? null : (
            <Button
              type="link"
              className="push"
              loading={remove.isPending}
              onClick={() => {
                save.reset();
                remove.mutate();
              }}
            >
              取消这一天的安排
            </Button>
          )}
        </div>
      </form>
    </Modal>
  );
}
