import type { z } from 'zod';

declare const said: unique symbol;

/**
 * What may be said of a group. Surfaces take nothing else, and only this folder makes it:
 * `test/architecture/disclosure.test.ts` holds that. Stores give it back as they were given it.
 */
export type Said<T> = T & { readonly [said]: true };

export const sayable = <T extends object>(value: T): Said<T> => value as Said<T>;

/** The schema of what was said when it was stored, and may be said again. */
export const saidBefore = <T extends object>(schema: z.ZodType<T>): z.ZodType<Said<T>> =>
  schema.transform((value) => sayable(value));
