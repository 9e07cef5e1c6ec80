import type { z } from 'zod';

/** What does not fit a schema: the names of fields and no values, because what stands in a field may be anything. */
export const invalidFields = (error: z.ZodError): string =>
  error.issues
    .slice(0, 5)
    .map(({ code, path, ...issue }) =>
      code === 'unrecognized_keys' && 'keys' in issue
        ? `${issue.keys.length} fields too many`
        : `${path.join('.') || 'it'} is of a wrong kind`,
    )
    .join(', ');
