import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { type FormEvent, type ReactNode, useState } from 'react';
import { reasonFor } from '../../api/problem.ts';
import { ErrorNote } from '../../ui/states.tsx';
import { TextAreaField } from '../../ui/text-area-field.tsx';
import type { Effect } from './figure-effects.ts';

/** A form with its reason; what was typed stays when it is refused, and what it has changed is told when it is done. */
export function MendForm({
  verb,
  label,
  send,
  blocked = null,
  onError,
  onDone,
  children,
}: {
  verb: string;
  label: string;
  send: (reason: string) => Promise<readonly Effect[]>;
  /** Why it cannot be sent yet. */
  blocked?: string | null;
  onError?: (error: unknown) => void;
  onDone: () => void;
  children?: ReactNode;
}) {
  const [reason, setReason] = useState('');
  const queries = useQueryClient();
  const sending = useMutation({
    mutationFn: send,
    onMutate: () => onError?.(null),
    onError: error => onError?.(error),
    // Every number may have changed with the record.
    onSuccess: () => queries.invalidateQueries(),
  });
  if (sending.data !== undefined) return <Done verb={verb} effects={sending.data} onDone={onDone} />;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (blocked === null) sending.mutate(reason);
  };
  const wrong = reasonFor(sending.error, 'reason');
  return (
    <form className="stack" onSubmit={submit}>
      {children}
      <TextAreaField
        label={label}
        wrong={wrong}
        help="理由和改动会记在这件诉求的经过里。"
        value={reason}
        onChange={setReason}
      />
      {wrong === null ? <ErrorNote error={sending.error} /> : null}
      <div className="mending-acts">
        <Button type="primary" htmlType="submit" disabled={blocked !== null} loading={sending.isPending}>
          {verb}
        </Button>
        <Button onClick={onDone}>取消</Button>
        {blocked === null ? null : <span className="muted">{blocked}</span>}
      </div>
    </form>
  );
}

/** What has come of it: the numbers that are others now. */
function Done({ verb, effects, onDone }: { verb: string; effects: readonly Effect[]; onDone: () => void }) {
  return (
    <div className="stack" role="status">
      <p>已{verb}，经过里记下了是谁、改了什么、为什么。</p>
      {effects.length === 0 ? (
        <p className="muted">本季的数字没有因此变化。</p>
      ) : (
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">随之变了的数字</th>
              <th scope="col" className="number">
                原来
              </th>
              <th scope="col" className="number">
                现在
              </th>
            </tr>
          </thead>
          <tbody>
            {effects.map(effect => (
              <tr key={effect.label}>
                <td>{effect.label}</td>
                <td className="number">{effect.from}</td>
                <td className="number">
                  <b>{effect.to}</b>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="muted">已签发的通报不变；要改通报，由签发人另发更正。</p>
      <div className="mending-acts">
        <Button type="primary" onClick={onDone}>
          知道了
        </Button>
      </div>
    </div>
  );
}
