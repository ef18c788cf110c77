/** The HTTP platform: routes as data with visible protection, problem details, OpenAPI, sessions' cookies, the console. */
export { type CountyEntry, type CountySite, countiesByHost, type FindCounty } from './county-site.ts';
export { anyone, type Caller, type Guard, permission, signedIn, signedInOnHold } from './guard.ts';
export { type Html, html } from './html.ts';
export { openApiDocument } from './openapi.ts';
export type { Problem } from './problem.ts';
export type { ReadyBytes } from './ready.ts';
export type { LoadCaller, RouteHost } from './register.ts';
export {
  type Download,
  type DownloadSchema,
  type Exchange,
  type RequestCounty,
  type Route,
  type RouteDefinition,
  type RouteSchema,
  routesOf,
  type Visit,
} from './route.ts';
export { createServer, type RunningServer, type ServerOptions, startServer } from './server.ts';
export { sweepUploads, type UploadedFile, type UploadLimits } from './uploads.ts';
