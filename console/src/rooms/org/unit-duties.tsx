import { Link } from '@tanstack/react-router';
import { groupBy } from '../../ui/group-by.ts';
import { Section } from '../../ui/page.tsx';
import type { UnitDetail } from './queries.ts';
import { validityInWords } from './validity.ts';

/** What the unit answers for, first or as backup, and since when. */
export function UnitDuties({ unit }: { unit: UnitDetail }) {
  const duties = unit.responsibilities;
  const primary = duties.filter(duty => duty.standing === 'primary').length;
  const aside =
    duties.length === 0
      ? undefined
      : `第一责任 ${primary} 项${duties.length > primary ? `，备岗 ${duties.length - primary} 项` : ''}`;
  return (
    <Section title="负责的事" aside={aside}>
      {duties.length === 0 ? (
        <p className="muted">
          还没有给这个单位登记栏目、专题、账号。在<Link to="/org/responsibilities">责任登记</Link>里指定。
        </p>
      ) : (
        <table className="plain-table stacked">
          <thead>
            <tr>
              <th scope="col">类别</th>
              <th scope="col">名称</th>
              <th scope="col">责任</th>
              <th scope="col">有效</th>
            </tr>
          </thead>
          <tbody>
            {[...groupBy(duties, duty => duty.subjectKindName)].flatMap(([, group]) =>
              group.map((duty, index) => (
                <tr key={`${duty.subjectId} ${duty.standing}`}>
                  <td className="nowrap quiet">{index === 0 ? duty.subjectKindName : ''}</td>
                  <td>
                    <Link to="/org/responsibilities" search={{ kind: duty.subjectKind, subject: duty.subjectId }}>
                      {duty.subjectTitle ?? '（已停用）'}
                    </Link>
                  </td>
                  <td className="nowrap">{duty.standing === 'primary' ? '第一责任' : '备岗'}</td>
                  <td className="nowrap quiet">{validityInWords(duty.validFrom, duty.validTo)}</td>
                </tr>
              )),
            )}
          </tbody>
        </table>
      )}
    </Section>
  );
}
