import { ServiceRefusal } from '../shared/refusal.ts';

export const badRequest = (message: string) => new ServiceRefusal(400, 'BadRequest', message);
export const notFound = (message: string) => new ServiceRefusal(404, 'NotFound', message);

/** Refuses a body in which one of these fields is missing or empty. */
export function requireFields(body: Record<string, unknown>, fields: readonly string[]): void {
  const missing = fields.filter(
    (field) => body[field] === undefined || body[field] === null || body[field] === '',
  );
  if (missing.length > 0) throw badRequest(`The request needs ${missing.join(', ')}.`);
}

/** `value` as a JSON object, or a refusal that names what should have been one. */
export function objectIn(value: unknown, what: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw badRequest(`${what} is not an object.`);
  return value as Record<string, unknown>;
}
