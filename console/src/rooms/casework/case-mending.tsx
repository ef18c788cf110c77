import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { type FormEvent, type ReactNode, useState } from 'react';
import { api, dataOf } from '../../api/client.ts';
import { reasonFor } from '../../api/problem.ts';
import { Field } from '../../ui/field.tsx';
import { Section } from '../../ui/page.tsx';
import { ErrorNote } from '../../ui/states.tsx';
import { type CaseType, type Mending, mendingQuery } from './queries.ts';
import './case-mending.css';

type Act = 'correct' | 'redo';

/** What a person may put right about a case; what they may not is said with its reason. A number is mended here, not in a text. */
export function CaseMending({ caseId }: { caseId: string }) {
  const mending = useQuery(mendingQuery(caseId));
  const [act, setAct] = useState<Act | null>(null);
  if (mending.data === undefined) return null;
  const { correct, redo } = mending.data;
  const barred = [...new Set([correct.why, redo.why].filter(why => why !== null))];
  return (
    <Section title="更正与重办">
      <p className="muted">数字有误，就更正它背后的记录：现在的数字随之改变，已签发的通报不变。</p>
      {act === null ? (
        <div className="mending-acts">
          {correct.may ? <Button onClick={() => setAct('correct')}>更正类型、热点</Button> : null}
          {redo.may ? <Button onClick={() => setAct('redo')}>退回重办</Button> : null}
        </div>
      ) : null}
      {act === 'correct' ? <CorrectForm caseId={caseId} mending={mending.data} onDone={() => setAct(null)} /> : null}
      {act === 'redo' ? <RedoForm caseId={caseId} onDone={() => setAct(null)} /> : null}
      {act === null && barred.length > 0 ? (
        <ul className="muted mending-barred">
          {barred.map(why => (
            <li key={why}>{why}</li>
          ))}
        </ul>
      ) : null}
    </Section>
  );
}

function CorrectForm({ caseId, mending, onDone }: { caseId: string; mending: Mending; onDone: () => void }) {
  const [type, setType] = useState(mending.type);
  const [topic, setTopic] = useState(mending.topic);
  const [subtopic, setSubtopic] = useState(mending.subtopic);
  const subtopics = mending.topics.find(({ value }) => value === topic)?.subtopics ?? [];
  return (
    <MendForm
      verb="更正"
      label="为什么更正"
      onDone={onDone}
      send={reason =>
        dataOf(
          api.POST('/api/cases/{caseId}/corrections', {
            params: { path: { caseId } },
            body: { ...(type === null ? {} : { type }), ...(topic === null ? {} : { topic }), subtopic, reason },
          }),
        )
      }
    >
      <Choice label="类型" value={type ?? ''} options={mending.types} onChange={value => setType(value as CaseType)} />
      <Choice
        label="热点类目"
        value={topic ?? ''}
        options={mending.topics}
        onChange={value => {
          setTopic(value);
          setSubtopic(null);
        }}
      />
      <Choice
        label="子题"
        value={subtopic ?? ''}
        options={[{ value: '', name: '不分' }, ...subtopics.map(name => ({ value: name, name }))]}
        onChange={value => setSubtopic(value === '' ? null : value)}
      />
    </MendForm>
  );
}

function RedoForm({ caseId, onDone }: { caseId: string; onDone: () => void }) {
  return (
    <MendForm
      verb="退回重办"
      label="为什么退回重办"
      onDone={onDone}
      send={reason => dataOf(api.POST('/api/cases/{caseId}/redo', { params: { path: { caseId } }, body: { reason } }))}
    />
  );
}

/** A form with its reason; what was typed stays when it is refused. */
function MendForm({
  verb,
  label,
  send,
  onDone,
  children,
}: {
  verb: string;
  label: string;
  send: (reason: string) => Promise<unknown>;
  onDone: () => void;
  children?: ReactNode;
}) {
  const [reason, setReason] = useState('');
  const queries = useQueryClient();
  const sending = useMutation({
    mutationFn: send,
    // Every number may have changed with the record.
    onSuccess: async () => {
      await queries.invalidateQueries();
      onDone();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    sending.mutate(reason);
  };
  const wrong = reasonFor(sending.error, 'reason');
  return (
    <form className="stack mending-form" onSubmit={submit}>
      {children}
      <Field label={label} wrong={wrong} help="理由会记在这件诉求的经过里。">
        {(id, describedBy) => (
          <textarea
            id={id}
            aria-describedby={describedBy}
            className="plain-input"
            rows={2}
            value={reason}
            onChange={event => setReason(event.target.value)}
          />
        )}
      </Field>
      {wrong === null ? <ErrorNote error={sending.error} /> : null}
      <div className="mending-acts">
        <Button type="primary" htmlType="submit" loading={sending.isPending}>
          {verb}
        </Button>
        <Button onClick={onDone}>取消</Button>
      </div>
    </form>
  );
}

function Choice({
  label,
  value,
  options,
  onChange,
}: {
  label: string;
  value: string;
  options: readonly { readonly value: string; readonly name: string }[];
  onChange: (value: string) => void;
}) {
  return (
    <Field label={label}>
      {id => (
        <select id={id} className="plain-input" value={value} onChange={event => onChange(event.target.value)}>
          {options.map(option => (
            <option key={option.value} value={option.value}>
              {option.name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
