import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Loaded } from '../../ui/loaded.tsx';
import { Section } from '../../ui/page.tsx';
import { peopleQuery } from './queries.ts';
import { rolesInWords } from './roles-in-words.ts';

/** Who works in the unit, and as what. */
export function UnitPeople({ unitId }: { unitId: string }) {
  const query = useQuery(peopleQuery(unitId));
  return (
    <Section title="人员和角色">
      <Loaded query={query} rows={3}>
        {({ people }) =>
          people.length === 0 ? (
            <p className="muted">
              还没有登记这个单位的人。账号由系统管理员在<Link to="/org/people">人员与角色</Link>里建。
            </p>
          ) : (
            <table className="plain-table stacked">
              <thead>
                <tr>
                  <th scope="col">姓名</th>
                  <th scope="col">职务</th>
                  <th scope="col">角色</th>
                </tr>
              </thead>
              <tbody>
                {people.map(person => (
                  <tr key={person.personId}>
                    <td className="nowrap">
                      {person.name}
                      {person.isDisabled ? <span className="muted">（账号已停用）</span> : null}
                    </td>
                    <td className="quiet">{person.post ?? ''}</td>
                    <td>{rolesInWords(person)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )
        }
      </Loaded>
    </Section>
  );
}
