import { spaced } from './operation.ts';
import type { Json, Schema } from '../../../m365/json.ts';

/** A schema that Swagger 2.0 has no words for. */
export class CannotLower extends Error {
  override name = 'CannotLower';
}

/** Taken over as they are. */
const kept = ['type', 'description', 'default', 'enum', 'format', 'pattern', 'required'];
const keptLimits = ['minLength', 'maxLength', 'minItems', 'maxItems', 'minimum', 'maximum', 'title'];
/** Said elsewhere, or nothing that a flow could use. */
const dropped = ['propertyNames', 'additionalProperties', 'examples', 'id', '$schema', 'readOnly'];
const lowered = ['properties', 'items', 'prefixItems', 'allOf', 'anyOf', 'oneOf', 'const', '$ref'];
const limits = ['exclusiveMinimum', 'exclusiveMaximum'];
const known = new Set([...kept, ...keptLimits, ...dropped, ...lowered, ...limits]);

/**
 * A JSON schema of draft 2020-12 as Swagger 2.0 can say it, for Power Automate: flat, without unions. A union of
 * objects becomes one object with the fields of all, and only what all of them require is required; a tuple becomes an
 * array; what may be null says so in `x-nullable`. Fields get the names that makers read.
 *
 * @throws CannotLower where a type would be lost
 */
export function lower(schema: Schema, definitions: Readonly<Record<string, Schema>>): Schema {
  for (const key of Object.keys(schema))
    if (!known.has(key) && !key.startsWith('x-')) throw new CannotLower(`Swagger 2.0 has no ${key}.`);
  if (typeof schema['$ref'] === 'string')
    return { $ref: schema['$ref'].replace('#/$defs/', '#/definitions/') };
  const all = schema['allOf'] as Schema[] | undefined;
  // Of two patterns one must do: the door holds the other.
  if (all) return Object.assign({}, ...all.map((part) => lower(part, definitions)), taken(schema)) as Schema;
  const options = (schema['anyOf'] ?? schema['oneOf']) as Schema[] | undefined;
  if (options) return { ...taken(schema), ...union(options, definitions) };
  if (Array.isArray(schema['type'])) {
    const alternatives = (schema['type'] as string[]).map((type): Schema => ({ ...schema, type }));
    return union(alternatives, definitions);
  }
  if ('const' in schema) return { ...taken(schema), ...constant(schema['const'] ?? null) };
  if (schema['type'] === 'array') return { ...taken(schema), ...array(schema, definitions) };
  if (schema['type'] === 'object') return { ...taken(schema), ...object(schema, definitions) };
  return taken(schema);
}

function taken(schema: Schema): Schema {
  const result: Schema = {};
  for (const key of [...kept, ...keptLimits]) {
    const value = schema[key];
    // The limits of whole numbers that JavaScript can hold say nothing to a maker.
    if (value !== undefined && Math.abs(Number(value)) !== Number.MAX_SAFE_INTEGER) result[key] = value;
  }
  for (const [exclusive, inclusive] of [
    ['exclusiveMinimum', 'minimum'],
    ['exclusiveMaximum', 'maximum'],
  ] as const)
    if (typeof schema[exclusive] === 'number')
      Object.assign(result, { [inclusive]: schema[exclusive], [exclusive]: true });
  for (const key of Object.keys(schema)) if (key.startsWith('x-')) result[key] = schema[key] ?? null;
  return result;
}

function constant(value: Json): Schema {
  if (value === null || typeof value === 'object') throw new CannotLower('A constant is no plain value.');
  return { type: typeof value, enum: [value] };
}

function array(schema: Schema, definitions: Readonly<Record<string, Schema>>): Schema {
  const places = schema['prefixItems'] as Schema[] | undefined;
  if (!places) return { items: lower((schema['items'] ?? {}) as Schema, definitions) };
  const [first, ...others] = places.map((place) => lower(place, definitions));
  if (!first || others.some((other) => JSON.stringify(other) !== JSON.stringify(first)))
    throw new CannotLower('The places of a tuple are of different types.');
  return { items: first, minItems: places.length, maxItems: places.length };
}

function object(schema: Schema, definitions: Readonly<Record<string, Schema>>): Schema {
  const properties = Object.entries((schema['properties'] ?? {}) as Record<string, Schema>).map(
    ([name, property]): [string, Schema] => [name, named(name, lower(property, definitions))],
  );
  const values = schema['additionalProperties'];
  const open =
    typeof values === 'object' && values !== null ? lower(values as Schema, definitions) : undefined;
  return {
    type: 'object',
    ...(properties.length > 0 ? { properties: Object.fromEntries(properties) } : {}),
    ...(open && Object.keys(open).length > 0 ? { additionalProperties: open } : {}),
  };
}

/** A field with the name that makers read; one with a default is shown under the advanced ones. */
const named = (name: string, property: Schema): Schema =>
  '$ref' in property
    ? property
    : {
        'x-ms-summary': spaced(name),
        ...('default' in property ? { 'x-ms-visibility': 'advanced' } : {}),
        ...property,
      };

function union(options: readonly Schema[], definitions: Readonly<Record<string, Schema>>): Schema {
  const solid = options.filter(({ type }) => type !== 'null').map((option) => lower(option, definitions));
  const nullable: Schema = solid.length < options.length ? { 'x-nullable': true } : {};
  const [only] = solid;
  // Beside a $ref nothing counts, so what may be null is written out.
  if (only && solid.length === 1)
    return 'x-nullable' in nullable ? { ...resolve(only, definitions), ...nullable } : only;
  const resolved = solid.map((option) => resolve(option, definitions));
  return { ...merge(resolved), ...nullable };
}

function resolve(schema: Schema, definitions: Readonly<Record<string, Schema>>): Schema {
  const name = typeof schema['$ref'] === 'string' ? schema['$ref'].replace('#/definitions/', '') : undefined;
  if (name === undefined) return schema;
  const definition = definitions[name];
  if (!definition) throw new CannotLower(`There is no definition ${name}.`);
  return lower(definition, definitions);
}

/** Several schemas as one that takes whatever one of them takes. */
function merge(schemas: readonly Schema[]): Schema {
  const types = new Set(schemas.map(({ type }) => type));
  const [type] = types;
  // A field without a type takes any value; the words say which.
  if (types.size > 1 && [...types].every((each) => each === 'number' || each === 'string'))
    return { description: 'A number or a text' };
  if (types.size !== 1 || type === undefined)
    throw new CannotLower(`A union mixes ${[...types].map(String).join(' and ')}.`);
  if (type === 'object') return mergeObjects(schemas);
  const enums = schemas.map((schema) => schema['enum'] as Json[] | undefined);
  if (enums.some((values) => values === undefined)) return { type };
  return { type, enum: [...new Set(enums.flatMap((values) => values ?? []))] };
}

function mergeObjects(schemas: readonly Schema[]): Schema {
  const properties: Record<string, Schema> = {};
  for (const schema of schemas)
    for (const [name, property] of Object.entries((schema['properties'] ?? {}) as Record<string, Schema>)) {
      const known = properties[name];
      const same = known && JSON.stringify(known) === JSON.stringify(property);
      properties[name] = !known || same ? property : named(name, merge([known, property]));
    }
  const required = schemas
    .map((schema) => (schema['required'] ?? []) as string[])
    .reduce((all, some) => all.filter((name) => some.includes(name)));
  return { type: 'object', properties, ...(required.length > 0 ? { required } : {}) };
}
