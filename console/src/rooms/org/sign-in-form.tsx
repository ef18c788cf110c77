import { useMutation } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { type FormEvent, useRef, useState } from 'react';
import { api } from '../../api/client.ts';
import { useTakeSession } from '../../api/session.ts';
import { Field } from '../../ui/field.tsx';
import { ErrorNote, Note } from '../../ui/states.tsx';

/** Account and password. What was typed stays when it fails, and the password is selected to be typed anew. */
export function SignInForm({ notice }: { notice?: string | null }) {
  const [account, setAccount] = useState('');
  const [password, setPassword] = useState('');
  const passwordField = useRef<HTMLInputElement>(null);
  const takeSession = useTakeSession();
  const signIn = useMutation({
    mutationFn: async () =>
      takeSession(await api.POST('/api/sign-in', { body: { account: account.trim(), password } })),
    onError: () => passwordField.current?.select(),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!signIn.isPending) signIn.mutate();
  };
  return (
    <form className="stack" onSubmit={submit}>
      {notice && !signIn.isError ? <Note>{notice}</Note> : null}
      <ErrorNote error={signIn.error} />
      <Field label="账号">
        {id => (
          <Input
            id={id}
            size="large"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            autoFocus
            required
            value={account}
            onChange={event => setAccount(event.target.value)}
          />
        )}
      </Field>
      <Field label="密码">
        {id => (
          <Input.Password
            id={id}
            ref={input => {
              passwordField.current = input?.input ?? null;
            }}
            size="large"
            autoComplete="current-password"
            required
            value={password}
            onChange={event => setPassword(event.target.value)}
          />
        )}
      </Field>
      <Button type="primary" size="large" htmlType="submit" block loading={signIn.isPending}>
        登录
      </Button>
    </form>
  );
}
