import { Link } from '@tanstack/react-router';
import { useSession } from '../api/session.ts';
import { useMayGo } from '../rooms/org/may.ts';
import { navGroupsFor } from './nav-items.ts';

/** The county's sign: its first character, and the name of the console. */
export function Brand({ suffix = '政务公开' }: { suffix?: string }) {
  const { county } = useSession();
  return (
    <div className="brand">
      <span className="brand-mark" aria-hidden="true">
        {county.name.slice(0, 1)}
      </span>
      {county.name}
      {suffix}
    </div>
  );
}

/** The rooms by name, in groups. */
export function NavList({ onGo }: { onGo?: () => void }) {
  const groups = navGroupsFor(useMayGo());
  return (
    <>
      {groups.map(group => (
        <ul key={group[0]?.label}>
          {group.map(item => (
            <li key={item.label}>
              <Link
                to={item.to}
                {...(item.params === undefined ? {} : { params: item.params })}
                activeOptions={{ exact: item.to === '/', includeSearch: false }}
                activeProps={{ className: 'is-here', 'aria-current': 'page' }}
                {...(onGo === undefined ? {} : { onClick: onGo })}
              >
                {item.label}
              </Link>
            </li>
          ))}
        </ul>
      ))}
    </>
  );
}
