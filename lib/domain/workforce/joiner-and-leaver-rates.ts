/** What was seen of one flow of one role: events, such as people who left, over months of people. */
export interface FlowSeen {
  events: number;
  exposure: number;
}

/** Events per person and month: what is expected, and how unsure that is (standard deviation). */
export interface Rate {
  mean: number;
  error: number;
}

/**
 * Rates of many roles, each drawn to that of the company, the more the less was seen of it: the linear credibility
 * estimator for counts (Bühlmann & Straub 1970), which is the posterior mean of a Poisson rate under a gamma prior that
 * the company itself supplies (Morris 1983, J. Am. Stat. Assoc. 78; Bühlmann & Gisler 2005, A Course in Credibility
 * Theory, 4). Events come in bunches, as a team is hired together: `bunched` times the variance of a Poisson law.
 */
export function shrunkRates(seen: readonly FlowSeen[], bunched: number): Rate[] {
  const events = sum(seen, (one) => one.events);
  const exposure = sum(seen, (one) => one.exposure);
  if (exposure <= 0) return seen.map(() => ({ mean: 0, error: 0 }));
  const company = events / exposure;
  const within = Math.max(company, 0.5 / exposure) * bunched;
  // Between roles: what their rates differ by beyond what chance alone makes of them.
  const differ = sum(seen, (one) =>
    one.exposure > 0 ? one.exposure * (one.events / one.exposure - company) ** 2 : 0,
  );
  const spread = exposure - sum(seen, (one) => one.exposure ** 2) / exposure;
  const counted = seen.filter((one) => one.exposure > 0).length;
  const between =
    spread > 0
      ? Math.max((LEAST_SPREAD * company) ** 2, (differ - (counted - 1) * within) / spread)
      : (LONE_SPREAD * company) ** 2;
  return seen.map((one) => {
    const own = between > 0 ? one.exposure / (one.exposure + within / between) : 0;
    const mean = own * (one.exposure > 0 ? one.events / one.exposure : 0) + (1 - own) * company;
    return { mean, error: Math.sqrt((1 - own) * between + ((1 - own) ** 2 * within) / exposure) };
  });
}

/** Roles differ by a tenth of the rate at least, also where a short past shows no difference. */
const LEAST_SPREAD = 0.1;
/** By half of it, where there is one role to compare alone. */
const LONE_SPREAD = 0.5;

const sum = <T>(some: readonly T[], of: (one: T) => number): number =>
  some.reduce((total, one) => total + of(one), 0);
