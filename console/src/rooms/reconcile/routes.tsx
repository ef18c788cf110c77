import { createRoute } from '@tanstack/react-router';
import { rootRoute } from '../../frame/root-route.tsx';
import { ReconcilePage } from './reconcile-page.tsx';

const page = createRoute({
  getParentRoute: () => rootRoute,
  path: '/reconcile',
  validateSearch: (search: Record<string, unknown>): { bulletin?: string } =>
    typeof search.bulletin === 'string' ? { bulletin: search.bulletin } : {},
  component: ReconcilePage,
});

export const reconcileRoutes = [page] as const;
