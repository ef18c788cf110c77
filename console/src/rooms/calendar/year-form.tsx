import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Checkbox, Input, Modal } from 'antd';
import { type FormEvent, useState } from 'react';
import { api } from '../../api/client.ts';
import { reasonFor } from '../../api/problem.ts';
import { Field } from '../../ui/field.tsx';
import { groupBy } from '../../ui/group-by.ts';
import { ErrorNote, Note } from '../../ui/states.tsx';
import { dayInWords, weekdayName } from './days.ts';
import { type NoticeDay, readNotice } from './read-notice.ts';

/** A whole year from the text of its notice: pasted, read, shown, entered at once. */
export function YearForm({ year, onClose }: { year: number; onClose: () => void }) {
  const [typed, setTyped] = useState({ text: '', notice: '', isVerified: false });
  const client = useQueryClient();
  const { message } = App.useApp();
  const { days, unread } = readNotice(typed.text, year);
  const { notice, isVerified } = typed;
  const enter = useMutation({
    mutationFn: () =>
      api.POST('/api/calendar/years/{year}', {
        params: { path: { year } },
        body: { notice, isVerified, days: [...days] },
      }),
    onSuccess: async () => {
      void message.success(`已录入 ${year} 年的安排，跨入这一年的期限可以算了。`);
      await client.invalidateQueries({ queryKey: ['calendar'] });
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!enter.isPending) enter.mutate();
  };
  const wrongDays = [reasonFor(enter.error, 'days'), reasonFor(enter.error, 'kind')].filter(Boolean).join('') || null;
  const isTold = wrongDays !== null || reasonFor(enter.error, 'notice') !== null;
  return (
    <Modal open title={`录入 ${year} 年的放假安排`} onCancel={onClose} footer={null} width={640}>
      <form className="stack" onSubmit={submit}>
        {isTold ? null : <ErrorNote error={enter.error} />}
        <Field
          label="通知正文"
          wrong={wrongDays}
          help="从《国务院办公厅关于部分节假日安排的通知》里把各节日的几行粘贴到这里，一个节日一行。"
        >
          {(id, describedBy) => (
            <Input.TextArea
              id={id}
              aria-describedby={describedBy}
              rows={7}
              value={typed.text}
              placeholder={
                '一、元旦：1月1日放假，共1天。\n二、春节：2月10日至17日放假调休，共8天。2月4日（周日）、2月18日（周日）上班。'
              }
              onChange={event => setTyped({ ...typed, text: event.target.value })}
            />
          )}
        </Field>
        {days.length === 0 ? null : <ReadDays days={days} />}
        {unread.length === 0 ? null : (
          <Note tone="warn">这几行没有读出放假的日子，请写明几月几日：{unread.join('；')}</Note>
        )}
        <Field label="通知文号" wrong={reasonFor(enter.error, 'notice')}>
          {(id, describedBy) => (
            <Input
              id={id}
              aria-describedby={describedBy}
              value={notice}
              maxLength={60}
              placeholder="如：国办发明电〔2026〕8号"
              onChange={event => setTyped({ ...typed, notice: event.target.value })}
            />
          )}
        </Field>
        <Checkbox checked={isVerified} onChange={event => setTyped({ ...typed, isVerified: event.target.checked })}>
          日期和文号已对照通知原文
        </Checkbox>
        <div className="form-actions">
          <Button type="primary" htmlType="submit" disabled={days.length === 0} loading={enter.isPending}>
            录入 {days.length > 0 ? `${days.length} 天` : '整年'}
          </Button>
          <Button onClick={onClose}>不录了</Button>
        </div>
      </form>
    </Modal>
  );
}

/** What was read, by holiday, to be held against the notice. */
function ReadDays({ days }: { days: readonly NoticeDay[] }) {
  const byName = groupBy(days, day => day.name);
  const words = (kind: NoticeDay['kind'], list: readonly NoticeDay[]) =>
    list.filter(day => day.kind === kind).map(day => `${dayInWords(day.date)}（${weekdayName(day.date)}）`);
  return (
    <div className="read-days" aria-live="polite">
      <p className="quiet">读出 {days.length} 天，请对照原文：</p>
      <dl>
        {[...byName].map(([name, list]) => {
          const [off, makeup] = [words('off', list), words('makeup', list)];
          return (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                放假 {off.length} 天：{off[0]}
                {off.length > 1 ? `至${off.at(-1)}` : ''}
                {makeup.length > 0 ? `；上班：${makeup.join('、')}` : ''}
              </dd>
            </div>
          );
        })}
      </dl>
    </div>
  );
}
