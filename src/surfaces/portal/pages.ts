import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { officialCss, titleOf, toHtml } from '../../kernel/documents/index.ts';
import { AppError } from '../../kernel/errors.ts';
import { dateInWords } from '../../kernel/time.ts';
import { type Html, html } from '../../platform/http/index.ts';
import {
  type Format,
  listPublicBulletins,
  MEDIA_TYPES,
  type PublicBulletin,
  render,
} from '../../rooms/bulletin/index.ts';
import type { Runtime } from '../../runtime.ts';
import { portalCss } from './style.ts';

/*
 * The county's public side as far as it exists: the circulars that were issued, to read and to take away. Server-rendered,
 * no script.
 */

const DOWNLOADS: readonly Format[] = ['docx', 'pdf'];

/** Registers the portal's pages. */
export function portalPages(app: FastifyInstance, runtime: Runtime): void {
  const bulletins = (request: FastifyRequest) => {
    const site = siteOf(request);
    return runtime.db.forCounty(site.code, listPublicBulletins, { readOnly: true });
  };
  const find = async (request: FastifyRequest): Promise<PublicBulletin> => {
    const { period } = request.params as { period: string };
    const found = (await bulletins(request)).find(bulletin => bulletin.period === period);
    if (!found) throw new AppError('not-found', '没有这份通报，可能还没有公开。');
    return found;
  };
  // Browsers ask for it unasked; the county's emblem comes with the portal proper.
  app.get('/favicon.ico', (_request, reply) => reply.code(204).send());
  app.get('/portal.css', (_request, reply) =>
    reply.type('text/css; charset=utf-8').header('cache-control', 'max-age=3600').send(`${portalCss}${officialCss}`),
  );
  app.get('/', async (request, reply) =>
    page(reply, siteOf(request).name, '首页', home(siteOf(request).name, await bulletins(request))),
  );
  app.get('/bulletins/:period', async (request, reply) => {
    const bulletin = await find(request);
    return page(reply, siteOf(request).name, titleOf(bulletin.document), article(bulletin));
  });
  for (const format of DOWNLOADS) {
    app.get(`/bulletins/:period/${format}`, async (request, reply) => {
      const bulletin = await find(request);
      const name = encodeURIComponent(`${titleOf(bulletin.document)}.${format}`);
      return reply
        .type(MEDIA_TYPES[format])
        .header('content-disposition', `attachment; filename*=UTF-8''${name}`)
        .send(Buffer.from(await render(bulletin.document, format, runtime.config.fontsDir)));
    });
  }
}

function siteOf(request: FastifyRequest): { readonly code: string; readonly name: string } {
  if (request.countySite === null) throw new AppError('not-found', '这个网址不属于任何县区。');
  return request.countySite;
}

function home(county: string, bulletins: readonly PublicBulletin[]): Html {
  const rows = bulletins.map(
    bulletin =>
      html`<li><a href="/bulletins/${bulletin.period}">${titleOf(bulletin.document)}</a><time datetime="${bulletin.issuedOn}">${bulletin.issuedOn}</time></li>`,
  );
  return html`<h1>${county}政务公开</h1>
    <h2>通报</h2>
    ${bulletins.length === 0 ? html`<p class="quiet">还没有公开的通报。每季度通报签发后，会在这里公布。</p>` : html`<ul class="list">${rows}</ul>`}`;
}

function article(bulletin: PublicBulletin): Html {
  const issuer = bulletin.document.issuer;
  return html`<nav class="crumbs" aria-label="当前位置"><a href="/">首页</a> › 通报</nav>
    <p class="facts">来源：${issuer}　发布：${dateInWords(bulletin.issuedOn)}</p>
    ${{ markup: toHtml(bulletin.document, { figures: 'plain', face: 'web' }) }}
    <h2>下载</h2>
    <ul class="list">${DOWNLOADS.map(format => html`<li><a href="/bulletins/${bulletin.period}/${format}">${format.toUpperCase()} 文件</a></li>`)}</ul>`;
}

function page(reply: FastifyReply, county: string, title: string, body: Html): FastifyReply {
  const { markup } = html`<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title} - ${county}政务公开</title><link rel="stylesheet" href="/portal.css"></head>
<body><a class="skip" href="#main">跳到正文</a><header class="site"><a href="/">${county}人民政府　政务公开</a></header><main id="main">${body}</main></body>
</html>`;
  return reply.type('text/html; charset=utf-8').send(markup);
}
