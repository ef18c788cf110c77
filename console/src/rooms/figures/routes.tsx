import { createRoute } from '@tanstack/react-router';
import { rootRoute } from '../../frame/root-route.tsx';
import { OverviewPage } from './overview-page.tsx';

const overview = createRoute({ getParentRoute: () => rootRoute, path: '/', component: OverviewPage });

export const figureRoutes = [overview] as const;
