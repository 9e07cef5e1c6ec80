import { describe, expect, it } from '@jest/globals';
import { looksAfter, minutes } from '../../../demo/lists/minutes-pass.ts';
import type { Stack } from '../../../local/stack.ts';

const at = (time: string): number => Date.parse(`2031-03-03T${time}Z`);

/** A stack that is always quiet, whose clock moves only where somebody moves it. */
function quietStack(began: number, meanwhile: () => void = () => undefined) {
  const moved: number[] = [];
  let now = began;
  const stack = {
    now: () => now,
    status: () => Promise.resolve({ idle: true }),
    shiftTo(to: number) {
      moved.push((now = to));
      meanwhile();
      return Promise.resolve();
    },
  } as unknown as Stack;
  return { stack, moved };
}

const forGood = () => new Promise<void>(() => undefined);
const until = async (holds: () => boolean): Promise<void> => {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 20));
};

describe('the minutes after which the layer answers in its lists', () => {
  it.each([
    ['10:00:00', '10:00:30'],
    ['10:00:29', '10:00:30'],
    ['10:00:30', '10:05:30'],
    ['10:04:59', '10:05:30'],
  ])('after %s it looks at %s', (done, looks) => expect(looksAfter(at(done))).toBe(at(looks)));

  it('pass at once where the demonstration waits for a human, and what was done is answered', async () => {
    const { stack, moved } = quietStack(at('10:01:00'));
    const { whileWaiting, pass, haveAnswered } = minutes(stack);
    void whileWaiting(forGood);
    pass();
    expect(haveAnswered(at('10:01:00'))).toBe(false);
    await until(() => moved.length > 0);
    await until(() => haveAnswered(at('10:01:00')) || stack.now() === at('10:05:30'));
    expect(moved).toEqual([at('10:05:30')]);
  });

  it('do not pass by themselves while the story lives on, which passes them', async () => {
    const { stack, moved } = quietStack(at('10:01:00'));
    const { pass, haveAnswered } = minutes(stack);
    pass();
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect([moved, haveAnswered(at('10:01:00'))]).toEqual([[], false]);
  });

  it('pass once more for what is done while they pass', async () => {
    const passing: { again?: () => void } = {};
    const { stack, moved } = quietStack(at('10:01:00'), () => {
      passing.again?.();
      delete passing.again;
    });
    const { whileWaiting, pass } = minutes(stack);
    passing.again = pass;
    void whileWaiting(forGood);
    pass();
    await until(() => moved.length === 2);
    expect(moved).toEqual([at('10:05:30'), at('10:10:30')]);
  });

  it('are over before the story goes on, so that no two move its clock', async () => {
    const { stack, moved } = quietStack(at('10:01:00'));
    const { whileWaiting, pass } = minutes(stack);
    const answered = await whileWaiting(() => {
      pass();
      return Promise.resolve(moved.length);
    });
    expect([answered, moved]).toEqual([0, [at('10:05:30')]]);
  });
});
