import { execFile } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { describe, expect, it } from '@jest/globals';

/** Where each command of the guides is run for good, and not only asked for its help. */
const ranBy: Readonly<Record<string, string>> = {
  ci: '.ci/run',
  start: '.ci/run',
  test: '.ci/run',
  'run package': '.ci/run',
  'run judge': 'test/judge/judge.long.test.ts',
  'run preflight': 'test/stack/doctor.long.test.ts',
  'run doctor': 'test/stack/doctor.long.test.ts',
  'run smoke': 'test/stack/smoke.long.test.ts',
  'run tenant': 'test/scripts/tenant-command.test.ts',
  'run taxonomy': 'test/docs/commands.long.test.ts',
  'run export': 'test/stack/personal-data.long.test.ts',
  'run erase': 'test/stack/personal-data.long.test.ts',
  'run cost': 'test/docs/commands.long.test.ts',
  'run solution': 'test/docs/commands.long.test.ts',
  'run flows': 'test/docs/commands.long.test.ts',
  'run learning-os': 'test/docs/commands.long.test.ts',
};

/** Asked for their help with the words of the guide, which refuses words that they do not know, and reaches nothing. */
const withHelp = [
  'preflight',
  'doctor',
  'smoke',
  'tenant',
  'taxonomy',
  'export',
  'erase',
  'cost',
  'solution',
];

interface Command {
  file: string;
  line: string;
  /** Needs something that no machine of ours has. */
  isMarked: boolean;
}

const MARK = /<!-- needs a (?:subscription|deployment) -->\s*$/;

/** The commands of every block that is marked as a shell's. */
function commandsIn(file: string): Command[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/^( *)```sh\n([^]*?)^ *```$/gm)].flatMap(({ index, 2: block = '' }) =>
    block
      .split('\n')
      .flatMap((line) => line.replace(/\s#.*$/, '').split(' && '))
      .map((line) => line.trim())
      .filter(Boolean)
      .map((line) => ({ file, line, isMarked: MARK.test(text.slice(0, index)) })),
  );
}

const commands = ['README.md', ...globSync('docs/**/*.md')].flatMap(commandsIn);
const ofNpm = commands.flatMap((command) => {
  const [, name = '', words = ''] = /^npm (run \S+|\S+)(?: --)?(.*)$/.exec(command.line) ?? [];
  return name === '' ? [] : [{ ...command, name, words: words.trim() }];
});

const all = (JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }).scripts;

/** Our own commands; the others hand on to a tool that says itself what it is for. */
const scripts = Object.fromEntries(
  Object.entries(all).filter(
    ([name, line]) => /\bnode (?:--\S+ )?(?:scripts|demo|test)\//.test(line) && name !== 'build',
  ),
);

/** The file that a script runs, and the words that it hands on. */
const commandOf = (line: string): string[] =>
  /(?:^|&& )node (?:--\S+ )?(\S+\.ts.*)$/.exec(line)?.[1]?.split(' ') ?? [];

const run = promisify(execFile);
const node = async (...words: string[]): Promise<string> =>
  (await run(process.execPath, words, { timeout: 60_000 })).stdout;

describe('the commands of the guides', () => {
  it('are npm commands, or marked as needing a subscription', () => {
    expect(commands.length).toBeGreaterThan(20);
    expect(commands.filter(({ line, isMarked }) => !isMarked && !line.startsWith('npm '))).toEqual([]);
  });

  it.each([...globSync('*.md'), ...globSync('{bicep,docs,local,demo,m365,sample}/**/*.md')])(
    '%s names only commands that there are',
    (file) => {
      const named = [...readFileSync(file, 'utf8').matchAll(/npm run ([\w:-]+)/g)].map(
        ([, name = '']) => name,
      );
      expect(named.filter((name) => !(name in all))).toEqual([]);
    },
  );

  it.each([...new Set(ofNpm.map(({ name }) => name))])('npm %s is run for good', (name) => {
    const where = ranBy[name] ?? '';
    const script = name.replace('run ', '');
    expect([name, where]).not.toEqual([name, '']);
    expect(readFileSync(where, 'utf8')).toMatch(
      new RegExp(
        where === '.ci/run'
          ? `npm ${name}\\b`
          : `run\\('${script}'|documents/${script}\\.ts|main\\.ts',\\s+'${script}'|${script}Seeds\\(`,
      ),
    );
  });

  it.each([...new Set(ofNpm.filter(({ name }) => withHelp.includes(name.slice(4))).map(({ line }) => line))])(
    '%s: its words are understood',
    async (line) => {
      const [, script = '', words = ''] = /^npm run (\S+)(?: -- (.*))?$/.exec(line) ?? [];
      const given = words
        .replaceAll(/<[^>]+>/g, 'x')
        .split(' ')
        .filter(Boolean);
      expect(await node(...commandOf(scripts[script] ?? ''), ...given, '--help')).toContain(
        `npm run ${script}`,
      );
    },
  );

  it.each(Object.entries(scripts))(
    'npm run %s is for something that it says when asked',
    async (name, line) => {
      const said = await node(...commandOf(line), '--help');
      expect(said).toMatch(name === 'start' ? /^npm start -- / : new RegExp(`^npm run ${name}( --|   )`));
    },
  );

  it('cost says what people use, and what it has no price for', async () => {
    const said = await node(
      'scripts/commands/main.ts',
      'cost',
      '--people',
      '5000',
      '--prices',
      'docs/guides/prices.json',
    );
    expect(said).toMatch(/request units where it is serverless\s+[\d.]+ million RU\s+no price/);
    expect(said).toContain('Without a price, and so not in it: millionRequestUnits');
  });

  it('solution packs the connector and the flows, and refuses half of what it needs', async () => {
    const id = '11111111-2222-4333-8444-555555555555';
    const given = ['--tenant', id, '--client-id', id, '--audience', `api://${id}`];
    const said = await node('scripts/commands/main.ts', 'solution', '--url', 'https://a.example', ...given);
    expect(said).toMatch(/connector\.zip: \d+ bytes\n.*flows\.zip: \d+ bytes\nImport the connector/);
    await expect(node('scripts/commands/main.ts', 'solution', '--url', 'http://a.example')).rejects.toThrow(
      /--url[^]*--tenant[^]*--client-id[^]*--audience/,
    );
  });

  it('flows says what it would do without --apply, and what it takes where no need is named', async () => {
    expect(await node('scripts/commands/main.ts', 'flows', 'end', 'seller.negotiation')).toBe(
      'Would end the flow of seller.negotiation; --apply does it.\n',
    );
    await expect(node('scripts/commands/main.ts', 'flows', 'end')).rejects.toThrow(/npm run flows -- --help/);
  }, 60_000);

  it('taxonomy reads a CSV of one’s own', async () => {
    const csv = 'test/docs/skills.csv';
    expect(await node('scripts/commands/main.ts', 'taxonomy', '--csv', csv)).toContain('read: 2 skills');
  });
});
