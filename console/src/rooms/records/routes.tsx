import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../frame/root-route.tsx';
import { readRecordsSearch } from './records-search.ts';

const records = createRoute({
  getParentRoute: () => rootRoute,
  path: '/records/$kind',
  validateSearch: readRecordsSearch,
  component: lazyRouteComponent(() => import('./records-page.tsx'), 'RecordsPage'),
});

export const recordsRoutes = [records] as const;
