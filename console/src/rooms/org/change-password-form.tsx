import { useMutation } from '@tanstack/react-query';
import { App, Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { api } from '../../api/client.ts';
import { reasonFor } from '../../api/problem.ts';
import { useTakeSession } from '../../api/session.ts';
import { Field } from '../../ui/field.tsx';
import { ErrorNote } from '../../ui/states.tsx';

const FIELDS = ['oldPassword', 'newPassword'];

/** Old password, new one twice; every reason against the new one stands below it. */
export function ChangePasswordForm({ onDone }: { onDone?: () => void }) {
  const [typed, setTyped] = useState({ oldPassword: '', newPassword: '', again: '' });
  const [isTried, setIsTried] = useState(false);
  const takeSession = useTakeSession();
  const { message } = App.useApp();
  const { oldPassword, newPassword, again } = typed;
  const isDifferent = newPassword !== again;
  const change = useMutation({
    mutationFn: async () => takeSession(await api.POST('/api/password', { body: { oldPassword, newPassword } })),
    onSuccess: () => {
      void message.success('密码已修改，其他地方的登录都已退出。');
      onDone?.();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsTried(true);
    if (!isDifferent && !change.isPending) change.mutate();
  };
  const isTold = FIELDS.some(field => reasonFor(change.error, field) !== null);
  const control = (name: keyof typeof typed, autoComplete: string) => (id: string, describedBy?: string) => (
    <Input.Password
      id={id}
      aria-describedby={describedBy}
      size="large"
      autoComplete={autoComplete}
      required
      value={typed[name]}
      onChange={event => setTyped({ ...typed, [name]: event.target.value })}
    />
  );
  return (
    <form className="stack" onSubmit={submit}>
      {isTold ? null : <ErrorNote error={change.error} />}
      <Field label="原密码" wrong={reasonFor(change.error, 'oldPassword')}>
        {control('oldPassword', 'current-password')}
      </Field>
      <Field
        label="新密码"
        wrong={reasonFor(change.error, 'newPassword')}
        help="大小写字母、数字、符号混用，不要用姓名、单位名和连续数字。"
      >
        {control('newPassword', 'new-password')}
      </Field>
      <Field label="再输一遍新密码" wrong={isTried && isDifferent ? '两遍输入的新密码不一样。' : null}>
        {control('again', 'new-password')}
      </Field>
      <Button type="primary" size="large" htmlType="submit" block loading={change.isPending}>
        改为新密码
      </Button>
    </form>
  );
}
