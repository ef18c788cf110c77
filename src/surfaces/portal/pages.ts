import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type OfficialDocument, officialCss, titleOf, toHtml } from '../../kernel/documents/index.ts';
import { AppError } from '../../kernel/errors.ts';
import { dateInWords, dateOf } from '../../kernel/time.ts';
import { type Html, html, type ServerOptions } from '../../platform/http/index.ts';
import type { Tx } from '../../platform/sql.ts';
import {
  type Format,
  findPublicBulletin,
  listPublicBulletins,
  MEDIA_TYPES,
  openRenderings,
  type PublicBulletin,
  type PublicBulletinInList,
  type PublicCorrection,
} from '../../rooms/bulletin/index.ts';
import type { Runtime } from '../../runtime.ts';
import { portalCss } from './style.ts';

/*
 * The county's public side as far as it exists: the circulars that were issued, to read and to take away. Server-rendered,
 * no script.
 */

const DOWNLOADS: readonly Format[] = ['docx', 'pdf'];

/** The portal: its pages, and what a browser shows when one is not there. */
export function portal(runtime: Runtime): Required<Pick<ServerOptions<never>, 'pages' | 'errorPage'>> {
  return { pages: app => portalPages(app, runtime), errorPage };
}

function portalPages(app: FastifyInstance, runtime: Runtime): void {
  const renderings = openRenderings(runtime.config.fontsDir);
  const read = <T>(request: FastifyRequest, query: (tx: Tx) => Promise<T>): Promise<T> =>
    runtime.db.forCounty(siteOf(request).code, query, { readOnly: true });
  const find = async (request: FastifyRequest): Promise<PublicBulletin> => {
    const { period } = request.params as { period: string };
    const found = await read(request, tx => findPublicBulletin(tx, period));
    if (!found) throw new AppError('not-found', '没有这份通报，可能还没有公开。');
    return found;
  };
  // Browsers ask for it unasked; the county's emblem comes with the portal proper.
  app.get('/favicon.ico', (_request, reply) => reply.code(204).send());
  app.get('/portal.css', (_request, reply) =>
    reply.type('text/css; charset=utf-8').header('cache-control', 'max-age=3600').send(`${portalCss}${officialCss}`),
  );
  app.get('/', async (request, reply) =>
    page(reply, siteOf(request).name, '首页', home(siteOf(request).name, await read(request, listPublicBulletins))),
  );
  app.get('/bulletins/:period', async (request, reply) => {
    const bulletin = await find(request);
    return page(reply, siteOf(request).name, titleOf(bulletin.document), article(bulletin));
  });
  const send = async (request: FastifyRequest, reply: FastifyReply, document: OfficialDocument, format: Format) => {
    const tag = `"${renderings.tagOf(document, format)}"`;
    reply.header('etag', tag).header('cache-control', 'public, max-age=300');
    if (request.headers['if-none-match'] === tag) return reply.code(304).send();
    const name = encodeURIComponent(`${titleOf(document)}.${format}`);
    return reply
      .type(MEDIA_TYPES[format])
      .header('content-disposition', `attachment; filename*=UTF-8''${name}`)
      .send(await renderings.of(document, format));
  };
  for (const format of DOWNLOADS) {
    app.get(`/bulletins/:period/${format}`, async (request, reply) =>
      send(request, reply, (await find(request)).document, format),
    );
    app.get(`/bulletins/:period/corrections/:number/${format}`, async (request, reply) => {
      const { number } = request.params as { number: string };
      const notice = (await find(request)).corrections[Number(number) - 1];
      if (!notice) throw new AppError('not-found', '没有这份更正说明，请从通报的页面打开。');
      return send(request, reply, notice.document, format);
    });
  }
  // Any other address belongs to the county too: its page says so.
  app.get('/*', () => {
    throw new AppError('not-found', '可能是网址少了一段，也可能是页面搬了家。');
  });
}

function siteOf(request: FastifyRequest): { readonly code: string; readonly name: string } {
  if (request.countySite === null) throw new AppError('not-found', '这个网址不属于任何县区。');
  return request.countySite;
}

