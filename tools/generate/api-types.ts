import { type JsonSchema, propertyName, typeOf } from './json-schema-types.ts';

/** The parts of an OpenAPI 3.1 document that a client's types are made of. */
export interface ApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, JsonSchema>>;
    readonly responses: Readonly<Record<string, { readonly content: Content }>>;
  };
}

type Content = Readonly<Record<string, { readonly schema: JsonSchema }>>;

interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly in: string;
    readonly required: boolean;
    readonly schema: JsonSchema;
  }[];
  readonly requestBody?: { readonly required?: boolean; readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly $ref?: string; readonly content?: Content }>>;
}

const HEAD = `/**
 * The HTTP API as types, for openapi-fetch. Made by \`npm run generate\` from the routes; never edited by hand.
 * The release check of the generator (\`--check\`) fails when it is stale.
 */
`;

/** The TypeScript module with \`paths\` and \`components\` of an API document. */
export function apiTypes(document: ApiDocument): string {
  const paths = Object.entries(document.paths).map(
    ([path, operations]) => `  '${path}': {\n${Object.entries(operations).map(operationType).join('\n')}\n  };`,
  );
  const schemas = Object.entries(document.components.schemas).map(
    ([name, schema]) => `    ${propertyName(name)}: ${typeOf(schema, 4)};`,
  );
  return `${HEAD}export interface paths {\n${paths.join('\n')}\n}\n
export interface components {\n  schemas: {\n${schemas.join('\n')}\n  };\n}\n`;
}

function operationType([method, operation]: [string, Operation]): string {
  const body = operation.requestBody;
  const lines = [
    `    /** ${operation.summary} */`,
    `    ${method}: {`,
    `      parameters: {`,
    ...['query', 'path'].map(place => parametersType(operation, place)),
    `      };`,
    ...(body === undefined
      ? []
      : [`      requestBody${body.required === false ? '?' : ''}: { content: ${contentType(body.content, 6)} };`]),
    `      responses: {`,
    `        200: { headers: Record<string, string>; content: ${contentType(operation.responses['200']?.content ?? {}, 8)} };`,
    `        default: { headers: Record<string, string>; content: { 'application/problem+json': components['schemas']['Problem'] } };`,
    `      };`,
    `    };`,
  ];
  return lines.join('\n');
}

function parametersType(operation: Operation, place: string): string {
  const here = operation.parameters.filter(parameter => parameter.in === place);
  if (here.length === 0) return `        ${place}?: never;`;
  const required = here.some(parameter => parameter.required);
  const schema: JsonSchema = {
    type: 'object',
    properties: Object.fromEntries(here.map(parameter => [parameter.name, parameter.schema])),
    required: here.filter(parameter => parameter.required).map(parameter => parameter.name),
  };
  return `        ${place}${required ? '' : '?'}: ${typeOf(schema, 8)};`;
}

function contentType(content: Content, indent: number): string {
  const parts = Object.entries(content).map(
    ([mediaType, { schema }]) => `'${mediaType}': ${typeOf(schema, indent + 2)}`,
  );
  return `{ ${parts.join('; ')} }`;
}
