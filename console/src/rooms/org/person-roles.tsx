import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Select } from 'antd';
import { type FormEvent, useState } from 'react';
import { api } from '../../api/client.ts';
import { reasonFor } from '../../api/problem.ts';
import { Field } from '../../ui/field.tsx';
import { ErrorNote } from '../../ui/states.tsx';
import { ORG, type Person, rolesQuery } from './queries.ts';
import { UnitChoice } from './unit-choice.tsx';

/** The roles a person holds, each with what it does; granted and taken back by the security administrator. */
export function PersonRoles({ person, mayKeep }: { person: Person; mayKeep: boolean }) {
  const { data } = useQuery(rolesQuery);
  const client = useQueryClient();
  const { message, modal } = App.useApp();
  const does = new Map(data?.roles.map(role => [role.code, role.does]));
  const revoke = useMutation({
    mutationFn: (grantId: string) => api.DELETE('/api/role-grants/{grantId}', { params: { path: { grantId } } }),
    onSuccess: async () => {
      void message.success('角色已收回。');
      await client.invalidateQueries({ queryKey: ORG });
    },
  });
  const ask = (grantId: string, roleName: string) =>
    modal.confirm({
      title: `收回${person.name}的${roleName}？`,
      content: '收回后立即生效，以前办过的事不变。',
      okText: '收回',
      cancelText: '不收回',
      onOk: () => revoke.mutate(grantId),
    });
  return (
    <section className="section">
      <h2>角色</h2>
      <ErrorNote error={revoke.error} />
      {person.roles.length === 0 ? <p className="muted after-head">还没有角色，登录后只能看。</p> : null}
      <ul className="role-list after-head">
        {person.roles.map(role => (
          <li key={role.grantId}>
            <div>
              <b>{role.roleName}</b> <span className="quiet">{role.unitName ?? '全县'}</span>
              <p className="muted">
                {does.get(role.role)}；{role.validFrom} 起
              </p>
            </div>
            {mayKeep ? (
              <Button type="link" onClick={() => ask(role.grantId, role.roleName)} aria-label={`收回${role.roleName}`}>
                收回
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {mayKeep ? <GrantForm person={person} /> : null}
    </section>
  );
}

function GrantForm({ person }: { person: Person }) {
  const { data } = useQuery(rolesQuery);
  const [typed, setTyped] = useState<{ role: string | null; unitId: string | null }>({
    role: null,
    unitId: person.unitId,
  });
  const client = useQueryClient();
  const { message } = App.useApp();
  const chosen = data?.roles.find(role => role.code === typed.role) ?? null;
  const unitId = chosen?.scope === 'unit' ? typed.unitId : null;
  const grant = useMutation({
    mutationFn: (role: string) =>
      api.POST('/api/people/{personId}/roles', {
        params: { path: { personId: person.personId } },
        body: { role, unitId },
      }),
    onSuccess: async () => {
      void message.success(`已授予${chosen?.name ?? '角色'}。`);
      setTyped({ ...typed, role: null });
      await client.invalidateQueries({ queryKey: ORG });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (typed.role !== null && !grant.isPending) grant.mutate(typed.role);
  };
  const isTold = ['role', 'unitId'].some(field => reasonFor(grant.error, field) !== null);
  return (
    <form className="stack after-head" onSubmit={submit}>
      {isTold ? null : <ErrorNote error={grant.error} />}
      <Field label="再授予一个角色" help={chosen?.does} wrong={reasonFor(grant.error, 'role')}>
        {(id, describedBy) => (
          <Select
            id={id}
            aria-describedby={describedBy}
            className="wide"
            showSearch={{ optionFilterProp: 'label' }}
            placeholder="选角色"
            value={typed.role}
            onChange={role => {
              setTyped({ ...typed, role });
              grant.reset();
            }}
            options={data?.roles.map(role => ({ value: role.code, label: role.name })) ?? []}
          />
        )}
      </Field>
      {chosen?.scope === 'unit' ? (
        <Field label="在哪个单位" wrong={reasonFor(grant.error, 'unitId')}>
          {(id, describedBy) => (
            <UnitChoice
              id={id}
              describedBy={describedBy}
              value={typed.unitId}
              onChange={value => setTyped({ ...typed, unitId: value })}
            />
          )}
        </Field>
      ) : null}
      <div className="form-actions">
        <Button htmlType="submit" disabled={typed.role === null} loading={grant.isPending}>
          授予
        </Button>
      </div>
    </form>
  );
}
