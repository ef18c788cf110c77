import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHead, Section } from '../../ui/page.tsx';
import { AliasForm } from './alias-form.tsx';
import { useMay } from './may.ts';
import { type UnitDetail, unitQuery } from './queries.ts';
import { RenameForm } from './rename-form.tsx';
import { UnitDuties } from './unit-duties.tsx';
import { UnitFigures } from './unit-figures.tsx';
import { UnitPeople } from './unit-people.tsx';
import { validityInWords } from './validity.ts';
import '../../ui/layout.css';
import './org.css';

/** One unit: how it does this period, what it answers for, who works there, what it is and was called. */
export function UnitPage() {
  const { unitId } = getRouteApi('/org/units/$unitId').useParams();
  const query = useQuery(unitQuery(unitId));
  const may = useMay();
  const [isRenaming, setIsRenaming] = useState(false);
  return (
    <div className="page">
      <Loaded query={query} rows={10}>
        {unit => (
          <>
            <PageHead
              crumbs={[{ label: '机构与责任', link: { to: '/org' } }, { label: unit.kindName }]}
              title={unit.name}
              note={unit.name === unit.shortName ? undefined : `简称${unit.shortName}`}
              actions={may('unit.edit') ? <Button onClick={() => setIsRenaming(true)}>改名称</Button> : undefined}
            />
            <UnitFigures unitId={unitId} />
            <UnitDuties unit={unit} />
            {may('person.read') ? <UnitPeople unitId={unitId} /> : null}
            <UnitNames unit={unit} mayAdd={may('unit.add-alias')} />
            {isRenaming ? <RenameForm unit={unit} onClose={() => setIsRenaming(false)} /> : null}
          </>
        )}
      </Loaded>
    </div>
  );
}

function UnitNames({ unit, mayAdd }: { unit: UnitDetail; mayAdd: boolean }) {
  return (
    <Section title="名称沿革和别名" aside="以前的文件保留旧称，导入时全称、简称、旧称、别名都认得">
      <div className="scroll-x">
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">全称</th>
              <th scope="col">简称</th>
              <th scope="col">使用的日子</th>
            </tr>
          </thead>
          <tbody>
            {unit.names.map(name => (
              <tr key={`${name.name} ${name.validFrom}`}>
                <td>{name.name}</td>
                <td className="nowrap">{name.shortName}</td>
                <td className="nowrap quiet">{validityInWords(name.validFrom, name.validTo)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="alias-line">
        <span className="quiet">别名</span>
        {unit.aliases.length === 0 ? (
          <span className="muted">还没有。导入的表里出现别的写法时，可在这里登记。</span>
        ) : (
          unit.aliases.map(alias => <span key={alias}>{alias}</span>)
        )}
      </p>
      {mayAdd ? <AliasForm unitId={unit.unitId} /> : null}
    </Section>
  );
}
