import { z } from 'zod';
import type { ApprovalRequest } from '../approval.ts';
import { DAY, MINUTE } from '../durations.ts';
import { median } from '../median.ts';
import { toTenths } from '../rounding.ts';

/** Days over which is counted: long enough for some answers, short enough to show a change. */
export const PACE_DAYS = 90;
/** Fewer who decided would be told of by name: the pace of two is none of either, the pace of one is theirs. */
const FEWEST_DECIDERS = 2;
/** Fewer say nothing about a share or a middle. */
const FEWEST_THINGS = 5;

/**
 * How the work on needs went in the last days, over all who took part: nobody is told apart. What is absent is not
 * known, because too little happened, or one person alone decided.
 */
export const TeamPace = z.object({
  /** Responses approved. */
  published: z.number(),
  /** From the need to the yes to its response, in the middle of them. */
  publicationMinutes: z.number().exactOptional(),
  /** From a question to its answer, in the middle of them, by at least two people. */
  approvalMinutes: z.number().exactOptional(),
  /** Share of the answers about responses that sent them back, 0–1. */
  sentBack: z.number().exactOptional(),
  /** Share of the steps of answering needs in the log that no human took, 0–1. */
  byAgents: z.number().exactOptional(),
  waiting: z.number(),
  /** Of those that wait. */
  oldestDays: z.number().exactOptional(),
});
export type TeamPace = z.infer<typeof TeamPace>;

/** One round of a need: when it was found, and what was asked about it. */
export interface RoundOfNeed {
  foundAt: number | undefined;
  questions: readonly ApprovalRequest[];
}

/** @param steps of answering needs, as the log has them: by whom, and when */
export function teamPace(
  rounds: readonly RoundOfNeed[],
  waiting: readonly { askedAt?: number }[],
  steps: readonly { at: number; isHuman: boolean }[],
  at: number,
): TeamPace {
  const since = at - PACE_DAYS * DAY;
  const isRecent = (moment: number) => moment >= since && moment <= at;
  const answered = rounds.flatMap(({ questions }) =>
    questions.filter(({ decision }) => decision !== undefined && isRecent(decision.at)),
  );
  const published = rounds.flatMap(({ foundAt, questions }) =>
    questions
      .filter(({ gate, status }) => gate === 'publication' && status === 'approved')
      .flatMap(({ decision }) => (decision && isRecent(decision.at) ? [{ foundAt, at: decision.at }] : [])),
  );
  const toPublish = published.flatMap((one) => (one.foundAt === undefined ? [] : [one.at - one.foundAt]));
  const about = answered.filter((one) => one.gate === 'publication' && !isOvertaken(one));
  const taken = steps.filter((one) => isRecent(one.at));
  const asked = waiting.flatMap(({ askedAt }) => askedAt ?? []);
  return {
    published: published.length,
    ...known('publicationMinutes', minutes(toPublish)),
    ...known('approvalMinutes', minutes(untilAnswered(answered))),
    ...known(
      'sentBack',
      shareOf(about, ({ status }) => status === 'sent-back'),
    ),
    ...known(
      'byAgents',
      shareOf(taken, ({ isHuman }) => !isHuman),
    ),
    waiting: waiting.length,
    ...(asked.length > 0 ? { oldestDays: toTenths((at - Math.min(...asked)) / DAY) } : {}),
  };
}

/** A draft whose sources changed while it waited was sent back by nobody's judgement. */
const isOvertaken = (one: ApprovalRequest): boolean =>
  one.gate === 'publication' && one.status === 'sent-back' && one.decision.overtaken === true;

/** Of those that people answered themselves; none where one person answered them all. */
function untilAnswered(answered: readonly ApprovalRequest[]): number[] {
  const byPeople = answered.flatMap(({ askedAt, decision }) =>
    decision && askedAt !== undefined && !('standing' in decision)
      ? [{ by: decision.by, took: decision.at - askedAt }]
      : [],
  );
  return new Set(byPeople.map(({ by }) => by)).size < FEWEST_DECIDERS ? [] : byPeople.map(({ took }) => took);
}

const minutes = (spans: readonly number[]): number | undefined => {
  const middle = spans.length < FEWEST_THINGS ? undefined : median(spans);
  return middle === undefined ? undefined : Math.round(middle / MINUTE);
};

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
