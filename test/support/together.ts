import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** A hook outside of any `describe`, its own or of a helper, would run around the tests of all that is loaded. */
const LOOSE_HOOK = /^(?:before|after)(?:All|Each)\(|^letRegistersAge\(|\blearningSystem\(\)/m;

/**
 * Loads test files into the one that asks, so that what they share is loaded once and not once a file, which takes
 * longer than most of them. Of a pattern, long ones and those with hooks outside of a `describe` stay apart.
 * @param files patterns of paths from the root of the repository
 * @throws RangeError for a file that is named itself and has to stay apart, or is not there
 */
export async function together(...files: string[]): Promise<void> {
  const found = globSync(files, { exclude: ['**/*.long.test.ts'] }).toSorted();
  const loaded = found.filter((path) => !LOOSE_HOOK.test(readFileSync(path, 'utf8')));
  const missing = files.filter((file) => !/[*{]/.test(file) && !loaded.includes(file));
  if (missing.length > 0) throw new RangeError(`Cannot be loaded with others: ${missing.join(', ')}`);
  for (const path of loaded) await import(resolve(path));
}
