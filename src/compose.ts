/** The application as one readable list: which rooms contribute figures, routes, import targets and jobs. */
import type { KeyRing } from './platform/crypto/index.ts';
import type { Route } from './platform/http/index.ts';
import { openOffice } from './rooms/bulletin/index.ts';
import { caseFigures } from './rooms/casework/index.ts';
import { createRegistry } from './rooms/figures/index.ts';
import { type Actor, orgRoutes } from './rooms/org/index.ts';
import { publishingFigures } from './rooms/publishing/index.ts';

/** Every figure of the product. */
export const registry = createRegistry([publishingFigures, caseFigures]);

/** The bulletin's office: the figures, and the template engine that knows them. */
export const office = openOffice(registry);

/** What routes need besides the request. */
export interface RouteNeeds {
  readonly ring: KeyRing;
}

/** Every route of the API. */
export function routesOf(_needs: RouteNeeds): Route<Actor>[] {
  return [...orgRoutes({ describeSubjects: () => Promise.resolve(new Map()) })];
}
