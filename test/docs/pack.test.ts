import { existsSync, globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { agents } from '../../lib/agents/index.ts';
import { employmentUses, type EmploymentUse } from '../../lib/domain/policy/employment.ts';

const pages = globSync('docs/pack/*.md');
const read = (page: string): string => readFileSync(page, 'utf8');

/** What somebody reads through: about three printed pages, with what is looked up in tables four or five. */
const MOST_WORDS = 1_300;

/** What the code fills in: a name more there is no word more to read through. */
const FROM_CODE = /<!-- from the code[^]*?<!-- end -->/g;

/** What is read of a page: without marks, rules of tables and addresses of links. */
const wordsOf = (text: string): string[] =>
  text
    .replaceAll(FROM_CODE, ' ')
    .replaceAll(/<!--[^]*?-->|\]\([^)]*\)|[|*`#[\]-]/g, ' ')
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));

/** A file of the repository, as it is named in running text or a cell. */
const FILE = /`((?:[\w-]+\/)+[\w.-]+\.(?:ts|json|bicep|bicepparam|md))`/g;
const filesIn = (text: string): string[] => [...text.matchAll(FILE)].map(([, path = '']) => path);

/** The rows of tables that have a column of that name, each as its cells by their heads. */
function rowsWith(text: string, column: string): Record<string, string>[] {
  const tables = text.split(/\n(?!\|)/).flatMap((part) => /^\|[^]*/m.exec(part)?.[0] ?? []);
  return tables.flatMap((table) => {
    const [head = [], , ...rows] = table.split('\n').map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
    if (!head.includes(column)) return [];
    return rows.map((cells) => Object.fromEntries(head.map((name, i) => [name, cells[i] ?? ''])));
  });
}

/** By which words a paper speaks of a use that bears on employment. */
const SPEAKS_OF: Record<EmploymentUse, RegExp> = {
  targeting: /targeting|comes first/i,
  performance: /performance|appraise|appraisal/i,
  mobility: /mobility|(?<!re)move/i,
  hiring: /hire|hiring/i,
  succession: /succession|successor/i,
};
const DENIES = /(?:^|\s)no (?:door|report|export|agent|purpose)|not there|not exist|if one comes/i;

/** Sentences by which there is none of a use that has an agent. */
function denied(text: string, names: readonly string[]): string[] {
  const sentences = text
    .replaceAll(FROM_CODE, ' ')
    .replaceAll(/\s+/g, ' ')
    .split(/(?<=[.|])\s/);
  const uses = employmentUses.filter((use) => names.includes(use));
  return sentences.filter((one) => DENIES.test(one) && uses.some((use) => SPEAKS_OF[use].test(one)));
}

describe('the pack for those who must say yes', () => {
  it('has five papers', () => {
    expect(pages).toHaveLength(5);
  });

  it.each(pages)('%s asks nobody to read more than three pages', (page) => {
    const count = wordsOf(read(page)).length;
    expect(count).toBeGreaterThan(500);
    expect(count).toBeLessThanOrEqual(MOST_WORDS);
  });

  it.each(pages)('%s names files that are there, each where its link leads', (page) => {
    const text = read(page);
    expect(filesIn(text).length).toBeGreaterThan(5);
    expect(filesIn(text).filter((path) => !existsSync(path))).toEqual([]);
    const links = [...text.matchAll(/\[`([^`]+)`\]\(([^)]+)\)/g)];
    expect(links.filter(([, path = '', to]) => to !== `../../${path}`)).toEqual([]);
  });

  it.each(pages)('%s says of each thing that is held which file holds it, or that none does', (page) => {
    const text = read(page);
    const held = rowsWith(text, 'held by');
    const unheld = held.filter(
      (row) => filesIn(row['held by'] ?? '').length === 0 && row['held by'] !== 'none',
    );
    expect(unheld).toEqual([]);
    expect(held.length + [...text.matchAll(/^Held by: /gm)].length).toBeGreaterThan(5);
    expect(held.filter((row) => row['held by'] === 'none' && !/\bno\b/.test(row['met'] ?? ''))).toEqual([]);
  });

  it.each(pages)('%s says what is not held', (page) => {
    expect(read(page)).toMatch(
      /^## (Not enforced|\d\. Not enforced|What a council would refuse|.*how far they are met)/m,
    );
  });

  it.each(pages)('%s says of no agent that there is none', (page) => {
    const names = agents.map(({ name }) => name);
    expect(denied(read(page), names)).toEqual([]);
  });

  it('would be found to say so', () => {
    const said = [
      'Held by: there is no door, report or agent for performance, hiring or succession; if one comes, it cannot read.',
      'Agents for hiring, promotion or appraisal are not\nthere; each would have to be classified anew.',
      'Seen of the work: an agent for performance, which does not exist yet, could read them.',
      'No purpose is to appraise, pay or dismiss anybody.',
    ];
    expect(denied(said.join(' '), ['performance', 'hiring'])).toHaveLength(said.length);
    expect(denied(said.join(' '), ['mobility'])).toEqual([]);
  });
});
