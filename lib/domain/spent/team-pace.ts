import { z } from 'zod';
import type { ApprovalRequest } from '../gate/approval.ts';
import { DAY, MINUTE } from '../milliseconds.ts';
import { classOfPeople, classOfSpan, SpanClass } from './span-class.ts';

/** Days over which is counted: long enough for some answers, short enough to show a change. */
export const PACE_DAYS = 90;
/** Fewer say nothing about a share. */
const FEWEST_THINGS = 5;

/**
 * How the work on needs went in the last days, over all who took part: nobody is told apart. What is absent is not
 * known, because too little happened, fewer people decided than may be spoken about, or their times lie too far apart.
 */
export const TeamPace = z.object({
  /** Responses approved. */
  published: z.number(),
  /** From the need to the yes to its response, in the middle of those who said it. */
  publication: SpanClass.exactOptional(),
  /** From a question to its answer, in the middle of those who gave one. */
  answer: SpanClass.exactOptional(),
  /** Share of the answers about responses that sent them back, 0–1. */
  sentBack: z.number().exactOptional(),
  /** Share of the steps of answering needs in the log that no human took, 0–1. */
  byAgents: z.number().exactOptional(),
  waiting: z.number(),
  /** How long the oldest of those waits; it tells of whoever lets them wait, as the figures of answers do. */
  oldest: SpanClass.exactOptional(),
});
export type TeamPace = z.infer<typeof TeamPace>;

/** As reports keep it: those of earlier versions to the minute. */
export const KeptPace = TeamPace.extend({
  publicationMinutes: z.number().exactOptional(),
  approvalMinutes: z.number().exactOptional(),
  oldestDays: z.number().exactOptional(),
});
export type KeptPace = z.infer<typeof KeptPace>;

/** What was kept, as it may be told today. */
export function paceOf({ publicationMinutes, approvalMinutes, oldestDays, ...pace }: KeptPace): TeamPace {
  const classOf = (value: number | undefined, unit: number) =>
    value === undefined ? undefined : classOfSpan(value * unit);
  return {
    ...known('publication', classOf(publicationMinutes, MINUTE)),
    ...known('answer', classOf(approvalMinutes, MINUTE)),
    ...known('oldest', classOf(oldestDays, DAY)),
    ...pace,
  };
}

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
  const toldOf = <T>(answers: typeof answered, figure: () => T | undefined) =>
    new Set(answers.filter(({ isOwn }) => isOwn).map(({ by }) => by)).size < least ? undefined : figure();
  return {
    published: published.length,
    ...known(
      'publication',
      classOfPeople(
        published.flatMap(({ isOwn, foundAt, by, at: then }) =>
          isOwn && foundAt !== undefined ? [{ by, span: then - foundAt }] : [],
        ),
        least,
      ),
    ),
    ...known(
      'answer',
      classOfPeople(
        own.flatMap(({ question: { askedAt }, by, at: then }) =>
          askedAt === undefined ? [] : [{ by, span: then - askedAt }],
        ),
        least,
      ),
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
      'oldest',
      toldOf(own, () => (asked.length > 0 ? classOfSpan(at - Math.min(...asked)) : undefined)),
    ),
  };
}

/** A draft whose sources changed while it waited was sent back by nobody's judgement. */
const isOvertaken = (one: ApprovalRequest): boolean =>
  one.gate === 'publication' && one.status === 'sent-back' && one.decision.overtaken === true;

const shareOf = <T>(all: readonly T[], isCounted: (one: T) => boolean): number | undefined =>
  all.length < FEWEST_THINGS ? undefined : all.filter(isCounted).length / all.length;

const known = <Name extends string, T>(name: Name, value: T | undefined): Partial<Record<Name, T>> =>
  value === undefined ? {} : ({ [name]: value } as Record<Name, T>);

/** Days after which an earlier count is one to compare with: what it counted is over by then, mostly. */
const LEAST_DAYS = 28;

/** The oldest count that is kept, as what the newest is compared with. */
export const paceBefore = (
  earlier: readonly { at: number; pace?: KeptPace | undefined }[],
  at: number,
): { at: number; pace: TeamPace } | undefined =>
  earlier
    .flatMap((one) =>
      one.pace && at - one.at >= LEAST_DAYS * DAY ? [{ at: one.at, pace: paceOf(one.pace) }] : [],
    )
    .toSorted((a, b) => a.at - b.at)[0];
