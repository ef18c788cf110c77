import { createRootRoute, retainSearchParams } from '@tanstack/react-router';
import { ErrorState } from '../ui/states.tsx';
import { Gate } from './gate.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import { readPeriodSearch } from './period-search.ts';

/** The root of all pages: the gate and the frame, the period in every address, and what is shown when a page breaks. */
export const rootRoute = createRootRoute({
  validateSearch: readPeriodSearch,
  search: { middlewares: [retainSearchParams(['period'])] },
  component: Gate,
  notFoundComponent: NotFoundPage,
  errorComponent: ({ error, reset }) => (
    <div className="page">
      <ErrorState isPage error={error} onRetry={reset} />
    </div>
  ),
});
