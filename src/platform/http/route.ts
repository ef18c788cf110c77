import type { Readable } from 'node:stream';
import type { Static, TObject, TSchema } from 'typebox';
import type { Clock, Instant } from '../../kernel/time.ts';
import type { Tx } from '../sql.ts';
import type { Guard } from './guard.ts';
import type { UploadedFile, UploadLimits } from './uploads.ts';

/** A file as the answer of a route: the browser saves it (or shows it when `inline`). */
export interface Download {
  readonly content: Buffer | string | Readable;
  readonly mediaType: string;
  readonly fileName: string;
  readonly inline?: boolean;
}

/** Stands as `response` of a route that answers with a file instead of JSON. */
export interface DownloadSchema {
  readonly download: readonly string[];
}

/** What a route takes and gives. Fields that the response schema does not name never leave the house. */
export interface RouteSchema {
  readonly params?: TObject;
  readonly query?: TObject;
  readonly body?: TSchema;
  readonly response: TSchema | DownloadSchema;
}

type PartOf<Schema, Key extends string> = Schema extends { readonly [K in Key]: infer Part extends TSchema }
  ? Static<Part>
  : undefined;
type ResultOf<Schema extends RouteSchema> = Schema['response'] extends DownloadSchema
  ? Download
  : Schema['response'] extends TSchema
    ? Static<Schema['response']>
    : never;

/** The caller's sign-in, as the few routes that open and close it need it. */
export interface Visit {
  /** The network address the request came from. */
  readonly address: string;
  /** What has to be done before anything else (a new password), as a sentence; null when nothing. */
  readonly hold: string | null;
  /** Why the session that came along no longer holds; null when it does, or when there was none. */
  readonly whyNobody: string | null;
  /** When the session ends if nothing more is done. */
  readonly expiresAt: Instant | null;
  /** To be sent back as `X-CSRF-Token` with every change; null while signed out. */
  readonly csrfToken: string | null;
  /** Opens a session for a person, ends their others, and sets the cookie. */
  open(tx: Tx, personId: string): Promise<Pick<Visit, 'csrfToken' | 'expiresAt'>>;
  /** Ends this session and takes the cookie away. */
  close(tx: Tx): Promise<void>;
}

/** The county a request is about. */
export interface RequestCounty {
  readonly code: string;
  readonly name: string;
}

/** Everything a handler gets. `clock` is the county's; `systemClock` is for sessions and locks only. */
export interface Exchange<Actor, Schema extends RouteSchema = RouteSchema, Admits = 'signedIn'> {
  readonly actor: 'signedIn' extends Admits ? Actor : Actor | null;
  readonly county: RequestCounty;
  readonly params: PartOf<Schema, 'params'>;
  readonly query: PartOf<Schema, 'query'>;
  readonly body: PartOf<Schema, 'body'>;
  /** The file of an upload route, deleted after the answer; null elsewhere. */
  readonly upload: UploadedFile | null;
  readonly clock: Clock;
  readonly systemClock: Clock;
  readonly visit: Visit;
  readonly requestId: string;
  /** One transaction in this request's county: commits when `work` resolves. */
  inCounty<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
}

/** A route before its types are erased. */
export interface RouteDefinition<Actor, Schema extends RouteSchema, Guards extends readonly Guard<Actor>[]> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Fastify's path under `/api`, e.g. `/api/units/:unitId`. */
  readonly url: `/api/${string}`;
  /** camelCase verb and noun; the generated client's name for it. */
  readonly operationId: string;
  /** One Chinese line, as it stands in the documentation. */
  readonly summary: string;
  /** The room's Chinese name: groups the documentation. */
  readonly tag: string;
  readonly protect: Guards;
  readonly schema: Schema;
  readonly upload?: UploadLimits;
  handle(exchange: Exchange<Actor, Schema, Guards[number]['admits']>): Promise<ResultOf<Schema>>;
}

/** A route as the server registers and documents it. */
export interface Route<Actor> extends Omit<RouteDefinition<Actor, RouteSchema, readonly Guard<Actor>[]>, 'handle'> {
  handle(exchange: Exchange<Actor>): Promise<unknown>;
}

/**
 * The function with which rooms write routes, bound to the type of their actor. Types of params, query, body and result
 * follow from the schema; `actor` is non-null when the protection list asks for sign-in.
 */
export function routesOf<Actor>() {
  return <const Schema extends RouteSchema, const Guards extends readonly Guard<Actor>[]>(
    definition: RouteDefinition<Actor, Schema, Guards>,
  ): Route<Actor> => {
    if (definition.protect.length === 0) throw new Error(`${definition.operationId}: say [anyone] for an open route`);
    return definition as unknown as Route<Actor>;
  };
}

export function isDownload(response: TSchema | DownloadSchema): response is DownloadSchema {
  return 'download' in response;
}
