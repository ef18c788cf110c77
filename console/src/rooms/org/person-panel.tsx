import { Drawer } from 'antd';
import { useMay } from './may.ts';
import { PersonAccount } from './person-account.tsx';
import { PersonRoles } from './person-roles.tsx';
import type { Person } from './queries.ts';

/** One person beside the list: the account for the system administrator, the roles for the security administrator. */
export function PersonPanel({ person, onClose }: { person: Person; onClose: () => void }) {
  const may = useMay();
  const where = [person.unitName, person.post].filter(Boolean).join('，');
  return (
    <Drawer open onClose={onClose} title={person.name} size={440}>
      <p className="quiet">
        {where === '' ? '没有登记单位' : where}，账号 {person.account}
        {person.isDisabled ? '，已停用' : ''}
      </p>
      <PersonRoles person={person} mayKeep={may('role.keep')} />
      {may('person.keep') ? <PersonAccount person={person} /> : null}
    </Drawer>
  );
}
