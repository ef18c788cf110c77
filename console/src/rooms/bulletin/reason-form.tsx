import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { reasonFor } from '../../api/problem.ts';
import type { paths } from '../../api/schema.generated.ts';
import { ErrorNote } from '../../ui/states.tsx';
import { TextAreaField } from '../../ui/text-area-field.tsx';

/** What is sent for a decision about a mention. */
export type Decision = NonNullable<
  paths['/api/bulletins/{bulletinId}/mentions/{mentionId}']['post']['requestBody']
>['content']['application/json'];

const HEARINGS = [
  { value: 'none', label: '无异议' },
  { value: 'upheld', label: '申辩不成立，照样点名' },
  { value: 'struck', label: '申辩成立，不予点名' },
  { value: 'waived', label: '免予申辩，直接点名' },
] as const;

/** Striking and hearing are written down with their reason; what was typed stays when it is refused. */
export function ReasonForm({
  asking,
  unitName,
  error,
  isPending,
  onSend,
  onLeave,
}: {
  asking: 'strike' | 'hear';
  unitName: string;
  error: unknown;
  isPending: boolean;
  onSend: (body: Decision) => void;
  onLeave: () => void;
}) {
  const [reason, setReason] = useState('');
  const [hearing, setHearing] = useState<(typeof HEARINGS)[number]['value']>('none');
  const send = (event: FormEvent) => {
    event.preventDefault();
    onSend(asking === 'strike' ? { act: 'strike', reason } : { act: 'hear', hearing, reason });
  };
  const wrong = reasonFor(error, 'reason');
  return (
    <form className="stack reason-form" onSubmit={send}>
      {asking === 'strike' ? null : (
        <fieldset className="hearing-choice">
          <legend>{unitName}的申辩</legend>
          {HEARINGS.map(({ value, label }) => (
            <label key={value}>
              <input type="radio" name="hearing" checked={hearing === value} onChange={() => setHearing(value)} />
              {label}
            </label>
          ))}
        </fieldset>
      )}
      <TextAreaField
        label={asking === 'strike' ? '为什么划去' : hearing === 'waived' ? '为什么免予申辩' : '申辩内容和裁定理由'}
        wrong={wrong}
        help={asking === 'hear' && hearing === 'none' ? '无异议时可以不填' : undefined}
        value={reason}
        onChange={setReason}
      />
      {wrong === null ? <ErrorNote error={error} /> : null}
      <div className="mention-acts">
        <Button type="primary" size="small" htmlType="submit" loading={isPending}>
          {asking === 'strike' ? '划去' : '记下'}
        </Button>
        <Button size="small" onClick={onLeave}>
          取消
        </Button>
      </div>
    </form>
  );
}
