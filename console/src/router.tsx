import { createRouter } from '@tanstack/react-router';
import { rootRoute } from './frame/root-route.tsx';
import { figureRoutes } from './rooms/figures/routes.tsx';

/** All pages: each room lists its own. */
const routeTree = rootRoute.addChildren([...figureRoutes]);

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
