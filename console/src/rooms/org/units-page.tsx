import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { ButtonLink } from '../../ui/button-link.tsx';
import { groupBy } from '../../ui/group-by.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHead, Section } from '../../ui/page.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { useMay } from './may.ts';
import { OrgTabs } from './org-tabs.tsx';
import { type Unit, unitsQuery } from './queries.ts';
import { UnitForm } from './unit-form.tsx';

/** The county's units by kind, found by any name they have or had. */
export function UnitsPage() {
  const { q = '' } = getRouteApi('/org').useSearch();
  const navigate = useNavigate();
  const may = useMay();
  const query = useQuery(unitsQuery);
  const [isAdding, setIsAdding] = useState(false);
  const search = (text: string) => navigate({ to: '/org', search: text === '' ? {} : { q: text }, replace: true });
  return (
    <div className="page">
      <PageHead
        title="机构与责任"
        note="各镇、部门、直属机构的名称和沿革。统计、派单、责任登记都用这里的单位。"
        actions={
          may('unit.edit') ? (
            <Button type="primary" onClick={() => setIsAdding(true)}>
              登记单位
            </Button>
          ) : undefined
        }
      />
      <OrgTabs />
      <Input
        className="list-search"
        allowClear
        placeholder="全称、简称、旧称、别名"
        aria-label="按名称找单位"
        value={q}
        onChange={event => void search(event.target.value)}
      />
      <Loaded query={query} rows={10}>
        {({ units }) => {
          const found = units.filter(unit => matches(unit, q));
          if (units.length === 0) return <NoUnits mayAdd={may('unit.edit')} onAdd={() => setIsAdding(true)} />;
          if (found.length === 0) return <NothingFound q={q} onClear={() => void search('')} />;
          return [...groupBy(found, unit => unit.kindName)].map(([kindName, group]) => (
            <Section key={kindName} title={kindName} aside={`${group.length} 个`}>
              <ul className="unit-list">
                {group.map(unit => (
                  <li key={unit.unitId}>
                    <Link to="/org/units/$unitId" params={{ unitId: unit.unitId }}>
                      {unit.shortName}
                    </Link>
                    <span className="muted clip">{because(unit, q) ?? unit.name}</span>
                  </li>
                ))}
              </ul>
            </Section>
          ));
        }}
      </Loaded>
      {isAdding ? <UnitForm onClose={() => setIsAdding(false)} /> : null}
    </div>
  );
}

function NoUnits({ mayAdd, onAdd }: { mayAdd: boolean; onAdd: () => void }) {
  return (
    <EmptyState
      title="还没有登记单位"
      actions={
        mayAdd ? (
          <>
            <ButtonLink to="/imports/new" search={{ kind: 'units' }}>
              从表格导入
            </ButtonLink>
            <Button onClick={onAdd}>登记一个单位</Button>
          </>
        ) : undefined
      }
    >
      单位是一切统计的起点：工单派给谁、栏目由谁更新、通报里点谁的名。已有单位名录的，导入一张表最快；
      {mayAdd ? '也可以逐个登记。' : '请县政府办公室的监管员办理。'}
    </EmptyState>
  );
}

function NothingFound({ q, onClear }: { q: string; onClear: () => void }) {
  return (
    <EmptyState title={`没有叫“${q}”的单位`} actions={<Button onClick={onClear}>看全部单位</Button>}>
      全称、简称、旧称、别名都找过了。如果这是某个单位的另一种写法，打开那个单位，把它登记为别名，以后导入也认得。
    </EmptyState>
  );
}

function matches(unit: Unit, q: string): boolean {
  const words = q.trim().split(/\s+/).filter(Boolean);
  const text = [unit.name, unit.shortName, ...unit.otherNames].join(' ');
  return words.every(word => text.includes(word));
}

/** Which other name was found, where the present ones do not show why the unit is in the list. */
function because(unit: Unit, q: string): string | null {
  const text = q.trim();
  if (text === '' || unit.name.includes(text) || unit.shortName.includes(text)) return null;
  const other = unit.otherNames.find(name => name.includes(text));
  return other === undefined ? null : `又称${other}`;
}
