import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const root = join(import.meta.dirname, '..', '..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');

interface Container {
  name: string;
  partitionKey: string;
  indexed: string[];
}
const { containers } = JSON.parse(read('bicep/cosmos-containers.json')) as { containers: Container[] };

/** The container that each file of lib/adapters/cosmos works in, as lib/wiring.ts connects them. */
const wiring = namesSpelledOut(read('lib/wiring.ts'));

/** With what stands behind a name that several stores share in its place. */
function namesSpelledOut(source: string): string {
  const shared = source.matchAll(/const (\w+) = (documentsIn\([^()]*\));/g);
  return [...shared].reduce(
    (text, [, name = '', what = '']) => text.replaceAll(new RegExp(`(?<=\\(\\s*)${name}\\b`, 'g'), what),
    source,
  );
}

const wiredTo = (file: string): string[] =>
  [...wiring.matchAll(/import \{ (\w+) \} from '\.\/adapters\/cosmos\/([\w-]+\.ts)'/g)]
    .filter(([, , from]) => from === file)
    .flatMap(([, factory]) => [
      ...wiring.matchAll(new RegExp(`${factory ?? ''}\\(\\s*documentsIn\\(\\w+, '([\\w-]+)'`, 'g')),
    ])
    .map(([, name]) => name ?? '');

/** Stores that are wired as one. */
const together = 'theirs-alone.ts';
const containerOf = (file: string): string[] =>
  wiredTo(
    file !== 'documents.ts' && read(`lib/adapters/cosmos/${together}`).includes(`'./${file}'`)
      ? together
      : file,
  );

/**
 * The paths that the queries in a file filter or sort by: `c.type` is /type, and what ARRAY_CONTAINS looks into ends in
 * [].
 */
const askedFor = (source: string): string[] =>
  [...source.matchAll(/(ARRAY_CONTAINS\()?\bc((?:\.[a-zA-Z]+|\["\w+"\])+)/g)].map(
    ([, inArray, path = '']) =>
      `${path.replace(/\["(\w+)"\]/g, '.$1').replaceAll('.', '/')}${inArray ? '/[]' : ''}`,
  );

describe('the indexes of Cosmos DB', () => {
  const files = readdirSync(join(root, 'lib/adapters/cosmos')).filter((name) => name.endsWith('.ts'));

  it('are known for every store', () => {
    const reached = new Set(files.flatMap(containerOf));
    const unplaced = files.filter((file) => containerOf(file).length === 0);
    expect(unplaced.filter((file) => askedFor(read(`lib/adapters/cosmos/${file}`)).length > 0)).toEqual([]);
    expect([...reached].sort()).toEqual(containers.map(({ name }) => name).sort());
  });

  it.each(files)('can be told from %s: no path is put together at run time', (file) => {
    expect(read(`lib/adapters/cosmos/${file}`)).not.toMatch(/\bc(\.\w+)*\.?\$\{|\bc(\.\w+)*\[\$\{/);
  });

  // If this fails, a query changed: say so in bicep/cosmos-containers.json, then `npm run bicep -- --write`.
  // The partition key is not indexed by itself, but the id is.
  it.each(containers)(
    'of $name are those that its queries ask for, and no other',
    ({ name, partitionKey, indexed }) => {
      const asked = files
        .filter((file) => containerOf(file).includes(name))
        .flatMap((file) => askedFor(read(`lib/adapters/cosmos/${file}`)));
      const key = partitionKey === '/id' ? [] : [partitionKey];
      const paths = new Set([...key, ...asked.filter((path) => path !== '/id')]);
      expect([...indexed].sort()).toEqual([...paths].sort());
    },
  );
});
