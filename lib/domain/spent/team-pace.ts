import { z } from 'zod';
import type { ApprovalRequest } from '../approval.ts';
import { DAY, MINUTE } from '../durations.ts';
import { median } from '../median.ts';
import { toTenths } from '../rounding.ts';

/** Days over which is counted: long enough for some answers, short enough to show a change. */
export const PACE_DAYS = 90;
/** Fewer say nothing about a share or a middle. */
const FEWEST_THINGS = 5;

/**
 * How the work on needs went in the last days, over all who took part: nobody is told apart. What is absent is not
 * known, because too little happened, or fewer people decided than may be spoken about.
 */
export const TeamPace = z.object({
  /** Responses approved. */
  published: z.number(),
  /** From the need to the yes to its response, in the middle of them. */
  publicationMinutes: z.number().exactOptional(),
  /** From a question to its answer, in the middle of those that people gave themselves. */
  approvalMinutes: z.number().exactOptional(),
  /** Share of the answers about responses that sent them back, 0–1. */
  sentBack: z.number().exactOptional(),
  /** Share of the steps of answering needs in the log that no human took, 0–1. */
  byAgents: z.number().exactOptional(),
  waiting: z.number(),
  /** Of those that wait; it tells of whoever lets them wait, as the figures of answers do. */
  oldestDays: z.number().exactOptional(),
});
export type TeamPace = z.infer<typeof TeamPace>;

/** One round of a need: when it was found, and what was asked about it. */
export interface RoundOfNeed {
  foundAt: number | undefined;
  questions: readonly ApprovalRequest[];
}

/**
 * @param steps of answering needs, as the log has them: by whom, and when
 * @param least the smallest group: a figure of answers that fewer people gave is known to be theirs
 */
export function teamPace(
  rounds: readonly RoundOfNeed[],
  waiting: readonly { askedAt?: number }[],
  steps: readonly { at: number; isHuman: boolean }[],
  { at, least }: { at: number; least: number },
): TeamPace {
  const since = at - PACE_DAYS * DAY;
  const isRecent = (moment: number) => moment >= since && moment <= at;
  const answered = rounds.flatMap(({ foundAt, questions }) =>
    questions.flatMap((question) =>
      question.decision && isRecent(question.decision.at)
        ? [{ question, foundAt, ...question.decision, isOwn: !('standing' in question.decision) }]
        : [],
    ),
  );
  const own = answered.filter(({ isOwn }) => isOwn);
  const about = answered.filter(({ question }) => question.gate === 'publication' && !isOvertaken(question));
  const published = about.filter(({ question }) => question.status === 'approved');
  const taken = steps.filter((one) => isRecent(one.at));
  const asked = waiting.flatMap(({ askedAt }) => askedAt ?? []);
  /** What is told of answers, where as many people gave them as may be spoken about. */
  const toldOf = (answers: typeof answered, figure: () => number | undefined) =>
    new Set(answers.filter(({ isOwn }) => isOwn).map(({ by }) => by)).size < least ? undefined : figure();
  return {
    published: published.length,
    ...known(
      'publicationMinutes',
      toldOf(published, () => minutesBetween(published.map((one) => [one.foundAt, one.at]))),
    ),
    ...known(
      'approvalMinutes',
      toldOf(own, () => minutesBetween(own.map(({ question, at: then }) => [question.askedAt, then]))),
    ),
    ...known(
      'sentBack',
      toldOf(about, () => shareOf(about, ({ question }) => question.status === 'sent-back')),
    ),
    ...known(
      'byAgents',
      shareOf(taken, ({ isHuman }) => !isHuman),
    ),
    waiting: waiting.length,
    ...known(
      'oldestDays',
      toldOf(own, () => (asked.length > 0 ? toTenths((at - Math.min(...asked)) / DAY) : undefined)),
    ),
  };
}

/** A draft whose sources changed while it waited was sent back by nobody's judgement. */
const isOvertaken = (one: ApprovalRequest): boolean =>
  one.gate === 'publication' && one.status === 'sent-back' && one.decision.overtaken === true;

/** The middle one of those of which both ends are known. */
function minutesBetween(ends: readonly (readonly [number | undefined, number])[]): number | undefined {
  const spans = ends.flatMap(([from, until]) => (from === undefined ? [] : [until - from]));
  const middle = spans.length < FEWEST_THINGS ? undefined : median(spans);
  return middle === undefined ? undefined : Math.round(middle / MINUTE);
}

const shareOf = <T>(all: readonly T[], isCounted: (one: T) => boolean): number | undefined =>
  all.length < FEWEST_THINGS ? undefined : all.filter(isCounted).length / all.length;

const known = <Name extends string>(name: Name, value: number | undefined): Partial<Record<Name, number>> =>
  value === undefined ? {} : ({ [name]: value } as Record<Name, number>);

/** Days after which an earlier count is one to compare with: what it counted is over by then, mostly. */
const LEAST_DAYS = 28;

/** The oldest count that is kept, as what the newest is compared with. */
export const paceBefore = (
  earlier: readonly { at: number; pace?: TeamPace | undefined }[],
  at: number,
): { at: number; pace: TeamPace } | undefined =>
  earlier
    .flatMap((one) => (one.pace && at - one.at >= LEAST_DAYS * DAY ? [{ at: one.at, pace: one.pace }] : []))
    .toSorted((a, b) => a.at - b.at)[0];
