import { ERROR_CODES } from '../../kernel/errors.ts';
import { type Html, html } from './html.ts';

/** What the page reads of an OpenAPI document. */
export interface OpenApiView {
  readonly info: { readonly title: string; readonly version: string; readonly description: string };
  readonly tags: readonly { readonly name: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, OperationView>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, SchemaView>> };
}

interface OperationView {
  readonly operationId: string;
  readonly summary: string;
  readonly tags: readonly string[];
  readonly 'x-protection': readonly { readonly label: string }[];
  readonly parameters: readonly {
    readonly name: string;
    readonly in: 'path' | 'query';
    readonly required: boolean;
    readonly schema: SchemaView;
  }[];
  readonly requestBody?: { readonly content: ContentView };
  readonly responses: Readonly<Record<string, { readonly content?: ContentView }>>;
}

type ContentView = Readonly<Record<string, { readonly schema: SchemaView }>>;

interface SchemaView {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly SchemaView[];
  readonly items?: SchemaView;
  readonly properties?: Readonly<Record<string, SchemaView>>;
  readonly required?: readonly string[];
}

const TYPE_WORDS: Readonly<Record<string, string>> = {
  string: '文字',
  integer: '整数',
  number: '数字',
  boolean: '是或否',
  null: '空',
  object: '对象',
  array: '列表',
};
const FORMAT_WORDS: Readonly<Record<string, string>> = {
  date: '日期',
  'date-time': '时刻',
  uuid: '编号',
  binary: '文件',
};
const PLACE_WORDS = { path: '地址里', query: '查询参数' } as const;

/** The API's documentation as one page: no script, no outside asset, readable on a phone and on paper. */
export function docsPage(document: OpenApiView): string {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
  );
  const groups = document.tags.map(tag => ({
    name: tag.name,
    operations: operations.filter(entry => entry.operation.tags.includes(tag.name)),
  }));
  const page = html`<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>接口说明 · ${document.info.title}</title><link rel="stylesheet" href="/api/docs.css"></head><body>
<nav aria-label="目录"><p class="brand">${document.info.title}</p>
<ul>${groups.map(group => html`<li><a href="#${group.name}">${group.name}</a></li>`)}
<li><a href="#types">数据类型</a></li><li><a href="#problems">出错时</a></li></ul></nav>
<main><h1>接口说明</h1><p class="lead">${document.info.description}</p>
<p>版本 ${document.info.version}；机器可读的说明在 <a href="/api/openapi.json">/api/openapi.json</a>（OpenAPI 3.1）。</p>
${signInNote()}
${groups.map(group => html`<section id="${group.name}"><h2>${group.name}</h2>${group.operations.map(operationBlock)}</section>`)}
<section id="types"><h2>数据类型</h2>${Object.entries(document.components.schemas).map(typeBlock)}</section>
${problemTable()}</main></body></html>`;
  return page.markup;
}

function signInNote(): Html {
  return html`<p>先 POST <code>/api/sign-in</code> 登录，之后请求带上服务器设置的 Cookie；修改类请求另须在
<code>X-CSRF-Token</code> 头里带上登录时得到的 <code>csrfToken</code>。</p>
<p>页面自动刷新的请求带 <code>X-Background: 1</code>，不算作本人操作。</p>`;
}

function operationBlock(entry: { path: string; method: string; operation: OperationView }): Html {
  const { path, method, operation } = entry;
  const body = Object.entries(operation.requestBody?.content ?? {})[0];
  const answer = Object.entries(operation.responses['200']?.content ?? {})[0];
  return html`<article id="${operation.operationId}"><h3>${operation.summary}</h3>
<p class="call"><span class="method">${method}</span> <code>${path}</code></p>
<p class="protect">${operation['x-protection'].map(guard => guard.label).join('；')}</p>
${operation.parameters.length > 0 && parameterTable(operation.parameters)}
${body !== undefined && html`<h4>提交</h4>${contentBlock(body)}`}
${answer !== undefined && html`<h4>返回</h4>${contentBlock(answer)}`}</article>`;
}

