import { useEffect } from 'react';
import { useSession } from '../../api/session.ts';
import { Brand } from '../../frame/nav.tsx';
import { SignInForm } from './sign-in-form.tsx';
import './sign-in.css';

/** The first page: what this is, for whom, and the way in. */
export function SignInPage() {
  const { county, notice } = useSession();
  useEffect(() => {
    document.title = `登录 · ${county.name}政务公开监管平台`;
  }, [county.name]);
  return (
    <div className="sign">
      <header className="sign-say">
        <Brand suffix="政务公开监管平台" />
        <div className="sign-words not-phone">
          <p className="sign-motto">
            每一个数字，
            <br />
            都能打开它的记录。
          </p>
          <p className="sign-about">
            {county.name}人民政府办公室、县数字化信息服务中心和各镇、各部门在这里汇总记录、编发通报、核对数字。
          </p>
        </div>
        <p className="muted">只供{county.name}政府工作人员使用，操作留痕。不处理国家秘密。</p>
      </header>
      <main className="sign-box">
        <h1>登录</h1>
        <SignInForm notice={notice} />
        <p className="muted">忘记密码，请系统管理员重发初始密码。</p>
      </main>
    </div>
  );
}
