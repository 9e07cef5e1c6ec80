import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { mutantKey, onOneLine, type Mutant } from './mutant.ts';

/** A change that changes nothing which anybody could see, and why. */
export interface Equivalent {
  file: string;
  /** The line without its indentation, the changed part of it, and what stands there instead. */
  line: string;
  before: string;
  after: string;
  reason: string;
}

export const readEquivalents = (): Equivalent[] =>
  JSON.parse(readFileSync(resolve(import.meta.dirname, 'equivalent.json'), 'utf8')) as Equivalent[];

/**
 * Parts the mutants that are listed as equivalent from the others.
 * @throws where an entry fits no mutant any more, or more than one: then nobody has said which is meant
 */
export function setApart(mutants: readonly Mutant[], listed: readonly Equivalent[]): Set<Mutant> {
  const byKey = Map.groupBy(mutants, mutantKey);
  return new Set(
    listed.map(({ file, line, before, after }) => {
      const key = [file, line, before, after].map(onOneLine).join(' | ');
      const [fits, ...others] = byKey.get(key) ?? [];
      if (!fits) throw new Error(`equivalent.json names a mutant that is not there any more: ${key}`);
      if (others.length > 0)
        throw new Error(`equivalent.json names ${others.length + 1} mutants at once: ${key}`);
      return fits;
    }),
  );
}
