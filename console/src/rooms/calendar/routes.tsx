import { createRoute } from '@tanstack/react-router';
import { rootRoute } from '../../frame/root-route.tsx';
import { CalendarPage } from './calendar-page.tsx';
import { readCalendarSearch } from './calendar-search.ts';

const calendar = createRoute({
  getParentRoute: () => rootRoute,
  path: '/calendar',
  validateSearch: readCalendarSearch,
  component: CalendarPage,
});

export const calendarRoutes = [calendar] as const;
