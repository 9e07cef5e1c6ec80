import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Agent, fetch as fetchBy } from 'undici';

/**
 * `fetch` that knows the certificate with which the stand-ins of a stack show themselves, by connections of its own:
 * what the process has been told to trust, or has tried before, changes nothing for it.
 */
export function trusted(stateDir: string): typeof fetch {
  // The library types its answers by classes of its own, which do what the global ones do.
  const dispatcher = new Agent({ connect: { ca: readFileSync(join(stateDir, 'localhost.crt'), 'utf8') } });
  return ((input: string, init: object = {}) =>
    fetchBy(input, { ...init, dispatcher })) as unknown as typeof fetch;
}
