// Takes the pictures of docs/pictures/chat anew: of the cards as the tests in a browser come to them.
import { spawnSync } from 'node:child_process';
import { copyFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { explain } from '../../scripts/shared/explain.ts';

explain(`npm run pictures:chat   takes the pictures of docs/pictures/chat anew

Presses through the cards of the chat as test/demo/chat does, which needs Chromium and takes about two minutes, and
copies those that the guide shows.
`);

const FROM = '.local/pictures';
const INTO = 'docs/pictures/chat';
const JEST = [
  '--experimental-vm-modules',
  '--no-warnings',
  'node_modules/jest/bin/jest.js',
  'test/demo/chat',
];

/** What docs/guides/chat.md shows, in the order of use. */
const shown = [
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
  ...['ahead', 'skill-from', 'contested', 'data', 'objection', 'paused', 'team', 'owned-cause', 'owned-line'],
  ...['waiting', 'question', 'question-back', 'asked-back', 'publication', 'draft-dark', 'corrections'],
  ...['sent-back', 'old-card'],
];

const { status } = spawnSync(process.execPath, JEST, {
  stdio: 'inherit',
  env: { ...process.env, CHROMIUM_NEEDED: 'true' },
});
if (status !== 0) process.exit(status ?? 1);
for (const name of readdirSync(INTO)) rmSync(join(INTO, name));
for (const name of shown) copyFileSync(join(FROM, `card-${name}.png`), join(INTO, `${name}.png`));
