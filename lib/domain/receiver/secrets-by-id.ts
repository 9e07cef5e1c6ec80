import { z } from 'zod';

/** JSON that is never repeated in an error. */
export const secretsById = z
  .string()
  .refine((text) => {
    try {
      JSON.parse(text);
      return true;
    } catch {
      return false;
    }
  }, 'is no JSON')
  .transform((text): unknown => JSON.parse(text))
  .pipe(
    z.record(
      z.string(),
      z.strictObject(
        {
          host: z.string().regex(/^[a-z0-9.-]+(:\d+)?$/, 'is no host, in small letters and without https://'),
          key: z.string().regex(/^[^:]+:.+$/, 'is no name:key'),
        },
        'is no { host, key }',
      ),
      'is no JSON object',
    ),
  )
  .transform(
    (secrets): ReadonlyMap<string, { host: string; key: string }> => new Map(Object.entries(secrets)),
  );
