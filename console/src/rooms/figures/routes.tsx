import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../frame/root-route.tsx';
import { readFigureSearch, readRecordSearch } from './figure-search.ts';
import { CountyOverview, OverviewPage } from './overview-page.tsx';

const overview = createRoute({ getParentRoute: () => rootRoute, path: '/', component: OverviewPage });

/** The same for whoever starts with another page. */
const county = createRoute({ getParentRoute: () => rootRoute, path: '/overview', component: CountyOverview });

const figure = createRoute({
  getParentRoute: () => rootRoute,
  path: '/figures/$key',
  validateSearch: readFigureSearch,
  component: lazyRouteComponent(() => import('./figure-page.tsx'), 'FigurePage'),
});

const record = createRoute({
  getParentRoute: () => rootRoute,
  path: '/records/$kind/$id',
  validateSearch: readRecordSearch,
  component: lazyRouteComponent(() => import('./record-page.tsx'), 'RecordPage'),
});

export const figureRoutes = [overview, county, figure, record] as const;
