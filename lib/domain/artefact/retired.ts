import { z } from 'zod';

const retiredFields = z.registry<{ since: string }>();

/**
 * A field that only documents of earlier versions hold: read, shown no more, and never asked of a drafter.
 * @param since why nothing fills it any more
 */
export function retired<T extends z.ZodType>(schema: T, since: string): z.ZodExactOptional<T> {
  const field = schema.exactOptional();
  retiredFields.add(field, { since });
  return field;
}

export const isRetired = (field: z.ZodType): boolean => retiredFields.has(field);
