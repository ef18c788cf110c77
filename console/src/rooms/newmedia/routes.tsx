import { createRoute } from '@tanstack/react-router';
import { rootRoute } from '../../frame/root-route.tsx';
import { JudgementsPage } from './judgements-page.tsx';

const judgements = createRoute({ getParentRoute: () => rootRoute, path: '/media', component: JudgementsPage });

export const mediaRoutes = [judgements] as const;
