import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { api } from '../../api/client.ts';
import { reasonFor } from '../../api/problem.ts';
import { Field } from '../../ui/field.tsx';
import { ErrorNote } from '../../ui/states.tsx';
import { ORG, type Person } from './queries.ts';

/** First password, and whether the account may be used. */
export function PersonAccount({ person }: { person: Person }) {
  const { personId } = person;
  const [newPassword, setNewPassword] = useState('');
  const client = useQueryClient();
  const { message, modal } = App.useApp();
  const params = { path: { personId } };
  const give = useMutation({
    mutationFn: () => api.POST('/api/people/{personId}/password', { params, body: { newPassword } }),
    onSuccess: () => {
      void message.success('初始密码已生效，本人首次登录须改。');
      setNewPassword('');
    },
  });
  const toggle = useMutation({
    mutationFn: async () => {
      if (person.isDisabled) await api.DELETE('/api/people/{personId}/disabled', { params });
      else await api.PUT('/api/people/{personId}/disabled', { params });
    },
    onSuccess: async () => {
      void message.success(person.isDisabled ? '账号已恢复。' : '账号已停用，在别处的登录都已退出。');
      await client.invalidateQueries({ queryKey: ORG });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (newPassword !== '' && !give.isPending) give.mutate();
  };
  const askToDisable = () =>
    modal.confirm({
      title: `停用${person.name}的账号？`,
      content: '停用后不能登录，正在用的立即退出。角色保留，恢复后照旧。',
      okText: '停用',
      cancelText: '不停用',
      onOk: () => toggle.mutate(),
    });
  const wrong = reasonFor(give.error, 'newPassword');
  return (
    <section className="section">
      <h2>账号</h2>
      <form className="stack after-head" onSubmit={submit}>
        {wrong === null ? <ErrorNote error={give.error} /> : null}
        <Field label="发一个初始密码" wrong={wrong} help="当面或电话告诉本人；首次登录须改，改过以后只有本人知道。">
          {(id, describedBy) => (
            <Input.Password
              id={id}
              aria-describedby={describedBy}
              autoComplete="new-password"
              value={newPassword}
              onChange={event => setNewPassword(event.target.value)}
            />
          )}
        </Field>
        <ErrorNote error={toggle.error} />
        <div className="form-actions">
          <Button htmlType="submit" disabled={newPassword === ''} loading={give.isPending}>
            发初始密码
          </Button>
          {person.isDisabled ? (
            <Button className="push" loading={toggle.isPending} onClick={() => toggle.mutate()}>
              恢复账号
            </Button>
          ) : (
            <Button type="link" className="push" loading={toggle.isPending} onClick={askToDisable}>
              停用账号
            </Button>
          )}
        </div>
      </form>
    </section>
  );
}
