/** The parts of JSON Schema that our routes' schemas use. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly JsonSchema[];
  readonly allOf?: readonly JsonSchema[];
  readonly items?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | JsonSchema;
  readonly patternProperties?: Readonly<Record<string, JsonSchema>>;
  readonly contentMediaType?: string;
}

/**
 * A JSON Schema as a TypeScript type.
 * @param indent spaces before the lines of an object
 * @throws Error for a schema that says nothing this generator knows: a wrong guess would hide a wrong client
 */
export function typeOf(schema: JsonSchema, indent = 0): string {
  if (schema.$ref !== undefined) return `components['schemas'][${quoted(schema.$ref.split('/').at(-1) ?? '')}]`;
  if (schema.const !== undefined) return literal(schema.const);
  if (schema.enum !== undefined) return union(schema.enum.map(literal));
  if (schema.anyOf !== undefined) return union(schema.anyOf.map(part => typeOf(part, indent)));
  if (schema.allOf !== undefined) return schema.allOf.map(part => typeOf(part, indent)).join(' & ');
  if (Array.isArray(schema.type)) return union(schema.type.map(type => typeOf({ ...schema, type }, indent)));
  switch (schema.type) {
    case 'string':
      // Files are sent as they are; everything else that is a string is text.
      return schema.contentMediaType === 'application/octet-stream' ? 'Blob' : 'string';
    case 'integer':
    case 'number':
      return 'number';
    case 'boolean':
      return 'boolean';
    case 'null':
      return 'null';
    case 'array':
      // Not readonly: openapi-fetch's own types take a readonly array for an object.
      return `(${typeOf(schema.items ?? {}, indent)})[]`;
    case 'object':
      return objectType(schema, indent);
    case undefined:
      if (Object.keys(schema).every(key => key === 'description' || key === 'default')) return 'unknown';
  }
  throw new Error(`no TypeScript type is known for the schema ${JSON.stringify(schema)}`);
}

/** An object type with a comment per described property; optional ones may be missing, never `undefined`. */
function objectType(schema: JsonSchema, indent: number): string {
  const properties = Object.entries(schema.properties ?? {});
  const rest = schema.patternProperties
    ? Object.values(schema.patternProperties)[0]
    : typeof schema.additionalProperties === 'object'
      ? schema.additionalProperties
      : undefined;
  if (properties.length === 0) return rest === undefined ? 'Record<string, never>' : recordOf(rest, indent);
  const pad = ' '.repeat(indent + 2);
  const lines = properties.map(([name, property]) => {
    const comment = property.description === undefined ? '' : `${pad}/** ${property.description} */\n`;
    const mark = schema.required?.includes(name) === true ? '' : '?';
    return `${comment}${pad}readonly ${propertyName(name)}${mark}: ${typeOf(property, indent + 2)};`;
  });
  return `{\n${lines.join('\n')}\n${' '.repeat(indent)}}`;
}

function recordOf(schema: JsonSchema, indent: number): string {
  return `Readonly<Record<string, ${typeOf(schema, indent)}>>`;
}

export function propertyName(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : quoted(name);
}

function literal(value: unknown): string {
  return typeof value === 'string' ? quoted(value) : JSON.stringify(value);
}

function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}

function union(parts: readonly string[]): string {
  return [...new Set(parts)].join(' | ');
}
