import { z } from 'zod';

/** What Learning & Development's own time goes into. */
export const WORK_KINDS = ['logistics', 'production', 'reporting', 'judgement'] as const;
export type WorkKind = (typeof WORK_KINDS)[number];

/** Half hours are the smallest that anybody writes down. */
const Hours = z.number().min(0).max(100_000).multipleOf(0.5);
export type HoursByKind = Record<WorkKind, number>;
const byKind = { logistics: Hours, production: Hours, reporting: Hours, judgement: Hours };

/** Below it a sum would be the hours of one person. */
const FEWEST = 2;

/** Hours of a month as the whole team said them in one sum: never of one person, and no clock counts them. */
export const TeamHours = z.strictObject({ people: z.int().min(FEWEST).max(10_000), ...byKind });
export type TeamHours = z.infer<typeof TeamHours>;

/** The month before the layer helped. */
export const BASELINE = 'baseline';
export const Month = z.string().regex(/^2\d{3}-(0[1-9]|1[0-2])$/, 'must be a month, such as 2026-11');

/** The schema of an entry: the baseline, or a month; there is none of anything else. */
export const teamHoursOf = (id: string): z.ZodType<TeamHours> | undefined =>
  id === BASELINE || Month.safeParse(id).success ? TeamHours : undefined;

interface Entered {
  id: string;
  value: TeamHours;
}

/** What was entered so far, the newest month first. */
export function hoursEntered(entries: readonly Entered[]): {
  baseline?: TeamHours;
  months: (TeamHours & { month: string })[];
} {
  const baseline = entries.find(({ id }) => id === BASELINE)?.value;
  const months = entries
    .filter(({ id }) => id !== BASELINE)
    .toSorted((a, b) => b.id.localeCompare(a.id))
    .map(({ id, value }) => ({ month: id, ...value }));
  return { ...(baseline ? { baseline } : {}), months };
}

export const allHours = (hours: HoursByKind): number =>
  WORK_KINDS.reduce((sum, kind) => sum + hours[kind], 0);

/** What leaders are told of the hours of Learning & Development. */
export const SaidHours = z.object({
  /** The newest month, and the baseline. */
  month: Month,
  now: z.object(byKind),
  baseline: z.object(byKind).exactOptional(),
  /** All that were entered, together. */
  hours: z.number(),
  months: z.number(),
  since: Month,
});
export type SaidHours = z.infer<typeof SaidHours>;

/**
 * As far as it may be said to others than the team: nothing where a sum is of fewer people than a group, as whoever
 * knows the team would know theirs.
 */
export function saidHours(entries: readonly Entered[], least: number): SaidHours | 'too-few' | undefined {
  const { baseline, months } = hoursEntered(entries);
  const [newest] = months;
  if (!newest) return undefined;
  const said = months.filter(({ people }) => people >= least);
  if (said.length < months.length || (baseline && baseline.people < least)) return 'too-few';
  return {
    month: newest.month,
    now: kindsOf(newest),
    ...(baseline ? { baseline: kindsOf(baseline) } : {}),
    hours: months.reduce((sum, one) => sum + allHours(one), 0),
    months: months.length,
    since: months.at(-1)?.month ?? newest.month,
  };
}

const kindsOf = ({ logistics, production, reporting, judgement }: HoursByKind): HoursByKind => ({
  logistics,
  production,
  reporting,
  judgement,
});
