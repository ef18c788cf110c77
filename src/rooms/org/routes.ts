import type { Route } from '../../platform/http/index.ts';
import type { Actor } from './model.ts';
import type { DescribeSubjects, ListSubjects } from './needs.ts';
import { peopleRoutes } from './routes/people.ts';
import { responsibilityRoutes } from './routes/responsibilities.ts';
import { signInRoutes } from './routes/sign-in.ts';
import { unitRoutes } from './routes/units.ts';

/** All routes of the room. */
export function orgRoutes(needs: {
  readonly describeSubjects: DescribeSubjects;
  readonly listSubjects?: ListSubjects;
}): Route<Actor>[] {
  return [
    ...signInRoutes,
    ...unitRoutes(needs.describeSubjects),
    ...responsibilityRoutes(needs.describeSubjects, needs.listSubjects ?? (async () => [])),
    ...peopleRoutes,
  ];
}
