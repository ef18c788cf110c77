import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { api, dataOf } from '../../api/client.ts';
import { reasonFor } from '../../api/problem.ts';
import { useCountyNow } from '../../api/session.ts';
import { Field } from '../../ui/field.tsx';
import { countyDay } from '../../ui/period.ts';
import { ErrorNote } from '../../ui/states.tsx';
import { ORG, type Standing, type Subject, type SubjectKind } from './queries.ts';
import { UnitChoice } from './unit-choice.tsx';

const FIELDS = ['unitId', 'from'];

/** Names the unit that answers for a subject from a day on. */
export function AssignForm({
  kind,
  subjectId,
  title,
  standing,
  present,
  onClose,
}: {
  kind: SubjectKind;
  subjectId: string;
  title: string;
  standing: Standing;
  present: Subject['primary'];
  onClose: () => void;
}) {
  const today = countyDay(useCountyNow()());
  const [typed, setTyped] = useState<{ unitId: string | null; from: string }>({ unitId: null, from: today });
  const [isTried, setIsTried] = useState(false);
  const client = useQueryClient();
  const { message } = App.useApp();
  const assign = useMutation({
    mutationFn: (unitId: string | null) =>
      dataOf(
        api.PUT('/api/responsibilities/{subjectKind}/{subjectId}', {
          params: { path: { subjectKind: kind, subjectId } },
          body: { standing, unitId, from: typed.from },
        }),
      ),
    onSuccess: async ({ changed }) => {
      void message.success(changed ? `已登记，自 ${typed.from} 起生效。` : '和现在登记的一样，没有改动。');
      await client.invalidateQueries({ queryKey: ORG });
      onClose();
    },
  });
  const word = standing === 'primary' ? '第一责任单位' : '备岗单位';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsTried(true);
    if (typed.unitId !== null && !assign.isPending) assign.mutate(typed.unitId);
  };
  const missing = isTried && typed.unitId === null ? `请选${word}。` : null;
  const isTold = FIELDS.some(field => reasonFor(assign.error, field) !== null);
  return (
    <form className="stack after-head" aria-label={`${title}的${word}`} onSubmit={submit}>
      {isTold ? null : <ErrorNote error={assign.error} />}
      <Field
        label={present === null ? word : `${word}，现在是${present.unitName}`}
        wrong={reasonFor(assign.error, 'unitId') ?? missing}
      >
        {(id, describedBy) => (
          <UnitChoice
            id={id}
            describedBy={describedBy}
            value={typed.unitId}
            onChange={unitId => setTyped({ ...typed, unitId })}
          />
        )}
      </Field>
      <Field
        label="自哪天起"
        help={present === null ? undefined : `${present.unitName}负责到前一天，以前的统计不变。`}
        wrong={reasonFor(assign.error, 'from')}
      >
        {(id, describedBy) => (
          <Input
            id={id}
            aria-describedby={describedBy}
            type="date"
            required
            value={typed.from}
            onChange={event => setTyped({ ...typed, from: event.target.value })}
          />
        )}
      </Field>
      <div className="form-actions">
        <Button type="primary" htmlType="submit" loading={assign.isPending}>
          登记
        </Button>
        <Button onClick={onClose}>取消</Button>
        {standing === 'backup' && present !== null ? (
          <Button type="link" className="push" onClick={() => assign.mutate(null)}>
            取消备岗
          </Button>
        ) : null}
      </div>
    </form>
  );
}
