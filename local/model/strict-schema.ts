import { badRequest } from './refusal.ts';

const unsupported = /^((min|max)(Length|Items)|minimum|maximum|pattern|format|default)$/;

/** @throws Refusal where structured output would refuse the schema: open objects, optional properties, unsupported keywords. */
export function checkStrict(schema: unknown, path = 'schema'): void {
  if (typeof schema !== 'object' || schema === null) return;
  const node = schema as Record<string, unknown>;
  const keyword = Object.keys(node).find((name) => unsupported.test(name));
  if (keyword) throw badRequest(`Invalid schema: ${keyword} is not supported at ${path}.`);
  const properties = (node['properties'] ?? {}) as Record<string, unknown>;
  const required = [node['required'] ?? []].flat();
  const optional = Object.keys(properties).find((name) => !required.includes(name));
  if (optional) throw badRequest(`Invalid schema: ${optional} must be required at ${path}.`);
  if (node['type'] === 'object' && node['additionalProperties'] !== false)
    throw badRequest(`Invalid schema: additionalProperties must be false at ${path}.`);
  for (const [name, child] of Object.entries(properties)) checkStrict(child, `${path}.${name}`);
  checkStrict(node['items'], `${path}[]`);
}
