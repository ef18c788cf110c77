import { Link } from '@tanstack/react-router';
import { useMay } from './may.ts';
import '../../ui/layout.css';
import './org.css';

const ACTIVE = { className: 'is-here', 'aria-current': 'page' } as const;

/** The pages of the room: units, who answers for what, people (for those who keep them). */
export function OrgTabs() {
  const may = useMay();
  return (
    <nav className="tabs" aria-label="机构与责任">
      <Link to="/org" activeProps={ACTIVE} activeOptions={{ exact: true, includeSearch: false }}>
        单位
      </Link>
      <Link to="/org/responsibilities" activeProps={ACTIVE} activeOptions={{ includeSearch: false }}>
        责任登记
      </Link>
      {may('person.read') ? (
        <Link to="/org/people" activeProps={ACTIVE} activeOptions={{ includeSearch: false }}>
          人员与角色
        </Link>
      ) : null}
    </nav>
  );
}
