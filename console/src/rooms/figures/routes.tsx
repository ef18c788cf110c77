import { createRoute } from '@tanstack/react-router';
import { rootRoute } from '../../frame/root-route.tsx';
import { FigurePage } from './figure-page.tsx';
import { readFigureSearch, readRecordSearch } from './figure-search.ts';
import { OverviewPage } from './overview-page.tsx';
import { RecordPage } from './record-page.tsx';

const overview = createRoute({ getParentRoute: () => rootRoute, path: '/', component: OverviewPage });

const figure = createRoute({
  getParentRoute: () => rootRoute,
  path: '/figures/$key',
  validateSearch: readFigureSearch,
  component: FigurePage,
});

const record = createRoute({
  getParentRoute: () => rootRoute,
  path: '/records/$kind/$id',
  validateSearch: readRecordSearch,
  component: RecordPage,
});

export const figureRoutes = [overview, figure, record] as const;
