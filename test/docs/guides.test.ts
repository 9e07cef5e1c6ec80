import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { guidesNow } from '../../scripts/documents/guides/pages.ts';
import { administratorsTools } from '../../scripts/commands/tenant/sign-in.ts';

const pack = globSync('docs/pack/*.md');
const guides = [...globSync('docs/guides/*.md').filter((file) => !file.endsWith('http-actions.md')), ...pack];
const pages = ['README.md', 'docs/README.md', 'bicep/README.md', ...globSync('docs/guides/*.md'), ...pack];
const read = (file: string): string => readFileSync(file, 'utf8');

describe('the guides', () => {
  it('say what the code says; `npm run guides` writes those parts', async () => {
    for (const [path, text] of Object.entries(await guidesNow()))
      expect([path, read(path)]).toEqual([path, text]);
  });

  it.each(guides)('%s says for whom it is, that it was not tried, and what to do next', (file) => {
    const text = read(file);
    expect(text).toMatch(/^# .+\n\nFor .+/);
    expect(text.replaceAll('\n', ' ')).toMatch(
      /never (deployed|tried|billed)|not tried|nothing (here|of this) was tried/i,
    );
    expect(text.trimEnd().split('\n\n').at(-1)).toMatch(/^\*\*Next:\*\*/);
    expect(read('docs/README.md')).toContain(file.replace('docs/', ''));
  });

  it.each(pages)('%s leads to nothing that is not there', (file) => {
    const targets = [...read(file).matchAll(/\]\((?!https?:)([^)#]+)(?:#[^)]*)?\)/g)].map(
      ([, to = '']) => to,
    );
    expect(targets.filter((to) => !existsSync(join(dirname(file), to)))).toEqual([]);
  });

  it.each(guides)('%s names only doors that there are', (file) => {
    const { paths } = JSON.parse(read('docs/api/openapi.json')) as { paths: Record<string, unknown> };
    const shapes = Object.keys(paths).map((path) => path.replaceAll(/\{\w+\}/g, '{}'));
    const named = [...read(file).matchAll(/\b(?:GET|POST|DELETE) \/api(\/[\w/{}-]+)/g)].map(([, path = '']) =>
      path.replaceAll(/\{\w+\}/g, '{}'),
    );
    expect(named.filter((path) => !shapes.some((shape) => shape.replace(/^\/api/, '') === path))).toEqual([]);
  });

  it('name the clients that IT lets in to call by hand', () => {
    expect(administratorsTools).not.toEqual([]);
    for (const client of administratorsTools) expect(read('docs/guides/deploy.md')).toContain(client);
  });

  it('call the actions of the connector by the names that makers see', () => {
    const { paths } = JSON.parse(read('m365/custom-connector/apiDefinition.swagger.json')) as {
      paths: Record<string, Record<string, { summary?: string }>>;
    };
    const titles = Object.values(paths).flatMap((path) =>
      Object.values(path).map(({ summary = '' }) => summary),
    );
    const verbs = new Set(titles.map((title) => title.split(' ')[0]));
    const named = [...read('docs/guides/power-automate.md').matchAll(/_([A-Za-z]+ [A-Za-z ]+)_/g)]
      .map(([, name = '']) => name)
      .filter((name) => verbs.has(name.split(' ')[0]));
    expect(named.length).toBeGreaterThan(6);
    expect(named.filter((name) => !titles.includes(name))).toEqual([]);
  });
});
