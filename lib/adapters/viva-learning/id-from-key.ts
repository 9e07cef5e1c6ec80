import { sha256 } from '../../domain/sha256.ts';

/** The id under which Viva Learning knows what an effect wrote: 40 hexadecimal digits, the same for the same key. */
export const idFromKey = (key: string): string => sha256(key, 40);
