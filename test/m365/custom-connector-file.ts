export type Schema = Record<string, unknown>;

interface Operation {
  operationId: string;
  parameters: { name: string; in: string; required?: boolean; schema?: Schema }[];
  responses: Record<string, { schema?: Schema }>;
  'x-ms-trigger'?: string;
}

/** What the test of the flows reads of a connector file, and of nothing else. */
export function readCustomConnector(file: string) {
  const { paths, definitions } = JSON.parse(file) as {
    paths: Record<string, Record<string, Operation | { schema: Schema }>>;
    definitions: Record<string, Schema>;
  };
  const told = new Map<string, Schema>();
  const operations = new Map<string, Operation>();
  for (const { 'x-ms-notification-content': notice, ...methods } of Object.values(paths))
    for (const operation of Object.values(methods) as Operation[]) {
      operations.set(operation.operationId, operation);
      if (notice) told.set(operation.operationId, (notice as { schema: Schema }).schema);
    }

  const resolve = (schema: Schema | undefined): Schema | undefined =>
    typeof schema?.['$ref'] === 'string' ? definitions[schema['$ref'].replace('#/definitions/', '')] : schema;

  return {
    operations,
    /** What a trigger posts. */
    told,
    reply: (operationId: string): Schema | undefined => {
      const success = Object.entries(operations.get(operationId)?.responses ?? {}).find(([status]) =>
        status.startsWith('2'),
      );
      return success?.[1].schema;
    },
    /** The schema of a field, or undefined where there is none. */
    field: (schema: Schema | undefined, path: readonly string[]): Schema | undefined =>
      path.reduce<Schema | undefined>(
        (at, name) => (resolve(at)?.['properties'] as Record<string, Schema> | undefined)?.[name],
        schema,
      ),
    items: (schema: Schema | undefined): Schema | undefined =>
      resolve(resolve(schema)?.['items'] as Schema | undefined),
    /** Whether a literal may stand for a schema; an expression is known at run time only. */
    takes: (schema: Schema, value: unknown): boolean => {
      const { enum: values, type } = resolve(schema) ?? {};
      if (typeof value === 'string' && value.includes('@')) return true;
      if (Array.isArray(values)) return values.includes(value);
      return type === undefined || type === (Array.isArray(value) ? 'array' : typeof value);
    },
  };
}
export type CustomConnector = ReturnType<typeof readCustomConnector>;
