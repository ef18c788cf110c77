import { readFile } from 'node:fs/promises';
import type { FastifyInstance } from 'fastify';
import { docsPage, type OpenApiView } from './docs-page.ts';
import { openApiDocument } from './openapi.ts';
import { readyBytes, sendReady } from './ready.ts';
import type { Route } from './route.ts';

const REVALIDATE = 'no-cache';

/** `/api/openapi.json` and the page that reads it to people; both are made once, at the start. */
export function registerDocumentation<Actor>(
  app: FastifyInstance,
  options: { readonly routes: readonly Route<Actor>[]; readonly title: string; readonly version: string },
): void {
  const document = openApiDocument(options.routes, { title: options.title, version: options.version });
  const style = readFile(new URL('docs.css', import.meta.url));
  const files = {
    '/api/openapi.json': readyBytes(Buffer.from(JSON.stringify(document, null, 2)), 'application/json; charset=utf-8'),
    '/api/docs': readyBytes(Buffer.from(docsPage(document as unknown as OpenApiView)), 'text/html; charset=utf-8'),
    '/api/docs.css': style.then(bytes => readyBytes(bytes, 'text/css; charset=utf-8')),
  };
  for (const [url, ready] of Object.entries(files)) {
    app.get(url, async (request, reply) => sendReady(request, reply, await ready, REVALIDATE));
  }
}
