// One story on the surfaces of the customer: somebody comes to lead, practises a first difficult conversation, is
// coached, asks an expert, meets a group, and what is seen of the work is read. Played by `npm start` itself.
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { QUESTION, SAID_IN_TALK } from '../../demo/first-talk/by-script.ts';
import { freeBase } from '../../local/shared/free-ports.ts';

const TODAY = '2031-03-03T05:00:00Z';
const stateDir = mkdtempSync(join(tmpdir(), 'first-talk-'));
let told = '';

beforeAll(async () => {
  const options = ['--story', 'first-talk', '--auto', '--once', '--today', TODAY, '--state', stateDir];
  const base = String(await freeBase());
  const story = ['--no-warnings', 'demo/start.ts', ...options, '--port-base', base];
  ({ stdout: told } = await promisify(execFile)(process.execPath, story, { maxBuffer: 2 ** 26 }));
}, 1_200_000);
afterAll(() => {
  rmSync(stateDir, { recursive: true, force: true });
});

test('from the offer of that day to what was read of the work', () => {
  // One moment in twenty is of the sample of the standing approval, and offers nothing: they ask for it then.
  expect(told).toMatch(
    /moves to manager(, and nothing is offered| and is offered what exists, alone: Performance)/,
  );
  expect(told).toMatch(
    /nobody played it, so a script did: coached on “.+”, one turn said otherwise, [1-9] of \d lines shown/,
  );
  expect(told).toContain(`“${QUESTION}”: no document says it`);
  expect(told).toMatch(/the expert’s own words are “(.+)”\n\s+whoever asks “.+” next reads: “\1”/);
  expect(told).toMatch(/“Leading a Team for Managers” meets on (\S+, ){1,5}\S+; there at [1-6] of [1-6]/);
  expect(told).toMatch(/day \d+: .*Performance Conversations/);
  expect(told).toMatch(
    /Performance Conversations, as they read it of themselves: \d\.\d of 3\.4, from \d+ pieces/,
  );
});

test('what was said in the talk stands in its person’s partition of role-plays, and nowhere else', () => {
  const said = SAID_IN_TALK.map((one) => one.slice(0, 40));
  for (const one of said) expect(told).not.toContain(one);
  const store = new DatabaseSync(join(stateDir, 'cosmos.sqlite'), { readOnly: true });
  const tables = store
    .prepare(`SELECT name FROM sqlite_master WHERE type = 'table' AND name LIKE 'items %'`)
    .all()
    .map(({ name }) => String(name));
  const holding = tables.filter((table) =>
    store
      .prepare(`SELECT body FROM "${table}"`)
      .all()
      .some(({ body }) => said.some((one) => String(body).includes(one))),
  );
  store.close();
  expect(holding).toEqual(['items role-plays']);
  const files = readdirSync(stateDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('cosmos.sqlite'))
    .map(({ parentPath, name }) => join(parentPath, name));
  expect(files.length).toBeGreaterThan(3);
  for (const file of files)
    for (const one of said) expect([file, readFileSync(file).includes(one)]).toEqual([file, false]);
});