function home(county: string, bulletins: readonly PublicBulletinInList[]): Html {
  const rows = bulletins.map(
    ({ period, title, issuedOn, isCorrected }) =>
      html`<li><span><a href="/bulletins/${period}">${titleOf({ title })}</a>${isCorrected ? html`<span class="quiet">（有更正说明）</span>` : ''}</span><time datetime="${issuedOn}">${issuedOn}</time></li>`,
  );
  return html`<h1>${county}政务公开</h1>
    <h2 id="bulletins">通报</h2>
    ${bulletins.length === 0 ? html`<p class="quiet">还没有公开的通报。每季度通报签发后，会在这里公布。</p>` : html`<ul class="list">${rows}</ul>`}`;
}

function article(bulletin: PublicBulletin): Html {
  const { document, issuedOn, period, corrections } = bulletin;
  return html`<nav class="crumbs" aria-label="当前位置"><a href="/">首页</a> › 通报</nav>
    <p class="facts">来源：${document.issuer}　发布：${dateInWords(issuedOn)}</p>
    ${corrections.length === 0 ? '' : html`<p class="notice">这份通报印发以后，有${changedIn(corrections)}项数字作过更正，见<a href="#corrections">文后的更正说明</a>。</p>`}
    ${{ markup: toHtml(document, { figures: 'plain', face: 'web' }) }}
    ${corrections.length === 0 ? '' : html`<section id="corrections"><h2>更正说明</h2>${corrections.map((notice, index) => correction(period, notice, index + 1))}</section>`}
    <h2>下载</h2>
    ${downloads(`/bulletins/${period}`, '通报')}`;
}

/** What was printed and what is known now, side by side; the circular itself stays as it was (CW-K21). */
function correction(period: string, { issuedAt, reason, changes }: PublicCorrection, number: number): Html {
  const rows = changes.map(
    ({ label, printed, now }) => html`<tr><th scope="row">${label}</th><td>${printed}</td><td>${now}</td></tr>`,
  );
  const day = dateInWords(dateOf(issuedAt));
  return html`<p>${day}发布。更正原因：${reason}</p>
    <div class="wide"><table><caption>${day}更正的数字</caption><thead><tr><th scope="col">指标</th><th scope="col">印发时</th><th scope="col">更正为</th></tr></thead><tbody>${rows}</tbody></table></div>
    ${downloads(`/bulletins/${period}/corrections/${String(number)}`, '更正说明')}`;
}

function changedIn(corrections: readonly PublicCorrection[]): string {
  return String(new Set(corrections.flatMap(({ changes }) => changes.map(({ key }) => key))).size);
}

function downloads(base: string, what: string): Html {
  return html`<ul class="list">${DOWNLOADS.map(format => html`<li><a href="${base}/${format}">${what} ${format.toUpperCase()} 文件</a></li>`)}</ul>`;
}

/** What a browser shows instead of the page it asked for: what happened, and ways on. */
function errorPage(error: AppError, request: FastifyRequest): string {
  const title = error.code === 'not-found' ? '没有找到这个页面' : '这个页面现在打不开';
  const body = html`<h1>${title}</h1>
    <p>${error.message}</p>
    <h2>可以从这里走</h2>
    <ul class="list"><li><a href="/">首页</a></li><li><a href="/#bulletins">通报</a></li></ul>
    <p class="quiet">从本站的链接点过来的？请告诉我们，并附上这个号：${request.id}。</p>`;
  return pageHtml(request.countySite?.name ?? '', title, body);
}

function page(reply: FastifyReply, county: string, title: string, body: Html): FastifyReply {
  return reply.type('text/html; charset=utf-8').send(pageHtml(county, title, body));
}

function pageHtml(county: string, title: string, body: Html): string {
  const { markup } = html`<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title} - ${county}政务公开</title><link rel="stylesheet" href="/portal.css"></head>
<body><a class="skip" href="#main">跳到正文</a><header class="site"><a href="/">${county === '' ? '' : `${county}人民政府　`}政务公开</a></header><main id="main">${body}</main></body>
</html>`;
  return markup;
}
