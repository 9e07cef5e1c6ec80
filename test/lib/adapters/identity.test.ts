import { expect, test } from '@jest/globals';
import type { TokenCredential } from '@azure/identity';
import { freshened } from '../../../lib/adapters/identity.ts';

const MINUTE = 60_000;

/** Credentials of which each keeps the token that it got first, as the library does. */
function credentials(minutes: number) {
  let opened = 0;
  const open = (): Promise<TokenCredential> => {
    opened += 1;
    const token = { token: `${opened}`, expiresOnTimestamp: Date.now() + minutes * MINUTE };
    return Promise.resolve({ getToken: () => Promise.resolve(token) });
  };
  return { open, count: () => opened };
}

test('a token with enough time left is answered from memory', async () => {
  const { open, count } = credentials(60);
  const credential = freshened(open);
  const tokens = await Promise.all([1, 2, 3].map(() => credential.getToken('scope')));
  expect([tokens.map((one) => one?.token), count()]).toEqual([['1', '1', '1'], 1]);
});

test('an ageing one is not: a new one is asked for, with nothing in memory', async () => {
  const ageing = credentials(49);
  const credential = freshened(ageing.open);
  expect((await credential.getToken('scope'))?.token).toBe('2');
});
