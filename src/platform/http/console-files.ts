import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { securityHeaders } from './headers.ts';
import { type ReadyBytes, readyBytes, sendReady } from './ready.ts';

/** The build writes this where a nonce belongs (vite `html.cspNonce`); every answer gets one of its own. */
const NONCE_PLACEHOLDER = 'GONGKAI_CSP_NONCE';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
};
/** Vite puts the content's hash into these names, so they never change under their address. */
const HASHED_NAME = /[-.][A-Za-z0-9_-]{8,}\.[a-z0-9]+$/;

/** The built console: files by address, and the page that every console address opens. */
export interface ConsoleFiles {
  /** Answers a GET of an address that no route has; false when the build has nothing for it. */
  answer(request: FastifyRequest, reply: FastifyReply, secure: boolean): Promise<boolean>;
}

/**
 * Opens the console's build folder. Files are read, hashed and compressed at their first use and kept.
 * @returns null when nothing was built there.
 */
export async function openConsoleFiles(folder: string): Promise<ConsoleFiles | null> {
  if (!existsSync(join(folder, 'index.html'))) return null;
  const index = await readFile(join(folder, 'index.html'), 'utf8');
  const names = new Set(await filesOf(folder));
  const kept = new Map<string, Promise<ReadyBytes>>();

  const load = (name: string): Promise<ReadyBytes> => {
    const present = kept.get(name);
    if (present !== undefined) return present;
    const loading = readAsset(folder, name, names);
    kept.set(name, loading);
    return loading;
  };

  return {
    async answer(request, reply, secure) {
      const path = request.url.split('?', 1)[0] ?? '/';
      const name = decodedName(path);
      if (name !== null && name !== 'index.html' && names.has(name) && !/\.(br|gz)$/.test(name)) {
        const lasting = HASHED_NAME.test(name) ? 'public, max-age=31536000, immutable' : 'no-cache';
        await sendReady(request, reply, await load(name), lasting);
        return true;
      }
      // A missing file stays missing: only addresses of pages open the console, and these may have dots (figure keys).
      if (name === null || (MEDIA_TYPES[extname(name)] !== undefined && name !== 'index.html')) return false;
      const nonce = randomBytes(16).toString('base64');
      await reply
        .headers(securityHeaders({ secure, nonce }))
        .header('cache-control', 'no-store')
        .type('text/html; charset=utf-8')
        .send(index.replaceAll(NONCE_PLACEHOLDER, nonce));
      return true;
    },
  };
}

async function readAsset(folder: string, name: string, names: ReadonlySet<string>): Promise<ReadyBytes> {
  const plain = await readFile(join(folder, name));
  const gzip = names.has(`${name}.gz`) ? await readFile(join(folder, `${name}.gz`)) : undefined;
  const brotli = names.has(`${name}.br`) ? await readFile(join(folder, `${name}.br`)) : undefined;
  return readyBytes(plain, MEDIA_TYPES[extname(name)] ?? 'application/octet-stream', {
    ...(gzip ? { gzip } : {}),
    ...(brotli ? { brotli } : {}),
  });
}

async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter(entry => entry.isFile())
    .map(entry => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

/** `/assets/a.js` → `assets/a.js`; null for what cannot be decoded. Only names that were listed are ever opened. */
function decodedName(path: string): string | null {
  try {
    return decodeURIComponent(path.slice(1));
  } catch {
    return null;
  }
}
