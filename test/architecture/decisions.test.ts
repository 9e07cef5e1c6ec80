import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const decisions = globSync('docs/decisions/*.md').sort();
const pages = [...globSync('*.md'), ...globSync('{bicep,demo,docs,local,m365,sample}/**/*.md')];
const numberOf = (file: string): number => Number(basename(file).slice(0, 4));

/** Everything that says "decision N" and links it, such as `[decision 2](docs/decisions/0002-keyed-effects.md)`. */
const mentions = pages.flatMap((page) =>
  [...readFileSync(page, 'utf8').matchAll(/\[decision (\d+)\]\(([^)]+)\)/g)].map(([, said, to = '']) => ({
    page,
    said: Number(said),
    to: join(dirname(page), to),
  })),
);

describe('the decisions', () => {
  it('are numbered from 1, each by its own number', () => {
    const numbers = decisions.map(numberOf);
    expect(numbers[0]).toBe(1);
    expect(numbers).toEqual([...new Set(numbers)]);
  });

  it.each(decisions)('%s says its number and its subject first', (file) => {
    expect(readFileSync(file, 'utf8')).toMatch(new RegExp(`^# ${String(numberOf(file))}\\. \\S`));
  });

  it('are linked by their numbers, to files that are there', () => {
    expect(mentions.length).toBeGreaterThan(8);
    expect(mentions.filter(({ said, to }) => !existsSync(to) || numberOf(to) !== said)).toEqual([]);
  });
});
