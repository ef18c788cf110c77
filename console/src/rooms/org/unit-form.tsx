import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { App, Button, Input, Modal, Radio } from 'antd';
import { type FormEvent, useState } from 'react';
import { api, dataOf } from '../../api/client.ts';
import { reasonFor } from '../../api/problem.ts';
import { Field } from '../../ui/field.tsx';
import { ErrorNote } from '../../ui/states.tsx';
import { ORG } from './queries.ts';

const FIELDS = ['name', 'shortName', 'kind', 'validFrom'];
const KINDS = [
  { value: 'town', label: '镇' },
  { value: 'department', label: '部门' },
  { value: 'direct', label: '直属机构' },
] as const;

/** Registers a unit and opens its page. */
export function UnitForm({ onClose }: { onClose: () => void }) {
  const [typed, setTyped] = useState({
    name: '',
    shortName: '',
    kind: 'department' as 'town' | 'department' | 'direct',
  });
  const client = useQueryClient();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const add = useMutation({
    mutationFn: () => dataOf(api.POST('/api/units', { body: typed })),
    onSuccess: async ({ unitId }) => {
      void message.success(`已登记${typed.shortName}。`);
      await client.invalidateQueries({ queryKey: ORG });
      await navigate({ to: '/org/units/$unitId', params: { unitId } });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!add.isPending) add.mutate();
  };
  const isTold = FIELDS.some(field => reasonFor(add.error, field) !== null);
  return (
    <Modal open title="登记单位" onCancel={onClose} footer={null} width={480}>
      <form className="stack" onSubmit={submit}>
        {isTold ? null : <ErrorNote error={add.error} />}
        <Field label="类别" wrong={reasonFor(add.error, 'kind')}>
          {(id, describedBy) => (
            <Radio.Group
              id={id}
              aria-describedby={describedBy}
              options={[...KINDS]}
              value={typed.kind}
              onChange={event => setTyped({ ...typed, kind: event.target.value })}
            />
          )}
        </Field>
        <Field label="全称" wrong={reasonFor(add.error, 'name')}>
          {(id, describedBy) => (
            <Input
              id={id}
              aria-describedby={describedBy}
              autoFocus
              maxLength={80}
              placeholder="如：凤县住房和城乡建设局"
              value={typed.name}
              onChange={event => setTyped({ ...typed, name: event.target.value })}
            />
          )}
        </Field>
        <Field label="简称" wrong={reasonFor(add.error, 'shortName')} help="通报、列表里用的名字。">
          {(id, describedBy) => (
            <Input
              id={id}
              aria-describedby={describedBy}
              maxLength={20}
              placeholder="如：住建局"
              value={typed.shortName}
              onChange={event => setTyped({ ...typed, shortName: event.target.value })}
            />
          )}
        </Field>
        <div className="form-actions">
          <Button type="primary" htmlType="submit" loading={add.isPending}>
            登记
          </Button>
          <Button onClick={onClose}>不登记了</Button>
        </div>
      </form>
    </Modal>
  );
}
