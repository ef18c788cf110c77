import { createRoute } from '@tanstack/react-router';
import { rootRoute } from '../../frame/root-route.tsx';
import { BulletinPage } from './bulletin-page.tsx';
import { BulletinsPage } from './bulletins-page.tsx';
import { SettingsPage } from './settings-page.tsx';
import { TemplatePage } from './template-page.tsx';

const list = createRoute({ getParentRoute: () => rootRoute, path: '/bulletins', component: BulletinsPage });
const template = createRoute({
  getParentRoute: () => rootRoute,
  path: '/bulletins/template',
  component: TemplatePage,
});
const settings = createRoute({
  getParentRoute: () => rootRoute,
  path: '/bulletins/settings',
  component: SettingsPage,
});
const one = createRoute({ getParentRoute: () => rootRoute, path: '/bulletins/$bulletinId', component: BulletinPage });

export const bulletinRoutes = [list, template, settings, one] as const;
