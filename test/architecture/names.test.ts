// Whoever meets a name in the app finds one thing under it, wherever they look for it.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';

const root = join(import.meta.dirname, '..', '..');
const EXPORTED = /^export (?:async )?(?:const|function\*?|class|interface|type) \*?(\w+)/gm;

/** Names that more than one file exports, each with those files. A schema and its type are one thing. */
function sharedNames(files: ReadonlyMap<string, string>): Record<string, string[]> {
  const exported = [...files].flatMap(([file, text]) =>
    [...new Set([...text.matchAll(EXPORTED)].map(([, name = '']) => name))].map((name) => ({ file, name })),
  );
  return Object.fromEntries(
    [...Map.groupBy(exported, ({ name }) => name)]
      .filter(([, all]) => all.length > 1)
      .map(([name, all]) => [name, all.map(({ file }) => file).toSorted()]),
  );
}

const textsIn = (pattern: string): Map<string, string> =>
  new Map(
    globSync(pattern, { cwd: root }).map((file) => [
      file.replaceAll('\\', '/'),
      readFileSync(join(root, file), 'utf8'),
    ]),
  );

describe('no two exported things', () => {
  test('of the app and of its commands share a name', () => {
    // A room of a catalogue is called the same in each language; which one, its folder says.
    const files = new Map(
      [...textsIn('{functions,orchestrators,lib,scripts}/**/*.ts')].filter(
        ([file]) => !/^lib\/messages\/(?!en\/)[a-z]{2,3}\//.test(file),
      ),
    );
    expect(files.size).toBeGreaterThan(400);
    expect(sharedNames(files)).toEqual({});
  });

  // What a stand-in calls something, the service calls so; but an error is caught by its name.
  test('that are thrown share a name in the whole repository', () => {
    const files = textsIn('{functions,orchestrators,lib,scripts,m365,local,sample,demo}/**/*.ts');
    const errors = /^export class (\w+) extends (?:\w*Error|NotWritten|\w*Refusal)\b/gm;
    const thrown = new Set(
      [...files.values()].flatMap((text) => [...text.matchAll(errors)].map(([, name]) => name)),
    );
    expect(thrown.size).toBeGreaterThan(10);
    expect(Object.keys(sharedNames(files)).filter((name) => thrown.has(name))).toEqual([]);
  });

  test('do so unseen', () => {
    const files = new Map([
      ['a.ts', 'export const Draft = 1;\nexport type Draft = 2;\nexport function* run() {}'],
      ['b.ts', 'export interface Draft {}\nconst run = 1;\nexport { other } from "./a.ts";'],
    ]);
    expect(sharedNames(files)).toEqual({ Draft: ['a.ts', 'b.ts'] });
  });
});
