import { DAY } from '../milliseconds.ts';
import { beforeAndAfter, type GroupFigure } from '../signal/figure.ts';
import { sayable, type Said } from './said.ts';

/** How a figure of the work stood, and stands, over all groups that report it on both sides. */
export interface FigureBeside {
  before: number;
  now: number;
  /** Of the latest report, epoch milliseconds. */
  at: number;
}

/** What is looked at lately, and what it is compared with. */
export const FIGURE_DAYS = { lately: 30, before: 90 };
/** A figure of fewer groups is that of one team, whose manager everybody knows. */
const LEAST_GROUPS = 2;
const DIGITS = 2;

/**
 * A business figure beside a line of the charter: the mean of its groups in the last thirty days, and in the ninety
 * before them. It answers nothing, other things move it too. Nothing of fewer than two groups that each hold a smallest
 * one, and rounded, so that two pages are no sum about the group that came in between.
 */
export function figureBeside(
  figures: readonly GroupFigure[],
  at: number,
  least: number,
): Said<FigureBeside> | undefined {
  const from = at - FIGURE_DAYS.lately * DAY;
  const seen = figures.flatMap(({ points }) => {
    const since = from - FIGURE_DAYS.before * DAY;
    const recent = Object.entries(points).filter(([day]) => Date.parse(day) >= since);
    const window = { points: Object.fromEntries(recent) };
    return beforeAndAfter(window, { before: from, from, until: at }, least) ?? [];
  });
  if (seen.length < LEAST_GROUPS) return undefined;
  const people = seen.reduce((sum, one) => sum + one.people, 0);
  const mean = (side: 'before' | 'after') =>
    Number((seen.reduce((sum, one) => sum + one.people * one[side], 0) / people).toPrecision(DIGITS));
  const latest = Math.max(...seen.map(({ latestAt }) => latestAt));
  return sayable({ before: mean('before'), now: mean('after'), at: latest });
}
