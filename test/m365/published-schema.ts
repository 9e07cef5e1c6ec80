import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import Ajv, { type ValidateFunction } from 'ajv';

const ajv = new Ajv({
  schemaId: 'auto',
  allErrors: true,
  unknownFormats: 'ignore',
  // They describe references beside them; draft 4 reads the reference alone, and so do we.
  extendRefs: 'ignore',
  logger: false,
});
ajv.addMetaSchema(createRequire(import.meta.url)('ajv/lib/refs/json-schema-draft-04.json') as object);

/** Microsoft's own schemas, whole (github.com/microsoft/json-schemas, f891f5b, MIT: m365/teams/schema/LICENSE). */
export const publishedSchema = (name: string): ValidateFunction =>
  ajv.compile(JSON.parse(readFileSync(`m365/teams/schema/${name}.schema.json`, 'utf8')) as object);
