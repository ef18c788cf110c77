import { createRouter } from '@tanstack/react-router';
import { rootRoute } from './frame/root-route.tsx';
import { bulletinRoutes } from './rooms/bulletin/routes.tsx';
import { calendarRoutes } from './rooms/calendar/routes.tsx';
import { figureRoutes } from './rooms/figures/routes.tsx';
import { importingRoutes } from './rooms/importing/routes.tsx';
import { mediaRoutes } from './rooms/newmedia/routes.tsx';
import { orgRoutes } from './rooms/org/routes.tsx';
import { reconcileRoutes } from './rooms/reconcile/routes.tsx';
import { recordsRoutes } from './rooms/records/routes.tsx';

/** All pages: each room lists its own. */
const routeTree = rootRoute.addChildren([
  ...figureRoutes,
  ...recordsRoutes,
  ...orgRoutes,
  ...importingRoutes,
  ...mediaRoutes,
  ...calendarRoutes,
  ...bulletinRoutes,
  ...reconcileRoutes,
]);

export const router = createRouter({
  routeTree,
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
