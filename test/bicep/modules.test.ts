import { globSync, readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';

const shared = ['roles', 'types'].map((name) => `bicep/modules/${name}.bicep`);
const modules = ['bicep/main.bicep', ...globSync('bicep/modules/*.bicep')].filter(
  (file) => !shared.includes(file),
);

/** Declarations of a kind by name, each with the decorators above it. */
const declared = (text: string, kind: 'param' | 'output'): [string, string][] =>
  [...text.matchAll(new RegExp(`((?:^@.*\\n)*)^${kind} (\\w+)`, 'gm'))].map(([, above = '', name = '']) => [
    name,
    /^@description\('([^']*)/m.exec(above)?.[1] ?? '',
  ]);

it.each(modules)(
  '%s says what it is, what it asks for and what it gives, as Azure Verified Modules do',
  (file) => {
    const text = readFileSync(file, 'utf8');
    expect(text).toMatch(/^metadata name = '.+'\nmetadata description = '.+\.'$/m);
    const parameters = declared(text, 'param');
    expect(parameters.length).toBeGreaterThan(3);
    expect(parameters.filter(([, said]) => !/^(Required|Optional|Conditional)\. [A-Z]/.test(said))).toEqual(
      [],
    );
    expect(declared(text, 'output').filter(([, said]) => said === '')).toEqual([]);
  },
);
