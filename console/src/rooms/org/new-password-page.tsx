import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect } from 'react';
import { api } from '../../api/client.ts';
import { useSession, useTakeSession } from '../../api/session.ts';
import { Brand } from '../../frame/nav.tsx';
import { Note } from '../../ui/states.tsx';
import { ChangePasswordForm } from './change-password-form.tsx';
import './sign-in.css';

/** Before anything else a first or expired password is changed; or one leaves. */
export function NewPasswordPage() {
  const { county, person, hold } = useSession();
  const takeSession = useTakeSession();
  const leave = useMutation({ mutationFn: async () => takeSession(await api.POST('/api/sign-out')) });
  useEffect(() => {
    document.title = `修改密码 · ${county.name}政务公开监管平台`;
  }, [county.name]);
  return (
    <div className="sign">
      <header className="sign-say">
        <Brand suffix="政务公开监管平台" />
        <div className="sign-words not-phone">
          <p className="sign-motto">先换上自己的密码。</p>
          <p className="sign-about">初始密码由管理员发出，知道它的不止您一人；换过以后，操作记录才只指向您本人。</p>
        </div>
        <p className="muted">{person?.name}，您已登录，改好密码即可开始工作。</p>
      </header>
      <main className="sign-box">
        <h1>修改密码</h1>
        <Note tone="warn">{hold}</Note>
        <ChangePasswordForm />
        <Button type="link" loading={leave.isPending} onClick={() => leave.mutate()}>
          现在不改，退出
        </Button>
      </main>
    </div>
  );
}
