import { DAY } from '../lib/domain/milliseconds.ts';

/** Where the company stands still for somebody who steers, also when no question waits for them. */
export interface Pace {
  /** The day on which it stands still now; undefined while it lives on. */
  standsOn: () => number | undefined;
  /** The next day on which it will, the first day being 1; undefined where no day was chosen. */
  next: () => number | undefined;
  /** Lives on, and stands still when that day begins: at once, if it has begun. */
  runTo: (day: number) => void;
  /** Lives on until the next day that was chosen before, or a question. */
  runOn: () => void;
  /**
   * Waits for somebody to let it live on, where a chosen day has begun.
   * @param now epoch milliseconds
   * @returns whether it stood still, and when it stands still next, `Infinity` where no day was chosen
   */
  stand: (now: number) => Promise<{ stood: boolean; next: number }>;
}

/**
 * @param began epoch milliseconds of the first day
 * @param days on which it is to stand still, chosen beforehand
 * @param whileStanding runs what waits, so that the minutes pass that answer a row of a list
 */
export function pace(
  began: number,
  days: readonly number[] = [],
  whileStanding: (wait: () => Promise<void>) => Promise<void> = (wait) => wait(),
): Pace {
  const chosen = new Set(days);
  const next = (): number | undefined => (chosen.size === 0 ? undefined : Math.min(...chosen));
  const dayAt = (now: number): number => Math.floor((now - began) / DAY) + 1;
  let standing: { day: number; goOn: () => void } | undefined;
  const runOn = (): void => standing?.goOn();

  return {
    standsOn: () => standing?.day,
    next,
    runTo(day) {
      chosen.add(day);
      runOn();
    },
    runOn,
    async stand(now) {
      const day = dayAt(now);
      const begun = [...chosen].filter((one) => one <= day);
      for (const one of begun) chosen.delete(one);
      if (begun.length > 0) {
        await whileStanding(() => new Promise<void>((goOn) => (standing = { day, goOn })));
        standing = undefined;
      }
      const then = next();
      return { stood: begun.length > 0, next: then === undefined ? Infinity : began + (then - 1) * DAY };
    },
  };
}

/** Those that have not ended: whoever goes on where it stopped has stood on the others. */
export const notOver = (days: readonly number[], began: number, now: number): number[] =>
  days.filter((day) => began + day * DAY > now);

/** Days as somebody types them, `7,28,91`. @throws RangeError naming what is no day */
export const daysIn = (typed: string): number[] =>
  typed.split(',').map((one) => {
    const day = Number(one);
    if (!Number.isInteger(day) || day < 1) throw new RangeError(`--stop-days: “${one}” is no day such as 7.`);
    return day;
  });
