import { describe, expect, it } from '@jest/globals';
import { DAY, HOUR, MINUTE } from '../../lib/domain/milliseconds.ts';
import { flow } from '../../orchestrators/flow.ts';
import { performOnceMade } from '../../orchestrators/once-made.ts';
import { play } from './scripted.ts';

const BEGINS = 1_000 * DAY;
/** Timers fire up to a second early, and so are set a second late. */
const EARLY = 1_000;

const made = { outcome: 'proposed' };
const step = { name: 'make' } as never;

/** A maker that answers at the look after so many, and has until a moment; how long the flow waited each time. */
const makerAnsweringAfter = (looks: number, dueAt: number) => {
  const waits = { outcome: 'commissioned', dueAt };
  const steps = Object.fromEntries(
    Array.from({ length: looks + 1 }, (_, i) => [
      i === 0 ? 'make.v2' : `make.look-${i + 1}`,
      [i === looks ? made : waits],
    ]),
  );
  const { answered, did, inputs, timers } = play(
    flow({ name: 'makes', run: (ctx) => performOnceMade(ctx, step, { version: 2 }, 'v2') }),
    {},
    { steps, at: BEGINS },
  );
  const waited = timers.map(({ until }, i) => until - (timers[i - 1]?.until ?? BEGINS) - EARLY);
  return { answered, did, inputs, waited };
};

describe('what somebody outside makes', () => {
  it('is there at once where nobody outside was asked', () => {
    const { answered, did, waited } = makerAnsweringAfter(0, BEGINS);
    expect([answered, did, waited]).toEqual([made, ['make.v2'], []]);
  });

  it('is looked for after an hour, then half as often each time, and every eight hours in the end', () => {
    const { answered, waited } = makerAnsweringAfter(6, BEGINS + 30 * DAY);
    expect(waited.map((ms) => ms / HOUR)).toEqual([1, 2, 4, 8, 8, 8]);
    expect(answered).toEqual(made);
  });

  it('is looked for at each time by a key of its own, and with the same in hand', () => {
    const { did, inputs } = makerAnsweringAfter(2, BEGINS + 30 * DAY);
    expect(did).toEqual(['make.v2', 'make.look-2', 'make.look-3']);
    for (const one of did) expect(inputs.get(one)).toEqual({ version: 2 });
  });

  it('is looked for when its time is over, and not later', () => {
    expect(makerAnsweringAfter(2, BEGINS + 90 * MINUTE).waited[0]).toBe(HOUR);
    expect(makerAnsweringAfter(1, BEGINS + 20 * MINUTE).waited).toEqual([20 * MINUTE]);
  });

  it('is looked for a minute later where its time was over before, and not without a pause', () => {
    expect(makerAnsweringAfter(2, BEGINS - DAY).waited).toEqual([MINUTE, MINUTE]);
  });
});
