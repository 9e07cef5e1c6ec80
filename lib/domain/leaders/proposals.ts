import { z } from 'zod';
import { DAY } from '../milliseconds.ts';
import { EndStage } from '../need/need.ts';
import { RolePart } from '../need/role-part.ts';

/** How a need ended of which nothing came; what a human ruled out as a matter of learning went to somebody else. */
export const CameToNothing = EndStage.extract(['declined', 'unanswered', 'withdrawn', 'stalled']);

/**
 * A decision that leaders are asked for. Each names what it is about, what it costs and what happens without it; a rule
 * chose it, and nothing happens before a human decided where it is decided.
 */
export const ProposedDecision = z.object({
  kind: z.enum([
    'answer-cause',
    'answer-response',
    'hear',
    'stop',
    'extend',
    'ask-again',
    'see-more',
    'see-first',
    'see-again',
    'look',
    'say-success',
    'move-weight',
  ]),
  lineId: z.string(),
  needId: z.string().exactOptional(),
  /** Of the question that waits. */
  approvalId: z.string().exactOptional(),
  roleId: z.string().exactOptional(),
  /** The part of the role that it is about, as far as it may be named; absent where it is about all of it. */
  group: RolePart.exactOptional(),
  skillId: z.string().exactOptional(),
  /** How the need ended that rests, where nothing came of it. */
  ended: CameToNothing.exactOptional(),
  /** Of what was made or chosen. */
  title: z.string().exactOptional(),
  /** People whom it is about, in fives or full groups; 0 where that is said in words alone. */
  people: z.number(),
  /** Levels (0–5) that they miss on average, or that were gained. */
  levels: z.number().exactOptional(),
  /** Of one learner’s time. */
  minutes: z.number().exactOptional(),
  /** Of learners’ time that it takes, or took. */
  hours: z.number().exactOptional(),
  /** Whether the question is about a new version of what is out already. */
  renews: z.literal(true).exactOptional(),
  /** When a question counts as unanswered, epoch milliseconds. */
  dueAt: z.number().exactOptional(),
  /** When it is read next what something did, or looked for anew, epoch milliseconds. */
  readAt: z.number().exactOptional(),
  /** The line that weight is taken from. */
  fromLineId: z.string().exactOptional(),
  /** The page of the reading. */
  pageUrl: z.string().exactOptional(),
  /** Weight of the line, 0–1. */
  weight: z.number(),
});
export type ProposedDecision = z.infer<typeof ProposedDecision>;

/** How many are proposed: what somebody reads in a minute, and can decide in a meeting. */
const MOST_PROPOSED = 3;
/** What lapses so soon comes first. */
const SOON_DAYS = 7;

/**
 * How much of what is at stake a decision moves. A look only tells whether something is lacking; a changed line acts
 * through needs that come later.
 */
const MOVES: Record<ProposedDecision['kind'], number> = {
  'answer-cause': 1,
  'answer-response': 1,
  hear: 1,
  stop: 1,
  extend: 1,
  'ask-again': 1,
  'see-more': 0.5,
  'see-first': 0.5,
  'see-again': 0.5,
  look: 0.5,
  'say-success': 0.25,
  'move-weight': 0.25,
};

/** Said once: a second one asks the same of another owner, and keeps nothing else from being read. */
const ONCE: ReadonlySet<ProposedDecision['kind']> = new Set(['say-success', 'move-weight']);

/**
 * The three decisions of all that could be taken: what lapses within a week first, then one for each line that falls
 * short, then by how many people it is about, weighed by the line; none of a kind that stands already while there is
 * another kind.
 *
 * @param short lines that fall short
 */
export function chosenOf(
  all: readonly ProposedDecision[],
  short: readonly string[],
  at: number,
): ProposedDecision[] {
  const isSoon = ({ dueAt }: ProposedDecision) => dueAt !== undefined && dueAt - at <= SOON_DAYS * DAY;
  const atStake = ({ kind, weight, people }: ProposedDecision) => MOVES[kind] * weight * Math.max(1, people);
  const keyOf = ({ kind, lineId, needId = '', roleId = '', skillId = '' }: ProposedDecision) =>
    [kind, lineId, needId, roleId, skillId].join('|');
  const inOrder = all
    .filter(({ dueAt }) => dueAt === undefined || dueAt > at)
    .toSorted(
      (a, b) =>
        Number(isSoon(b)) - Number(isSoon(a)) || atStake(b) - atStake(a) || keyOf(a).localeCompare(keyOf(b)),
    );
  const firsts = inOrder.filter((one, i) => inOrder.findIndex(({ kind }) => kind === one.kind) === i);
  const others = inOrder.filter((one) => !firsts.includes(one) && !ONCE.has(one.kind));
  const ofShort = inOrder
    .filter(({ lineId, kind }) => short.includes(lineId) && !ONCE.has(kind))
    .filter(({ lineId }, i, some) => some.findIndex((one) => one.lineId === lineId) === i);
  return [...new Set([...firsts.filter(isSoon), ...ofShort, ...firsts, ...others])].slice(0, MOST_PROPOSED);
}
