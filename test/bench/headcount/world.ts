import { MOST_MONTHS, type HeadMonth } from '../../../lib/domain/workforce/headcount.ts';
import { seeded, type Random } from '../skills/random.ts';

/** One company as its roles went, month by month; the last months are what has to be forecast. */
export interface Company {
  roles: { history: HeadMonth[]; later: number[] }[];
}

/** Months that are forecast at most. */
export const AHEAD = 18;

/** Counts by Poisson's law; Knuth's method where few are expected, the normal law where many are. */
function poisson(expected: number, random: Random): number {
  if (expected <= 0) return 0;
  if (expected > 40) return Math.max(0, Math.round(expected + random.normal(Math.sqrt(expected))));
  let [count, left] = [-1, 1];
  const least = Math.exp(-expected);
  while (left > least) {
    left *= random.unit();
    count += 1;
  }
  return count;
}

/**
 * Draws one company. It does not follow the forecast's own law: posts that are to be filled grow or shrink, who went is
 * replaced months later, people are hired in bunches and by season, hiring freezes, and some who go move to another
 * role. `null`: the posts stay as many as they are, and whoever goes is replaced.
 */
export function companyOf(seed: number, kind: 'any' | 'null' = 'any'): Company {
  const random = seeded(seed * 7_919 + (kind === 'null' ? 13 : 0));
  const between = (from: number, to: number) => from + (to - from) * random.unit();
  const history = Math.min(MOST_MONTHS, Math.round(between(18, 48)));
  const months = history + AHEAD;
  const still = kind === 'null';
  const company = {
    leave: between(0.06, 0.2) / 12,
    growth: still ? 0 : between(-0.08, 0.16) / 12,
    differ: still ? 0 : between(0.04, 0.14) / 12,
    bunch: between(1, 3),
    season: random.unit() < 0.5 ? between(0.2, 0.6) : 0,
  };
  const freeze = !still && random.unit() < 0.35 ? Math.floor(between(6, months - 6)) : undefined;
  const frozen = Math.round(between(3, 9));
  const roles = Array.from({ length: Math.round(between(12, 40)) }, () => {
    const size = Math.round(Math.exp(between(Math.log(6), Math.log(250))));
    return {
      heads: size,
      posts: size,
      leave: company.leave * Math.exp(random.normal(0.35)),
      growth: company.growth + random.normal(company.differ),
      turns: !still && random.unit() < 0.25 ? Math.floor(between(0, months)) : undefined,
      lag: between(2, 5),
      months: [] as HeadMonth[],
    };
  });
  for (let month = 0; month < months; month += 1) {
    const isFrozen = freeze !== undefined && month >= freeze && month < freeze + frozen;
    const arriving = roles.map(() => 0);
    const leaving = roles.map((role, i) => {
      const gone = Math.min(role.heads, poisson(role.heads * role.leave, random));
      // One in six who go moves to another role of the company.
      for (let k = 0; k < gone; k += 1)
        if (random.unit() < 1 / 6) {
          const to = Math.floor(random.unit() * roles.length);
          if (to !== i) arriving[to] = (arriving[to] ?? 0) + 1;
        }
      return gone;
    });
    for (const [i, role] of roles.entries()) {
      if (role.turns === month) role.growth = company.growth + random.normal(2 * company.differ);
      role.posts *= 1 + role.growth;
      const [gone, movedIn] = [leaving[i] ?? 0, arriving[i] ?? 0];
      const open = Math.max(0, role.posts - (role.heads - gone + movedIn));
      const wave = 1 + company.season * Math.sin((2 * Math.PI * month) / 12);
      const hires = isFrozen ? 0 : poisson((open / role.lag / company.bunch) * wave, random) * company.bunch;
      const joined = Math.round(hires);
      role.heads += movedIn + joined - gone;
      role.months.push({ heads: role.heads, joined, movedIn, gone, at: month });
    }
  }
  return {
    roles: roles.map((role) => ({
      history: role.months.slice(0, history),
      later: role.months.slice(history).map(({ heads }) => heads),
    })),
  };
}
