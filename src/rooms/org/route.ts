import { routesOf } from '../../platform/http/index.ts';
import type { Actor } from './model.ts';

/** Writes a route of any room: see `Route` in `platform/http`; `actor` is this room's Actor. */
export const route = routesOf<Actor>();
