// Takes the pictures of docs/pictures/chat and docs/pictures/page anew: as the tests in a browser come to them.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { explain } from '../../scripts/shared/explain.ts';

explain(`npm run pictures:chat -- [chat | page]   takes the pictures of docs/pictures/chat and docs/pictures/page anew

Presses through the cards of the chat as test/demo/chat does, and through the page that opens from it as
test/functions/page does, which needs Chromium and takes some minutes, and copies those that the guides show.
`);

const FROM = '.local/pictures';
const JEST = ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js'];

interface PictureSet {
  tests: readonly string[];
  into: string;
  /** What the guides show, by its name there and by what the test calls it. */
  shown: readonly (readonly [string, string])[];
}

/** What docs/guides/chat.md and first-hour.md show, in the order of use. */
const chat: PictureSet = {
  tests: ['test/demo/chat'],
  into: 'docs/pictures/chat',
  shown: [
    ...[
      'home',
      'items',
      'lesson',
      'lesson-question',
      'feedback',
      'later',
      'recall-answer',
      'role-plays',
      'role-play-dialog',
      'wish',
      'wish-question',
    ],
    ...[
      'ahead',
      'skill-from',
      'contested',
      'data',
      'objection',
      'paused',
      'team',
      'owned-cause',
      'owned-line',
    ],
    ...['waiting', 'question', 'question-back', 'asked-back', 'publication', 'draft-dark', 'corrections'],
    ...['sent-back', 'old-card', 'first-hour', 'first-lines'],
  ].map((name) => [name, `card-${name}`]),
};

/** What docs/guides/performance.md and mobility.md show. */
const page: PictureSet = {
  tests: ['--config', 'jest.long.config.mjs', 'test/functions/page'],
  into: 'docs/pictures/page',
  shown: [
    ['brief', 'brief-narrow'],
    ['brief-of-report', 'brief-of-report-narrow'],
    ['near', 'near-narrow'],
    ['as-seen', 'near-as-seen-narrow'],
    ['who-is-seen', 'near-owner-wide'],
  ],
};

const sets: Readonly<Record<string, PictureSet>> = { chat, page };
const [wanted = ''] = process.argv.slice(2);
for (const { tests, into, shown } of wanted in sets ? [sets[wanted] ?? chat] : Object.values(sets)) {
  const { status } = spawnSync(process.execPath, [...JEST, ...tests], {
    stdio: 'inherit',
    env: { ...process.env, CHROMIUM_NEEDED: 'true' },
  });
  if (status !== 0) process.exit(status ?? 1);
  mkdirSync(into, { recursive: true });
  for (const name of readdirSync(into)) rmSync(join(into, name));
  for (const [name, taken] of shown) copyFileSync(join(FROM, `${taken}.png`), join(into, `${name}.png`));
}
