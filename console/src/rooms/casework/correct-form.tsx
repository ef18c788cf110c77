import { Input, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { api, dataOf } from '../../api/client.ts';
import { reasonFor } from '../../api/problem.ts';
import type { paths } from '../../api/schema.generated.ts';
import { Field } from '../../ui/field.tsx';
import { tableTime } from '../../ui/time.tsx';
import { type Effect, effectsOf, figuresOf, quarterOf } from './figure-effects.ts';
import { MendForm } from './mend-form.tsx';
import type { Mending } from './queries.ts';

/** 更正: what was recorded wrongly, put right field by field; only what was changed is sent. */
export function CorrectForm({ caseId, mending, onDone }: { caseId: string; mending: Mending; onDone: () => void }) {
  const [said, setSaid] = useState<Said>({});
  const [error, setError] = useState<unknown>(null);
  const now = { ...stored(mending), ...said };
  const subtopics = mending.topics.find(({ value }) => value === now.topic)?.subtopics ?? [];
  const say = (change: Said) => setSaid(previous => ({ ...previous, ...change }));
  const changed = changesIn(mending, said);
  const choice = (
    label: string,
    field: 'type' | 'topic' | 'subtopic' | 'unitId' | 'rating',
    options: readonly Option[],
    onChange = (value: string) => say({ [field]: value }),
  ) => (
    <Field label={label} wrong={reasonFor(error, field)}>
      {id => (
        <Select
          id={id}
          className="wide"
          showSearch={{ optionFilterProp: 'label' }}
          value={now[field] ?? ''}
          options={options.map(({ value, name }) => ({ value, label: name }))}
          onChange={onChange}
        />
      )}
    </Field>
  );
  return (
    <MendForm
      verb="更正"
      label="为什么更正"
      blocked={Object.keys(changed).length === 0 ? '还没有改动。' : null}
      onError={setError}
      onDone={onDone}
      send={reason => sendCorrection(caseId, mending, { ...changed, reason })}
    >
      <div className="mending-fields">
        {mending.type === null ? null : choice('类型', 'type', mending.types)}
        {mending.type === null
          ? null
          : choice('热点类目', 'topic', mending.topics, topic => say({ topic, subtopic: '' }))}
        {mending.type === null
          ? null
          : choice('子题', 'subtopic', [
              { value: '', name: '不分' },
              ...subtopics.map(name => ({ value: name, name })),
            ])}
        {mending.unitId === null ? null : choice('承办单位', 'unitId', mending.units)}
        {mending.times.map(({ field, label }) => (
          <Field key={field} label={`${label}时间`} wrong={reasonFor(error, field)}>
            {(id, describedBy): ReactNode => (
              <Input
                id={id}
                aria-describedby={describedBy}
                type="datetime-local"
                value={now[field] ?? ''}
                onChange={event => say({ [field]: event.target.value })}
              />
            )}
          </Field>
        ))}
        {mending.rating === null ? null : choice('满意度', 'rating', mending.ratings)}
      </div>
      <p className="muted">派发时间改了，到期随之重算；是否超期由到期和答复时间重新得出。</p>
    </MendForm>
  );
}

interface Option {
  readonly value: string;
  readonly name: string;
}

type FieldName = 'type' | 'topic' | 'subtopic' | 'unitId' | 'rating' | Mending['times'][number]['field'];
type Said = { readonly [Name in FieldName]?: string };

/** What is recorded now, as the form's controls write it. */
function stored({ type, topic, subtopic, unitId, rating, times }: Mending): Said {
  const at = Object.fromEntries(times.map(time => [time.field, tableTime(time.at).replace(' ', 'T')]));
  return {
    type: type ?? '',
    topic: topic ?? '',
    subtopic: subtopic ?? '',
    unitId: unitId ?? '',
    rating: rating ?? '',
    ...at,
  };
}

type Body = NonNullable<paths['/api/cases/{caseId}/corrections']['post']['requestBody']>['content']['application/json'];
type Changes = Omit<Body, 'reason'>;

/** What differs from what is recorded, as the API takes it. */
function changesIn(mending: Mending, said: Said): Changes {
  const before = stored(mending);
  const changed = Object.entries(said).filter(([name, value]) => value !== before[name as FieldName]);
  return Object.fromEntries(
    changed.flatMap(([name, value]) => {
      if (name === 'subtopic') return [[name, value === '' ? null : value]];
      // An emptied time says nothing: a record is taken back in another way.
      if (name.endsWith('At')) return value === '' ? [] : [[name, `${value}:00+08:00`]];
      return [[name, value]];
    }),
  );
}

/** Corrects, and tells which numbers of the case's quarter have become others. */
async function sendCorrection(caseId: string, { subject, cohortAt }: Mending, body: Body): Promise<readonly Effect[]> {
  const read = async () => {
    if (subject === null || cohortAt === null) return [];
    const query = { period: quarterOf(cohortAt), keys: figuresOf(subject).join() };
    return (await dataOf(api.GET('/api/figures/values', { params: { query } }))).figures;
  };
  const before = await read();
  await dataOf(api.POST('/api/cases/{caseId}/corrections', { params: { path: { caseId } }, body }));
  return effectsOf(before, await read());
}
