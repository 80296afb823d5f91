/** Says where a value is not what a JSON Schema asks for, as far as our schemas go: no format, no conditional, no external reference. */
export function violations(schema: Schema, value: unknown, root: Schema = schema, path = '$'): string[] {
  const unknown = Object.keys(schema).filter((word) => !KNOWN.has(word));
  if (unknown.length > 0) throw new Error(`this check knows nothing of ${unknown.join(', ')}`);
  if (schema.$ref !== undefined) return violations(root.$defs![schema.$ref.replace('#/$defs/', '')]!, value, root, path);
  if (schema.anyOf !== undefined) return schema.anyOf.some((one) => violations(one, value, root, path).length === 0) ? [] : [`${path}: none of anyOf`];
  return [...own(schema, value, path), ...inside(schema, value, root, path)];
}

export interface Schema {
  $ref?: string;
  $defs?: Record<string, Schema>;
  anyOf?: Schema[];
  type?: string;
  const?: unknown;
  enum?: unknown[];
  pattern?: string;
  minLength?: number;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
  required?: string[];
  properties?: Record<string, Schema>;
  additionalProperties?: boolean | Schema;
  items?: Schema;
}

const KNOWN = new Set(['$schema', '$id', '$ref', '$defs', 'title', 'description', 'anyOf', 'type', 'const', 'enum', 'pattern', 'minLength', 'minimum', 'maximum', 'minItems', 'maxItems', 'required', 'properties', 'additionalProperties', 'items']);

function own(schema: Schema, value: unknown, path: string): string[] {
  const is = value === null ? 'null' : Array.isArray(value) ? 'array' : Number.isInteger(value) ? 'integer' : typeof value;
  const wrong = [
    schema.type !== undefined && is !== schema.type && !(schema.type === 'number' && is === 'integer') && `is ${is}`,
    'const' in schema && value !== schema.const && 'const',
    schema.enum !== undefined && !schema.enum.includes(value) && 'enum',
    typeof value === 'string' && schema.pattern !== undefined && !new RegExp(schema.pattern, 'u').test(value) && 'pattern',
    typeof value === 'string' && value.length < (schema.minLength ?? 0) && 'minLength',
    typeof value === 'number' && (value < (schema.minimum ?? -Infinity) || value > (schema.maximum ?? Infinity)) && 'range',
    Array.isArray(value) && (value.length < (schema.minItems ?? 0) || value.length > (schema.maxItems ?? Infinity)) && 'items',
  ];
  return wrong.filter((one) => one !== false).map((one) => `${path}: ${one}`);
}

function inside(schema: Schema, value: unknown, root: Schema, path: string): string[] {
  if (Array.isArray(value)) return schema.items === undefined ? [] : value.flatMap((one, n) => violations(schema.items!, one, root, `${path}[${n}]`));
  if (typeof value !== 'object' || value === null) return [];
  const missing = (schema.required ?? []).filter((name) => !(name in value)).map((name) => `${path}: no ${name}`);
  const fields = Object.entries(value).flatMap(([name, one]) => {
    const rule = schema.properties?.[name] ?? schema.additionalProperties;
    if (rule === false) return [`${path}: ${name} is not known`];
    return typeof rule === 'object' ? violations(rule, one, root, `${path}.${name}`) : [];
  });
  return [...missing, ...fields];
}
