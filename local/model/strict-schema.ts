import { badRequest } from './refusal.ts';

const unsupported = [
  'minLength',
  'maxLength',
  'pattern',
  'format',
  'minItems',
  'maxItems',
  'minimum',
  'maximum',
  'default',
];

/** @throws ModelRefusal where structured output would refuse the schema: open objects, optional properties, unsupported keywords. */
export function checkStrict(schema: unknown, path = 'schema'): void {
  if (typeof schema !== 'object' || schema === null) return;
  const node = schema as Record<string, unknown>;
  const keyword = unsupported.find((name) => name in node);
  if (keyword) throw badRequest(`Invalid schema: ${keyword} is not supported at ${path}.`);
  const properties = (node['properties'] ?? {}) as Record<string, unknown>;
  if (node['type'] === 'object') {
    const required = new Set(Array.isArray(node['required']) ? node['required'] : []);
    const optional = Object.keys(properties).find((name) => !required.has(name));
    if (node['additionalProperties'] !== false)
      throw badRequest(`Invalid schema: additionalProperties must be false at ${path}.`);
    if (optional) throw badRequest(`Invalid schema: ${optional} must be required at ${path}.`);
  }
  for (const [name, child] of Object.entries(properties)) checkStrict(child, `${path}.${name}`);
  checkStrict(node['items'], `${path}[]`);
}
