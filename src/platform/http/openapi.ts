import type { TSchema } from 'typebox';
import Type from 'typebox';
import { ERROR_CODES, type ErrorCode } from '../../kernel/errors.ts';
import { isDownload, type Route } from './route.ts';

type Json = Readonly<Record<string, unknown>>;

/** The problem document as a schema (RFC 9457); `title` makes it a named component. */
const problemSchema = Type.Object(
  {
    type: Type.String({ description: '错误类型的说明地址' }),
    title: Type.String({ description: '出了什么问题' }),
    status: Type.Integer({ description: 'HTTP 状态码' }),
    detail: Type.String({ description: '给使用者看的一句话：发生了什么、怎么办' }),
    code: Type.Enum(Object.keys(ERROR_CODES) as ErrorCode[], { description: '错误代码' }),
    refusals: Type.Array(
      Type.Object({
        message: Type.String({ description: '一条原因' }),
        rule: Type.Optional(Type.String({ description: '规则编号' })),
        field: Type.Optional(Type.String({ description: '有问题的字段' })),
      }),
    ),
    id: Type.String({ description: '请求编号，报修时告诉系统管理员' }),
    details: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
  },
  { title: 'Problem' },
);

/**
 * The OpenAPI 3.1 document of the routes. Schemas with a `title` become named components, so that a generated client
 * has a type for each.
 * @throws Error for an operationId or a title that is used twice
 */
export function openApiDocument<Actor>(
  routes: readonly Route<Actor>[],
  info: { title: string; version: string },
): Json {
  const components = new Map<string, Json>();
  const paths: Record<string, Record<string, Json>> = {};
  const known = new Set<string>();
  for (const route of routes) {
    if (known.has(route.operationId)) throw new Error(`two routes are called ${route.operationId}`);
    known.add(route.operationId);
    const path = route.url.replace(/:(\w+)/g, '{$1}');
    const operations = paths[path] ?? {};
    operations[route.method.toLowerCase()] = operationOf(route, schema => hoist(schema, components));
    paths[path] = operations;
  }
  hoist(problemSchema, components);
  return {
    openapi: '3.1.0',
    info: { ...info, description: '控制台的每一页都建立在这些接口上。时刻带 +08:00，日期写成 YYYY-MM-DD。' },
    servers: [{ url: '/' }],
    tags: [...new Set(routes.map(route => route.tag))].map(name => ({ name })),
    paths,
    components: {
      schemas: Object.fromEntries([...components].sort(([a], [b]) => (a < b ? -1 : 1))),
      securitySchemes: {
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: 'gongkai',
          description: '登录后由服务器设置的会话 Cookie；HTTPS 下名为 __Host-gongkai',
        },
        csrf: {
          type: 'apiKey',
          in: 'header',
          name: 'X-CSRF-Token',
          description: '登录状态中的 csrfToken，修改类请求必带',
        },
      },
      responses: {
        Problem: {
          description: '出错：RFC 9457 问题详情',
          content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
        },
      },
    },
  };
}

function operationOf<Actor>(route: Route<Actor>, named: (schema: TSchema) => Json): Json {
  const { schema } = route;
  const needsSignIn = route.protect.some(guard => guard.admits === 'signedIn');
  const security = route.method === 'GET' ? { session: [] } : { session: [], csrf: [] };
  return {
    operationId: route.operationId,
    summary: route.summary,
    tags: [route.tag],
    'x-protection': route.protect.map(guard => ({ name: guard.name, label: guard.label })),
    security: needsSignIn ? [security] : [],
    parameters: [...parametersOf(schema.params, 'path', named), ...parametersOf(schema.query, 'query', named)],
    ...(schema.body || route.upload ? { requestBody: bodyOf(route, named) } : {}),
    responses: {
      200: { description: '成功', content: answerOf(schema.response, named) },
      default: { $ref: '#/components/responses/Problem' },
    },
  };
}

function parametersOf(schema: TSchema | undefined, place: 'path' | 'query', named: (schema: TSchema) => Json): Json[] {
  if (schema === undefined) return [];
  const { properties, required } = schema as { properties?: Record<string, TSchema>; required?: readonly string[] };
  return Object.entries(properties ?? {}).map(([name, property]) => ({
    name,
    in: place,
    required: required?.includes(name) ?? false,
    schema: named(property),
  }));
}

function bodyOf<Actor>(route: Route<Actor>, named: (schema: TSchema) => Json): Json {
  const { body } = route.schema;
  if (route.upload === undefined) {
    return { required: true, content: { 'application/json': { schema: body ? named(body) : {} } } };
  }
  const fields = (body ? named(body) : {}) as { properties?: Json; required?: readonly string[] };
  const file = { type: 'string', contentMediaType: 'application/octet-stream', description: route.upload.label };
  const schema = {
    type: 'object',
    properties: { ...fields.properties, file },
    required: [...(fields.required ?? []), 'file'],
  };
  return { required: true, content: { 'multipart/form-data': { schema } } };
}

function answerOf(response: Route<unknown>['schema']['response'], named: (schema: TSchema) => Json): Json {
  if (!isDownload(response)) return { 'application/json': { schema: named(response) } };
  const file = { schema: { type: 'string', contentMediaType: 'application/octet-stream' } };
  return Object.fromEntries(response.download.map(mediaType => [mediaType, file]));
}

/** Copies a schema as plain JSON; every titled part moves to the components and leaves a reference. */
function hoist(schema: TSchema, components: Map<string, Json>): Json {
  return replaceTitled(JSON.parse(JSON.stringify(schema)) as Json, components) as Json;
}

function replaceTitled(node: unknown, components: Map<string, Json>): unknown {
  if (Array.isArray(node)) return node.map(part => replaceTitled(part, components));
  if (typeof node !== 'object' || node === null) return node;
  const entries = Object.entries(node).map(([key, value]) => [key, replaceTitled(value, components)] as const);
  const copy: Json = Object.fromEntries(entries);
  const title = (node as Json).title;
  if (typeof title !== 'string' || typeof (node as Json).type !== 'string') return copy;
  const known = components.get(title);
  if (known !== undefined && JSON.stringify(known) !== JSON.stringify(copy)) {
    throw new Error(`two different schemas are titled ${title}`);
  }
  components.set(title, copy);
  return { $ref: `#/components/schemas/${title}` };
}
