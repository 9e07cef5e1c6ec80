import { constants } from 'node:os';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { retryWhileRefused } from '../../../lib/adapters/retry-refused.ts';

const refused = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });
/** Fails so often, then answers how often it was tried. */
const failing = (times: number, thrown: unknown) => {
  let tries = 0;
  return async () => {
    tries += 1;
    await Promise.resolve();
    if (tries <= times) throw thrown;
    return tries;
  };
};
/** The outcome, without waiting for the pauses. */
async function outcomeOf(work: () => Promise<number>, turnedAway?: number[]): Promise<unknown> {
  const outcome = retryWhileRefused(work, turnedAway).catch((error: unknown) => error);
  await jest.advanceTimersByTimeAsync(10_000);
  return outcome;
}

describe('a refused connection', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  test.each([
    ['a refusal', refused],
    [
      'a refusal under a code of the SDK',
      Object.assign(new Error('connect'), { code: 'GeneralError', errno: -constants.errno.ECONNREFUSED }),
    ],
    ['a refusal as the cause', new Error('failed', { cause: refused })],
    ['a refusal among several', new AggregateError([new Error('other'), refused])],
    [
      'a refusal deep inside',
      new Error('a', { cause: new AggregateError([new Error('b', { cause: refused })]) }),
    ],
  ])('tries again after %s', async (_what, error) => {
    await expect(outcomeOf(failing(1, error))).resolves.toBe(2);
    await expect(outcomeOf(failing(5, error))).resolves.toBe(6);
  });

  test('ends after six tries with the refusal', async () => {
    await expect(outcomeOf(failing(6, refused))).resolves.toBe(refused);
  });

  test('tries again after a code that it was told, as the SDK of Cosmos wraps it for a batch', async () => {
    const away = new Error('Batch request error', { cause: Object.assign(new Error('away'), { code: 503 }) });
    await expect(outcomeOf(failing(5, away), [449, 503])).resolves.toBe(6);
    await expect(outcomeOf(failing(1, away), [449])).resolves.toBe(away);
    await expect(outcomeOf(failing(1, away))).resolves.toBe(away);
  });

  test.each([
    ['a reset', Object.assign(new Error('reset'), { code: 'ECONNRESET' })],
    ['a timeout', Object.assign(new Error('late'), { code: 'ETIMEDOUT' })],
    ['an answer', Object.assign(new Error('no'), { statusCode: 503 })],
    ['words about a refusal', new Error('the row “ECONNREFUSED” is not there')],
    ['no error at all', 'refused'],
    ['nothing', null],
  ])('does not try again after %s, which may have happened', async (_what, error) => {
    await expect(outcomeOf(failing(1, error))).resolves.toBe(error);
  });
});
