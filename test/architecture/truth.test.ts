// The app never sees the hidden truth. It imports nothing of the sample (imports.test.ts); and what the sample hands to
// it is made by files that cannot look the answers up, save for those that make the company's life: whoever holds the
// truth is listed here.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from '@jest/globals';

const root = join(import.meta.dirname, '..', '..');
const rooms = ['functions', 'orchestrators', 'lib', 'm365', 'scripts', 'local', 'sample', 'demo'];

/** Where the truth is known, by what it is known for. */
const holders = {
  'reads the file': ['sample/truth.ts'],
  'choose the file, and hand it on unopened': ['demo/options.ts', 'demo/start.ts', 'demo/progress.ts'],
  'makes what people can do, say and send': [
    'sample/life.ts',
    'sample/groups.ts',
    'sample/records.ts',
    'sample/signals.ts',
    'sample/work.ts',
  ],
  'tell in the terminal, in the company’s words, what the layer only counts': [
    'demo/story.ts',
    'demo/act-lines.ts',
  ],
  'compares afterwards': ['demo/envelope.ts', 'sample/figures.ts', 'sample/programs.ts', 'sample/wishes.ts'],
};

/** Whether the code names the truth: as a value, a property, a type, or the file that it stands in. */
function knowsTheTruth(text: string): boolean {
  let found = false;
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) found ||= node.text === 'truth' || node.text === 'Truth';
    // Indexed by name, or a path.
    else if (ts.isStringLiteralLike(node)) found ||= /^(.*\/)?truth(\.ts|\/.*\.json)?$/.test(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('file.ts', text, ts.ScriptTarget.Latest));
  return found;
}

describe('the hidden truth', () => {
  test('is known to those who live it, judge by it or fetch it, and to nobody else', () => {
    const knowing = rooms
      .flatMap((room) => globSync(`${room}/**/*.ts`, { cwd: root }))
      .map((file) => file.replaceAll('\\', '/'))
      .filter((file) => knowsTheTruth(readFileSync(join(root, file), 'utf8')));
    expect(knowing.toSorted()).toEqual(Object.values(holders).flat().toSorted());
  });

  test.each([
    ['a property', 'say(life.truth.gaps.length);'],
    ['a part', 'const { truth: { gaps } } = life;'],
    ['a name in brackets', `say(life['truth']);`],
    ['a type', `import type { Truth } from './elsewhere.ts';`],
    ['the file', `readFileSync('sample/truth/larkfield.json');`],
    ['its reader', `import { readTruth } from './truth.ts';`],
  ])('is noticed in %s', (_what, code) => {
    expect(knowsTheTruth(code)).toBe(true);
  });

  test.each(['say("To tell the truth, nothing was found.");', '// truth', 'dayOf(life, day, reached);'])(
    'is not seen in %s',
    (code) => {
      expect(knowsTheTruth(code)).toBe(false);
    },
  );
});
