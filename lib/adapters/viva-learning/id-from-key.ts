import { createHash } from 'node:crypto';

/** The id under which Viva Learning knows what an effect wrote: 40 hexadecimal digits, the same for the same key. */
export const idFromKey = (key: string): string => createHash('sha256').update(key).digest('hex').slice(0, 40);
