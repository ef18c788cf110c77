import { createRoute } from '@tanstack/react-router';
import { rootRoute } from '../../frame/root-route.tsx';
import { readPeopleSearch, readResponsibilitySearch, readUnitsSearch } from './org-search.ts';
import { PeoplePage } from './people-page.tsx';
import { ResponsibilitiesPage } from './responsibilities-page.tsx';
import { UnitPage } from './unit-page.tsx';
import { UnitsPage } from './units-page.tsx';

const getParentRoute = () => rootRoute;

const units = createRoute({ getParentRoute, path: '/org', validateSearch: readUnitsSearch, component: UnitsPage });
const unit = createRoute({ getParentRoute, path: '/org/units/$unitId', component: UnitPage });
const responsibilities = createRoute({
  getParentRoute,
  path: '/org/responsibilities',
  validateSearch: readResponsibilitySearch,
  component: ResponsibilitiesPage,
});
const people = createRoute({
  getParentRoute,
  path: '/org/people',
  validateSearch: readPeopleSearch,
  component: PeoplePage,
});

export const orgRoutes = [units, unit, responsibilities, people] as const;
