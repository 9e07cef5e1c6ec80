import { z } from 'zod';
import { DAY } from '../milliseconds.ts';
import { Id, RegisterId } from '../ids.ts';

/**
 * What a survey tool says of one group's answers to one question, on 1–5, up to a moment: sums alone. There is no
 * field for the answer of one person.
 */
export const PulseSums = z
  .strictObject({
    question: RegisterId,
    /** The group that this one is a part of, whose answers hold these as well. */
    within: Id.optional(),
    /** Roles of which at least a smallest group works in this one: their needs are looked at beside a change of it. */
    roles: z.array(RegisterId).max(50).optional(),
    /** How long answers were gathered, from the day of the report on; absent where nobody says. */
    every: z.enum(['week', 'month']).optional(),
    answers: z.int().min(1).max(1_000_000),
    sum: z.number(),
    /** Sum of the squares of the answers. */
    squares: z.number(),
  })
  .refine(
    ({ answers, sum }) => sum >= answers && sum <= 5 * answers,
    'the sum must lie between 1 and 5 an answer',
  )
  .refine(
    ({ answers, sum, squares }) =>
      squares >= sum ** 2 / answers - 1e-6 - 1e-8 * answers && squares <= 25 * answers,
    'the sum of squares does not fit the sum',
  );
export type PulseSums = z.infer<typeof PulseSums>;

const PulsePoint = z.object({
  answers: z.number(),
  sum: z.number(),
  squares: z.number(),
  every: z.enum(['week', 'month']).exactOptional(),
  /** Who said so; absent in points of earlier versions. */
  source: z.string().exactOptional(),
});
export type PulsePoint = z.infer<typeof PulsePoint>;

/** One group's answers to one question over time, by the day (ISO date) of each report. */
export const GroupPulse = z.object({
  groupId: z.string(),
  question: z.string(),
  within: z.string().exactOptional(),
  roles: z.array(z.string()).exactOptional(),
  points: z.record(z.string(), PulsePoint),
});
export type GroupPulse = z.infer<typeof GroupPulse>;

/** A change of a group that neither its own drift nor a season explains. */
export const PulseChange = z.object({
  changeId: z.string(),
  groupId: z.string(),
  question: z.string(),
  /** Day of the first report after the change. */
  since: z.string(),
  /** Day of the latest report in it; absent in changes of earlier versions. */
  until: z.string().exactOptional(),
  /** No year of answers lay before it, so that a season would look the same; absent in changes of earlier versions. */
  isWeak: z.boolean().exactOptional(),
  /** Roles that work in the group, as far as the survey tool says. */
  roles: z.array(z.string()).exactOptional(),
  /** Epoch milliseconds. */
  at: z.number(),
  /** Points on the scale of 1–5, and the 95% interval. */
  effect: z.number(),
  interval: z.tuple([z.number(), z.number()]).readonly(),
  /** One sentence for leaders. */
  sentence: z.string(),
});
export type PulseChange = z.infer<typeof PulseChange>;

/** Days that are kept: two years and a quarter, so that a season can be compared with its last one. */
const KEPT_DAYS = 820;

/**
 * The pulse with one more report. Fewer answers than the minimum of a group are as if not there; of two reports for one
 * day the fuller one counts, whatever order they arrive in. What was gathered over another stretch that crosses a known
 * one is not taken: a month less its weeks may be the answers of one person.
 */
export function withReport(
  pulse: GroupPulse,
  day: string,
  report: PulseSums,
  least: number,
  source?: string,
): GroupPulse {
  const { answers, sum, squares, every, within, roles } = report;
  if (answers < least || crosses(pulse.points, day, every)) return pulse;
  const known = pulse.points[day];
  if (known && (known.answers > answers || (known.answers === answers && known.sum >= sum))) return pulse;
  const latest = Math.max(Date.parse(day), ...Object.keys(pulse.points).map((one) => Date.parse(one)));
  const point: PulsePoint = {
    answers,
    sum,
    squares,
    ...(every === undefined ? {} : { every }),
    ...(source === undefined ? {} : { source }),
  };
  const points = Object.entries({ ...pulse.points, [day]: point });
  return {
    ...pulse,
    ...(within === undefined ? {} : { within }),
    ...(roles === undefined || latest > Date.parse(day) ? {} : { roles }),
    points: Object.fromEntries(points.filter(([one]) => latest - Date.parse(one) <= KEPT_DAYS * DAY)),
  };
}

/** When answers that were gathered from a day on were all given, epoch milliseconds. */
function endOf(day: string, every: NonNullable<PulsePoint['every']>): number {
  const from = new Date(day);
  const [year, month, date] = [from.getUTCFullYear(), from.getUTCMonth(), from.getUTCDate()];
  return every === 'week' ? Date.UTC(year, month, date + 7) : Date.UTC(year, month + 1, date);
}

/** Whether a stretch shares days with a known one without being the same. */
export function crosses(points: GroupPulse['points'], day: string, every: PulsePoint['every']): boolean {
  if (every === undefined) return false;
  const [from, to] = [Date.parse(day), endOf(day, every)];
  return Object.entries(points).some(
    ([known, { every: itsEvery }]) =>
      itsEvery !== undefined &&
      (known !== day || itsEvery !== every) &&
      Date.parse(known) < to &&
      endOf(known, itsEvery) > from,
  );
}

/** Days in which one change of a group is told once, however often it is looked at, and asked about at the gates. */
export const TOLD_DAYS = 180;

/** Whether a change is asked about where a cause is decided: a weak sign is only shown. */
export const isAskedAbout = (
  { isWeak, at, roles = [] }: Pick<PulseChange, 'isWeak' | 'at' | 'roles'>,
  roleId: string,
  now: number,
): boolean => isWeak !== true && now - at < TOLD_DAYS * DAY && roles.includes(roleId);

/** Whether as many answered as make a group when the change began, for it to be said now. */
export const isStillToldOf = (
  { since }: Pick<PulseChange, 'since'>,
  pulse: GroupPulse | undefined,
  least: number,
): boolean => (pulse?.points[since]?.answers ?? 0) >= least;
