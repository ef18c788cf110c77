import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';

const brotliAsync = promisify(brotliCompress);
const gzipAsync = promisify(gzip);
/** Below one packet nothing is won by compressing. */
const WORTH_COMPRESSING_BYTES = 1_400;
const COMPRESSIBLE = /^(text\/|application\/(javascript|json|problem\+json|manifest\+json|xml)|image\/svg\+xml)/;

/** Bytes that are sent as they are: hashed and compressed once, never per request. */
export interface ReadyBytes {
  readonly mediaType: string;
  readonly etag: string;
  readonly plain: Buffer;
  readonly gzip: Buffer | null;
  readonly brotli: Buffer | null;
}

/** Makes ready bytes; encodings that exist already (made by the build) are used as they are. */
export async function readyBytes(
  plain: Buffer,
  mediaType: string,
  made: { readonly gzip?: Buffer; readonly brotli?: Buffer } = {},
): Promise<ReadyBytes> {
  const worthIt = COMPRESSIBLE.test(mediaType) && plain.length >= WORTH_COMPRESSING_BYTES;
  return {
    mediaType,
    plain,
    etag: `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`,
    gzip: made.gzip ?? (worthIt ? await gzipAsync(plain, { level: 9 }) : null),
    brotli:
      made.brotli ?? (worthIt ? await brotliAsync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }) : null),
  };
}

/** Sends ready bytes in the best encoding that the browser takes, or 304 when it has them. */
export function sendReady(request: FastifyRequest, reply: FastifyReply, ready: ReadyBytes, cacheControl: string) {
  const accepted = request.headers['accept-encoding'] ?? '';
  reply
    .header('content-type', ready.mediaType)
    .header('cache-control', cacheControl)
    .header('vary', 'accept-encoding')
    .header('etag', ready.etag);
  if (request.headers['if-none-match'] === ready.etag) return reply.code(304).send();
  if (ready.brotli !== null && /\bbr\b/.test(accepted)) {
    return reply.header('content-encoding', 'br').send(ready.brotli);
  }
  if (ready.gzip !== null && /\bgzip\b/.test(accepted)) {
    return reply.header('content-encoding', 'gzip').send(ready.gzip);
  }
  return reply.send(ready.plain);
}
