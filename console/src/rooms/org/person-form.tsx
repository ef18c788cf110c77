import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Input, Modal } from 'antd';
import { type FormEvent, useState } from 'react';
import { api } from '../../api/client.ts';
import { reasonFor } from '../../api/problem.ts';
import { Field } from '../../ui/field.tsx';
import { ErrorNote } from '../../ui/states.tsx';
import { ORG } from './queries.ts';
import { UnitChoice } from './unit-choice.tsx';

const FIELDS = ['account', 'name', 'unitId', 'post'];

/** Registers a person; the password and the roles are given afterwards, by two different hands. */
export function PersonForm({ onClose }: { onClose: () => void }) {
  const [typed, setTyped] = useState<{ name: string; account: string; unitId: string | null; post: string }>({
    name: '',
    account: '',
    unitId: null,
    post: '',
  });
  const client = useQueryClient();
  const { message } = App.useApp();
  const add = useMutation({
    mutationFn: () => api.POST('/api/people', { body: { ...typed, post: typed.post === '' ? null : typed.post } }),
    onSuccess: async () => {
      void message.success(`已登记${typed.name}。接着发初始密码，再请安全管理员授予角色。`);
      await client.invalidateQueries({ queryKey: ORG });
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!add.isPending) add.mutate();
  };
  const isTold = FIELDS.some(field => reasonFor(add.error, field) !== null);
  const text = (field: 'name' | 'account' | 'post', label: string, help?: string) => (
    <Field label={label} help={help} wrong={reasonFor(add.error, field)}>
      {(id, describedBy) => (
        <Input
          id={id}
          aria-describedby={describedBy}
          autoComplete="off"
          maxLength={40}
          value={typed[field]}
          onChange={event => setTyped({ ...typed, [field]: event.target.value })}
        />
      )}
    </Field>
  );
  return (
    <Modal open title="登记人员" onCancel={onClose} footer={null} width={480}>
      <form className="stack" onSubmit={submit}>
        {isTold ? null : <ErrorNote error={add.error} />}
        {text('name', '姓名')}
        {text('account', '账号', '登录用：小写字母开头，可用数字、点、短横，如 wangxin。')}
        <Field label="单位" wrong={reasonFor(add.error, 'unitId')}>
          {(id, describedBy) => (
            <UnitChoice
              id={id}
              describedBy={describedBy}
              value={typed.unitId}
              onChange={unitId => setTyped({ ...typed, unitId })}
              isClearable
            />
          )}
        </Field>
        {text('post', '职务（可不填）')}
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
