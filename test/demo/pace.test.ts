import { describe, expect, it } from '@jest/globals';
import { daysIn, notOver, pace } from '../../demo/pace.ts';
import { DAY } from '../../lib/domain/milliseconds.ts';

const BEGAN = Date.parse('2031-03-03T05:00:00Z');
const dayBegins = (day: number): number => BEGAN + (day - 1) * DAY;
const stood = async (standing: Promise<{ stood: boolean }>): Promise<boolean> =>
  await Promise.race([
    standing.then(() => false),
    new Promise<boolean>((resolve) => setTimeout(() => resolve(true), 20)),
  ]);

describe('where the company stands still for somebody who steers', () => {
  it('lives on where no day was chosen, and says when it will stand still where one was', async () => {
    expect(await pace(BEGAN).stand(dayBegins(50))).toEqual({ stood: false, next: Infinity });
    const chosen = pace(BEGAN, [28, 7]);
    expect(await chosen.stand(dayBegins(7) - 1)).toEqual({ stood: false, next: dayBegins(7) });
    expect([chosen.standsOn(), chosen.next()]).toEqual([undefined, 7]);
  });

  it('stands still when the day begins, until somebody lets it live on to another', async () => {
    const chosen = pace(BEGAN, [7, 28]);
    const standing = chosen.stand(dayBegins(7));
    expect(await stood(standing)).toBe(true);
    expect(chosen.standsOn()).toBe(7);
    chosen.runTo(14);
    expect(await standing).toEqual({ stood: true, next: dayBegins(14) });
    expect(chosen.standsOn()).toBeUndefined();
    expect(await chosen.stand(dayBegins(14) - 1)).toEqual({ stood: false, next: dayBegins(14) });
  });

  it('goes on past it to the next that was chosen before', async () => {
    const chosen = pace(BEGAN, [7, 28]);
    const standing = chosen.stand(dayBegins(8));
    chosen.runOn();
    expect(await standing).toEqual({ stood: true, next: dayBegins(28) });
  });

  it('stands still at once where the day has begun, and lets the minutes pass that answer a row', async () => {
    let whileStanding = false;
    const chosen = pace(BEGAN, [], async (wait) => {
      whileStanding = true;
      await wait();
      whileStanding = false;
    });
    chosen.runTo(3);
    const standing = chosen.stand(dayBegins(5));
    expect([await stood(standing), whileStanding]).toEqual([true, true]);
    chosen.runOn();
    await standing;
    expect(whileStanding).toBe(false);
  });

  it('stands on the first day too, and on none that is over where it goes on', async () => {
    expect(notOver([1, 7], BEGAN, BEGAN + 60_000)).toEqual([1, 7]);
    const chosen = pace(BEGAN, [1, 7]);
    const standing = chosen.stand(BEGAN + 60_000);
    chosen.runOn();
    expect(await standing).toEqual({ stood: true, next: dayBegins(7) });
    expect(notOver([1, 7], BEGAN, dayBegins(7) + 60_000)).toEqual([7]);
    expect(notOver([1, 7], BEGAN, dayBegins(8))).toEqual([]);
  });

  it('takes days as somebody types them', () => {
    expect(daysIn('7, 28,91')).toEqual([7, 28, 91]);
    expect(() => daysIn('7,monday')).toThrow('monday');
    expect(() => daysIn('0')).toThrow('--stop-days');
  });
});
