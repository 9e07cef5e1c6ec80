import { describe, expect, test } from '@jest/globals';
import { withOptimisticRetry } from '../../lib/optimistic-retry.ts';
import { stale, unavailable } from '../../lib/errors.ts';
import { said } from '../support/said.ts';

const losing = (times: number, error: Error) => {
  let tries = 0;
  return () => {
    tries += 1;
    return tries <= times ? Promise.reject(error) : Promise.resolve(tries);
  };
};

describe('work that another writer overtook', () => {
  test.each([0, 1, 9])('is run again, %d times over', async (times) => {
    await expect(withOptimisticRetry(losing(times, stale(said('It changed.'))))).resolves.toBe(times + 1);
  });

  test('ends at the tenth', async () => {
    await expect(withOptimisticRetry(losing(10, stale(said('It changed.'))))).rejects.toMatchObject({
      name: 'contended',
      cause: { name: 'stale' },
    });
  });

  test('ends later where many write', async () => {
    await expect(withOptimisticRetry(losing(19, stale(said('It changed.'))), 20)).resolves.toBe(20);
    await expect(withOptimisticRetry(losing(20, stale(said('It changed.'))), 20)).rejects.toThrow('20 times');
  });

  test('is no other failure', async () => {
    await expect(withOptimisticRetry(losing(1, unavailable(said('away'))))).rejects.toThrow('away');
  });
});
