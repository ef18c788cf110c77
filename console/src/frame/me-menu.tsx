import { useMutation } from '@tanstack/react-query';
import { Dropdown, type MenuProps, Modal } from 'antd';
import { useState } from 'react';
import { api } from '../api/client.ts';
import { usePerson, useTakeSession } from '../api/session.ts';
import { ChangePasswordForm } from '../rooms/org/change-password-form.tsx';
import { chooseScheme, type SchemeChoice, useScheme } from '../theme/scheme.ts';
import { ErrorNote } from '../ui/states.tsx';

const SCHEMES: readonly { readonly key: SchemeChoice; readonly label: string }[] = [
  { key: 'system', label: '外观随系统' },
  { key: 'light', label: '浅色' },
  { key: 'dark', label: '深色' },
];

/** Who is signed in, and what they can do about themselves. */
export function MeMenu() {
  const person = usePerson();
  const { choice } = useScheme();
  const takeSession = useTakeSession();
  const [isChanging, setIsChanging] = useState(false);
  const leave = useMutation({ mutationFn: async () => takeSession(await api.POST('/api/sign-out')) });
  const roles = [...new Set(person.roles.map(role => role.roleName))];
  const items: MenuProps['items'] = [
    { key: 'who', type: 'group', label: `${person.name}，${roles.length === 0 ? '还没有角色' : roles.join('、')}` },
    { key: 'password', label: '修改密码', onClick: () => setIsChanging(true) },
    { type: 'divider' },
    ...SCHEMES.map(({ key, label }) => ({
      key,
      label: choice === key ? `${label}（现用）` : label,
      onClick: () => chooseScheme(key),
    })),
    { type: 'divider' },
    { key: 'leave', label: '退出', onClick: () => leave.mutate() },
  ];
  return (
    <>
      <Dropdown
        menu={{ items }}
        trigger={['click']}
        placement="bottomRight"
        getPopupContainer={button => button.parentElement ?? document.body}
      >
        <button type="button" className="me">
          <span className="me-mark" aria-hidden="true">
            {person.name.slice(0, 1)}
          </span>
          <span className="unseen only-phone">{person.name}</span>
          <span className="me-name not-phone">
            <b>{person.name}</b> {roles[0]}
          </span>
        </button>
      </Dropdown>
      <ErrorNote error={leave.error} />
      <Modal open={isChanging} title="修改密码" footer={null} destroyOnHidden onCancel={() => setIsChanging(false)}>
        <ChangePasswordForm onDone={() => setIsChanging(false)} />
      </Modal>
    </>
  );
}
