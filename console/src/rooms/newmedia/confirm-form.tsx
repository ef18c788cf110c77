import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { api, dataOf } from '../../api/client.ts';
import { reasonFor } from '../../api/problem.ts';
import { Field } from '../../ui/field.tsx';
import { ErrorNote } from '../../ui/states.tsx';
import { TextAreaField } from '../../ui/text-area-field.tsx';
import type { JudgedAccount } from './queries.ts';

/** Confirms or changes what the machine proposed of one account; what was typed stays when it is refused. */
export function ConfirmForm({
  period,
  account,
  onDone,
}: {
  period: string;
  account: JudgedAccount;
  onDone: () => void;
}) {
  const basis = account.proposed ?? account.confirmed;
  const [verdict, setVerdict] = useState<'qualified' | 'failed'>(
    basis?.verdict === 'qualified' ? 'qualified' : 'failed',
  );
  const [reason, setReason] = useState('');
  const [pictures, setPictures] = useState('');
  const client = useQueryClient();
  const isOwn = verdict !== basis?.verdict;
  const confirm = useMutation({
    mutationFn: () => {
      const evidence = pictures
        .split('\n')
        .map(line => line.trim())
        .filter(line => line !== '');
      return dataOf(
        api.POST('/api/media/accounts/{accountId}/judgement', {
          params: { path: { accountId: account.accountId } },
          // What was typed before the mind was changed back is not asked for, and not sent.
          body: { period, verdict, evidence, ...(isOwn && reason.trim() !== '' ? { reason: reason.trim() } : {}) },
        }),
      );
    },
    onSuccess: async () => {
      await client.invalidateQueries();
      onDone();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    confirm.mutate();
  };
  const [wrongReason, wrongEvidence] = [reasonFor(confirm.error, 'reason'), reasonFor(confirm.error, 'evidence')];
  return (
    <form className="stack" onSubmit={submit}>
      <Field label="判定">
        {id => (
          <select
            id={id}
            className="plain-input"
            value={verdict}
            onChange={event => setVerdict(event.target.value as 'qualified' | 'failed')}
          >
            <option value="qualified">合格</option>
            <option value="failed">不合格</option>
          </select>
        )}
      </Field>
      {isOwn ? <TextAreaField label="改判理由" wrong={wrongReason} value={reason} onChange={setReason} /> : null}
      {verdict === 'failed' ? (
        <TextAreaField
          label="截图或链接"
          help="每行一个，写明哪天看的；判不合格必须有。"
          wrong={wrongEvidence}
          value={pictures}
          onChange={setPictures}
        />
      ) : null}
      {wrongReason === null && wrongEvidence === null ? <ErrorNote error={confirm.error} /> : null}
      <div className="form-actions">
        <Button type="primary" htmlType="submit" loading={confirm.isPending}>
          确认
        </Button>
        <Button onClick={onDone}>取消</Button>
      </div>
    </form>
  );
}