function parameterTable(parameters: OperationView['parameters']): Html {
  return table(
    parameters.map(({ name, in: place, required, schema }) => ({
      name,
      schema,
      required,
      note: PLACE_WORDS[place],
    })),
  );
}

function contentBlock([mediaType, { schema }]: readonly [string, { readonly schema: SchemaView }]): Html {
  if (mediaType !== 'application/json' && schema.properties === undefined) return html`<p>文件（${mediaType}）</p>`;
  const fields = schema.properties === undefined ? html`<p>${typeWords(schema)}</p>` : fieldTable(schema);
  return mediaType === 'application/json' ? fields : html`<p>表单（${mediaType}）</p>${fields}`;
}

function typeBlock([name, schema]: readonly [string, SchemaView]): Html {
  return html`<article id="type-${name}"><h3>${name}</h3>${schema.description && html`<p>${schema.description}</p>`}
${schema.properties === undefined ? html`<p>${typeWords(schema)}</p>` : fieldTable(schema)}</article>`;
}

function fieldTable(schema: SchemaView): Html {
  const fields = Object.entries(schema.properties ?? {});
  return table(
    fields.map(([name, field]) => ({
      name,
      schema: field,
      required: schema.required?.includes(name) ?? false,
      note: '',
    })),
  );
}

interface Row {
  readonly name: string;
  readonly schema: SchemaView;
  readonly required: boolean;
  readonly note: string;
}

function table(rows: readonly Row[]): Html {
  return html`<div class="scroll"><table><thead><tr><th>字段</th><th>类型</th><th>说明</th></tr></thead><tbody>${rows.map(
    row =>
      html`<tr><td><code>${row.name}</code></td><td>${typeWords(row.schema)}</td><td>${[
        row.schema.description,
        row.note,
        row.required ? '' : '可不填',
      ]
        .filter(Boolean)
        .join('；')}</td></tr>`,
  )}</tbody></table></div>`;
}

/** A schema in words, with links to named types. */
function typeWords(schema: SchemaView): Html {
  if (schema.$ref !== undefined) {
    const name = schema.$ref.split('/').at(-1) ?? '';
    return html`<a href="#type-${name}">${name}</a>`;
  }
  if (schema.const !== undefined) return html`<code>${String(schema.const)}</code>`;
  if (schema.enum !== undefined)
    return joined(
      schema.enum.map(value => html`<code>${String(value)}</code>`),
      '、',
    );
  if (schema.anyOf !== undefined) return joined(schema.anyOf.map(typeWords), '或');
  if (schema.type === 'array' && schema.items !== undefined) return html`${typeWords(schema.items)}的列表`;
  if (schema.type === 'object' && schema.properties !== undefined) {
    const fields = Object.entries(schema.properties).map(
      ([name, field]) => html`<li><code>${name}</code> ${typeWords(field)}</li>`,
    );
    return html`<ul class="inner">${fields}</ul>`;
  }
  const types = typeof schema.type === 'string' ? [schema.type] : (schema.type ?? []);
  const words = types.map(type => TYPE_WORDS[type] ?? type).join('或');
  return html`${FORMAT_WORDS[schema.format ?? ''] ?? (words || '任意')}`;
}

function joined(parts: readonly Html[], between: string): Html {
  return html`${parts.map((part, index) => (index === 0 ? part : html`${between}${part}`))}`;
}

function problemTable(): Html {
  return html`<section id="problems"><h2>出错时</h2>
<p>出错的回答是 RFC 9457 问题详情（<code>application/problem+json</code>）。</p>
<p><code>detail</code> 是可以直接给使用者看的一句话，<code>refusals</code> 逐条列出原因，<code>id</code> 是报修时要报的编号。</p>
<div class="scroll"><table><thead><tr><th>代码</th><th>状态</th><th>含义</th></tr></thead><tbody>${Object.entries(
    ERROR_CODES,
  ).map(
    ([code, { status, title }]) =>
      html`<tr id="problem-${code}"><td><code>${code}</code></td><td>${status}</td><td>${title}</td></tr>`,
  )}</tbody></table></div></section>`;
}
