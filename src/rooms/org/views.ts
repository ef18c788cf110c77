import { isoInstant } from '../../kernel/time.ts';
import type { Tx } from '../../platform/sql.ts';
import { STANDING_NAMES, SUBJECT_KIND_NAMES, SUBJECT_KINDS, UNIT_KIND_NAMES } from './model.ts';
import type { DescribeSubjects, NamedSubject } from './needs.ts';
import type { PersonListRow } from './queries/people.ts';
import type { ResponsibilityRow } from './queries/responsibilities.ts';
import type { UnitDetail, UnitRow } from './queries/units.ts';
import { roleName } from './roles.ts';

/** Rows as the API writes them: instants as ISO text, codes with their Chinese names beside. */

export type ResponsibilityView = Awaited<ReturnType<typeof describeResponsibilities>>[number];

function unitView(row: UnitRow) {
  return { ...row, kindName: UNIT_KIND_NAMES[row.kind] };
}

/** A unit in the list, with all it may be searched by. */
export function listedUnitView(row: UnitRow, otherNames: readonly string[]) {
  return { ...unitView(row), otherNames: [...otherNames] };
}

export function unitDetailView(unit: UnitDetail, responsibilities: ResponsibilityView[]) {
  return {
    ...unitView(unit),
    names: unit.names.map(name => ({ ...name, recordedAt: isoInstant(name.recordedAt) })),
    aliases: [...unit.aliases],
    responsibilities,
  };
}

/** Responsibilities with the titles of their subjects, asked of the rooms that own them, one question a kind. */
export async function describeResponsibilities(
  tx: Tx,
  rows: readonly ResponsibilityRow[],
  describeSubjects: DescribeSubjects,
) {
  const titles = new Map<string, string>();
  for (const kind of SUBJECT_KINDS) {
    const ids = rows.filter(row => row.subjectKind === kind).map(row => row.subjectId);
    if (ids.length === 0) continue;
    for (const [id, title] of await describeSubjects(tx, kind, [...new Set(ids)])) titles.set(`${kind} ${id}`, title);
  }
  return rows.map(row => ({
    ...row,
    subjectKindName: SUBJECT_KIND_NAMES[row.subjectKind],
    subjectTitle: titles.get(`${row.subjectKind} ${row.subjectId}`) ?? null,
    standingName: STANDING_NAMES[row.standing],
    recordedAt: isoInstant(row.recordedAt),
  }));
}

/** Subjects with the units that answer for them, those without first: somebody has to be named. */
export function subjectListView(subjects: readonly NamedSubject[], rows: readonly ResponsibilityRow[]) {
  const known = new Set(subjects.map(subject => subject.id));
  const gone = [...new Set(rows.map(row => row.subjectId))].filter(id => !known.has(id));
  const holderOf = (id: string, standing: ResponsibilityRow['standing']) => {
    const row = rows.find(candidate => candidate.subjectId === id && candidate.standing === standing);
    return row === undefined ? null : { unitId: row.unitId, unitName: row.unitName, validFrom: row.validFrom };
  };
  const all = [...subjects, ...gone.map(id => ({ id, title: null }))].map(({ id, title }) => ({
    subjectId: id,
    title,
    primary: holderOf(id, 'primary'),
    backup: holderOf(id, 'backup'),
  }));
  return [...all.filter(subject => subject.primary === null), ...all.filter(subject => subject.primary !== null)];
}

export function personView(person: PersonListRow) {
  return { ...person, roles: person.roles.map(role => ({ ...role, roleName: roleName(role.role) })) };
}
