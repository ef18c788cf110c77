import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHead } from '../../ui/page.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { Tag } from '../../ui/tag.tsx';
import { useMay } from './may.ts';
import { OrgTabs } from './org-tabs.tsx';
import { PersonForm } from './person-form.tsx';
import { PersonPanel } from './person-panel.tsx';
import { type Person, peopleQuery, rolesQuery } from './queries.ts';
import { rolesInWords } from './roles-in-words.ts';

/** Everybody with an account, their unit and roles in words; the two administrators keep accounts and roles. */
export function PeoplePage() {
  const { q = '', role } = getRouteApi('/org/people').useSearch();
  const navigate = useNavigate();
  const may = useMay();
  const query = useQuery(peopleQuery());
  const roles = useQuery(rolesQuery);
  const [open, setOpen] = useState<Person | null>(null);
  const [isAdding, setIsAdding] = useState(false);
  const filter = (words: string, code: string | undefined) =>
    navigate({
      to: '/org/people',
      search: { ...(words === '' ? {} : { q: words }), ...(code === undefined ? {} : { role: code }) },
      replace: true,
    });
  const mayChange = may('person.keep') || may('role.keep');
  // What was changed shows in the panel as well.
  const shown = open === null ? null : (query.data?.people.find(person => person.personId === open.personId) ?? open);
  return (
    <div className="page">
      <PageHead
        title="人员与角色"
        note="系统管理员建账号、发初始密码；安全管理员授予角色；两者不由一人担任，也不兼业务（SC-06）。"
        actions={
          may('person.keep') ? (
            <Button type="primary" onClick={() => setIsAdding(true)}>
              登记人员
            </Button>
          ) : undefined
        }
      />
      <OrgTabs />
      <div className="list-filters">
        <Input
          className="list-search"
          allowClear
          placeholder="姓名、账号、单位"
          aria-label="按姓名、账号、单位找人"
          value={q}
          onChange={event => void filter(event.target.value, role)}
        />
        <Select
          className="role-filter"
          allowClear
          aria-label="只看一种角色"
          placeholder="全部角色"
          value={role ?? null}
          onChange={code => void filter(q, code ?? undefined)}
          options={roles.data?.roles.map(one => ({ value: one.code, label: one.name })) ?? []}
        />
      </div>
      <Loaded query={query} rows={10}>
        {({ people }) => {
          const found = people.filter(person => matches(person, q, role));
          if (found.length === 0) {
            return (
              <EmptyState
                title="没有这样的人"
                actions={<Button onClick={() => void filter('', undefined)}>看全部人员</Button>}
              >
                按上面的条件没有找到。去掉一个条件再看；还没有账号的，请系统管理员登记。
              </EmptyState>
            );
          }
          return (
            <table className="plain-table stacked">
              <thead>
                <tr>
                  <th scope="col">姓名</th>
                  <th scope="col">单位</th>
                  <th scope="col">职务</th>
                  <th scope="col">角色</th>
                  <th scope="col">账号</th>
                </tr>
              </thead>
              <tbody>
                {found.map(person => (
                  <tr key={person.personId}>
                    <td className="nowrap">
                      {mayChange ? (
                        <Button type="link" className="cell-link" onClick={() => setOpen(person)}>
                          {person.name}
                        </Button>
                      ) : (
                        person.name
                      )}
                    </td>
                    <td className="nowrap">
                      {person.unitId === null ? (
                        ''
                      ) : (
                        <Link to="/org/units/$unitId" params={{ unitId: person.unitId }}>
                          {person.unitName}
                        </Link>
                      )}
                    </td>
                    <td className="quiet">{person.post ?? ''}</td>
                    <td>{rolesInWords(person)}</td>
                    <td className="nowrap quiet">
                      {person.account} {person.isDisabled ? <Tag>已停用</Tag> : null}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          );
        }}
      </Loaded>
      {shown === null ? null : <PersonPanel person={shown} onClose={() => setOpen(null)} />}
      {isAdding ? <PersonForm onClose={() => setIsAdding(false)} /> : null}
    </div>
  );
}

function matches(person: Person, q: string, role: string | undefined): boolean {
  const text = [person.name, person.account, person.unitName ?? '', person.post ?? ''].join(' ');
  return text.includes(q.trim()) && (role === undefined || person.roles.some(held => held.role === role));
}
