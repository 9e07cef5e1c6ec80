import { expect, test } from '@jest/globals';
import { DoorRefused, untilThrough } from '../../demo/until-through.ts';

/** Fails so, one after the other, and then answers; says how often it was called. */
function failing(...failures: Error[]) {
  const called = { times: 0 };
  const call = () => {
    called.times += 1;
    const failure = failures[called.times - 1];
    return failure ? Promise.reject(failure) : Promise.resolve('through');
  };
  return { called, call };
}

test('a call is made again while nobody listens and while who answers is at fault', async () => {
  const { called, call } = failing(new TypeError('fetch failed'), new DoorRefused(503, 'not now'));
  expect(await untilThrough(call)).toBe('through');
  expect(called.times).toBe(3);
});

test.each([new DoorRefused(409, 'decided already'), new Error('a fault of ours')])(
  'what waiting does not mend is thrown at once: %s',
  async (failure) => {
    const { called, call } = failing(failure);
    await expect(untilThrough(call)).rejects.toBe(failure);
    expect(called.times).toBe(1);
  },
);
