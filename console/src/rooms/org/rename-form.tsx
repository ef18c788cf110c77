import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Input, Modal } from 'antd';
import { type FormEvent, useState } from 'react';
import { api } from '../../api/client.ts';
import { reasonFor } from '../../api/problem.ts';
import { useCountyNow } from '../../api/session.ts';
import { Field } from '../../ui/field.tsx';
import { countyDay } from '../../ui/period.ts';
import { ErrorNote } from '../../ui/states.tsx';
import { ORG, type UnitDetail } from './queries.ts';

const FIELDS = ['name', 'shortName', 'from'];

/** Gives the unit another name from a day on. */
export function RenameForm({ unit, onClose }: { unit: UnitDetail; onClose: () => void }) {
  const today = countyDay(useCountyNow()());
  const [typed, setTyped] = useState({ name: unit.name, shortName: unit.shortName, from: today });
  const client = useQueryClient();
  const { message } = App.useApp();
  const rename = useMutation({
    mutationFn: () => api.POST('/api/units/{unitId}/names', { params: { path: { unitId: unit.unitId } }, body: typed }),
    onSuccess: async () => {
      void message.success(`自 ${typed.from} 起改称${typed.shortName}，以前的文件保留旧称。`);
      await client.invalidateQueries({ queryKey: ORG });
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!rename.isPending) rename.mutate();
  };
  const isTold = FIELDS.some(field => reasonFor(rename.error, field) !== null);
  const text = (field: 'name' | 'shortName', label: string, help?: string) => (
    <Field label={label} help={help} wrong={reasonFor(rename.error, field)}>
      {(id, describedBy) => (
        <Input
          id={id}
          aria-describedby={describedBy}
          maxLength={field === 'name' ? 80 : 20}
          value={typed[field]}
          onChange={event => setTyped({ ...typed, [field]: event.target.value })}
        />
      )}
    </Field>
  );
  return (
    <Modal open title={`${unit.shortName}改名称`} onCancel={onClose} footer={null} width={480}>
      <form className="stack" onSubmit={submit}>
        {isTold ? null : <ErrorNote error={rename.error} />}
        {text('name', '新的全称')}
        {text('shortName', '新的简称', '旧称会记入沿革，导入时仍认得。')}
        <Field label="自哪天起" wrong={reasonFor(rename.error, 'from')}>
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
          <Button type="primary" htmlType="submit" loading={rename.isPending}>
            改为新名称
          </Button>
          <Button onClick={onClose}>取消</Button>
        </div>
      </form>
    </Modal>
  );
}
