import { describe, expect, test } from '@jest/globals';
import { bodyOf } from '../../../../functions/http/door/door.ts';
import { doors } from '../../../../functions/http/index.ts';
import { isFault } from '../../../../lib/errors.ts';
import type { App } from '../../../../lib/wiring.ts';
import { callDoor } from '../call-door.ts';
import { headerOf } from '../callers.ts';

const MB = 1024 * 1024;
const body = (characters: number) => ({ text: () => Promise.resolve('x'.repeat(characters)) });
const isTooLarge = async (characters: number, most?: number): Promise<boolean> =>
  await bodyOf(body(characters), most).then(
    () => false,
    (error: unknown) => isFault(error, 'too-large'),
  );

test.each([
  ['of a megabyte', MB, undefined, false],
  ['of more', MB + 1, undefined, true],
  ['of a file as large as its door takes', 10, 10, false],
  ['of a larger file', 11, 10, true],
])('a body %s is taken or refused by its length', async (_, characters, most, refused) => {
  expect(await isTooLarge(characters, most)).toBe(refused);
});

/** Doors that take more than a megabyte: files, below what Azure Functions takes at all, which is 100 MB. */
const larger: Record<string, number> = {
  'people-file-take': 56 * MB,
  'completion-file-take': 56 * MB,
  'survey-file-take': 56 * MB,
  'trends-take': 2 * MB,
  'undertakings-take': 2 * MB,
  'objectives-take': 2 * MB,
};

describe('what a door takes at most', () => {
  test('is a megabyte, but of files', () => {
    const more = doors.flatMap(({ name, mostBytes }) => (mostBytes === undefined ? [] : [[name, mostBytes]]));
    expect(Object.fromEntries(more)).toEqual(larger);
  });

  test.each(doors.filter(({ method }) => method === 'POST').map((door) => [door.name, door] as const))(
    '%s refuses a body of a character more, before it reads it',
    async (name, door) => {
      process.env['WEBSITE_AUTH_ENABLED'] = 'true';
      const principal = headerOf({
        kind: door.callers === 'apps' ? 'app' : 'user',
        id: '2677646c-1a99-4578-896d-5dab048a5c99',
        roles: door.role === null ? [] : [door.role],
      });
      // Nothing is asked before the body was read.
      const app = { ports: {}, disabledAgents: new Set() } as unknown as App;
      const text = 'x'.repeat((larger[name] ?? MB) + 1);
      expect(await callDoor(door, { principal, app, text })).toMatchObject({ status: 413 });
    },
  );
});
