import { useQueryClient } from '@tanstack/react-query';
import { Outlet } from '@tanstack/react-router';
import { Modal } from 'antd';
import { useEffect, useState } from 'react';
import { type Person, PersonContext, useSession } from '../api/session.ts';
import { NewPasswordPage } from '../rooms/org/new-password-page.tsx';
import { SignInForm } from '../rooms/org/sign-in-form.tsx';
import { SignInPage } from '../rooms/org/sign-in-page.tsx';
import { Frame } from './frame.tsx';

/**
 * Who may see the pages: nobody before signing in, and only the new password when one is due. When a session ends while
 * somebody works, the page stays with all that was typed, and signing in again happens above it.
 */
export function Gate() {
  const { person, hold, notice, hasLeft } = useSession();
  const [working, setWorking] = useState<Person | null>(null);
  const isFree = person !== null && hold === null;
  const hasLapsed = person === null && working !== null && !hasLeft;
  // What is rendered follows the session at once, not one paint later.
  const shown = isFree ? person : hasLapsed ? working : null;
  if (shown !== working) setWorking(shown);
  useForgetOnChange(shown?.personId ?? null);
  useAskAgainAfter(hasLapsed);

  if (person !== null && hold !== null) return <NewPasswordPage />;
  if (shown === null) return <SignInPage />;
  return (
    <PersonContext value={shown}>
      <Frame key={shown.personId}>
        <Outlet />
      </Frame>
      <Modal open={hasLapsed} closable={false} footer={null} title="请重新登录" width={440} destroyOnHidden>
        <SignInForm notice={`${notice ?? '登录已失效。'}页面上的内容还在，登录后接着做。`} />
      </Modal>
    </PersonContext>
  );
}

/** What one person saw is not shown to the next one at the same machine. */
function useForgetOnChange(personId: string | null): void {
  const client = useQueryClient();
  useEffect(() => {
    if (personId === null) return;
    return () => client.removeQueries({ predicate: query => query.queryKey[0] !== 'session' });
  }, [personId, client]);
}

/** What was refused while nobody was signed in is asked for once more. */
function useAskAgainAfter(hasLapsed: boolean): void {
  const client = useQueryClient();
  useEffect(() => {
    if (!hasLapsed) return;
    return () => {
      client.invalidateQueries({ predicate: query => query.queryKey[0] !== 'session' }).catch(() => undefined);
    };
  }, [hasLapsed, client]);
}
