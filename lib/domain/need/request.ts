import { z } from 'zod';
import { QuestionAnswer, type AnswerCounts } from '../cause/cause-model.ts';
import type { RoleId, SkillId } from '../ids.ts';

/** A wish for learning, as it was understood. The words of the requester are not kept. */
export const LearningRequest = z.object({
  requestId: z.string(),
  /** The need that it is about, or would be about if the charter asked for it. */
  needId: z.string(),
  requesterId: z.string(),
  roleId: z.string(),
  /** Null where no skill of the taxonomy was recognised. */
  skillId: z.string().nullable(),
  /** Epoch milliseconds. */
  at: z.number(),
  /**
   * `counted`: it joined a need that was there, or one that rests; or its role has too few people for one, or a part of
   * it is worked on first, and it counts in the next. `unclear`: the requester is asked which skill they mean.
   */
  outcome: z.enum(['opened', 'counted', 'declined', 'unclear']),
  /** Skills that an unclear request may mean, the likeliest first. */
  options: z.array(z.string()).exactOptional(),
  /** The request that this one became once its requester said what they mean. */
  becameId: z.string().exactOptional(),
  charterLineId: z.string().exactOptional(),
  /** Round of the need that it counts in; absent where it counts in none, or was stored before this was noted. */
  round: z.int().exactOptional(),
  /** What the requester answered about the work, by question. */
  answers: z.record(z.string(), QuestionAnswer),
});
export type LearningRequest = z.infer<typeof LearningRequest>;

/**
 * What people said about the work, each of them once to a question: of several requests of one person the latest
 * speaks.
 */
export function answersIn(requests: readonly LearningRequest[]): AnswerCounts {
  const byPerson = new Map<string, LearningRequest['answers']>();
  for (const { requesterId, answers } of requests.toSorted((a, b) => a.at - b.at))
    byPerson.set(requesterId, { ...byPerson.get(requesterId), ...answers });
  const counts: AnswerCounts = {};
  for (const [questionId, answer] of [...byPerson.values()].flatMap((said) => Object.entries(said))) {
    const before = counts[questionId] ?? { yes: 0, no: 0, unsure: 0 };
    counts[questionId] = { ...before, [answer]: before[answer] + 1 };
  }
  return counts;
}

/** Where demand for a role goes that names no skill. */
const NO_SKILL = 'other';

/** What demand for a skill in a role is known by: as a need if the charter asks for it, as declined demand if not. */
export const demandIdOf = (roleId: RoleId, skillId: SkillId | null): string =>
  `${roleId}.${skillId ?? NO_SKILL}`;

/** A request that can be called back: its id begins with what it is about, so that one read finds it. */
export const requestIdOf = (demandId: string, hash: string): string => `${demandId}.${hash}`;

/** The same request, where it turns out to be about something else. */
export const requestIdUnder = (demandId: string, requestId: string): string =>
  requestIdOf(demandId, requestId.slice(requestId.lastIndexOf('.') + 1));

/** @see requestIdOf */
export const demandIdIn = (requestId: string): string =>
  requestId.slice(0, Math.max(0, requestId.lastIndexOf('.')));
