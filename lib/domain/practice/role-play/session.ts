import { z } from 'zod';
import { DAY } from '../../milliseconds.ts';
import { Id, PersonId } from '../../ids.ts';
import { ROLE_PLAY_DAYS } from '../../policy/retention.ts';
import { StoredMessage } from '../../../messages/stored-message.ts';

/** Turns of one session: a talk of some twenty minutes, after which more of it teaches less. */
export const MOST_TURNS = 20;
/** Characters of a turn: what is said in one breath, and more than anybody should. */
export const MOST_SAID = 1_500;
/** What the learner marks themselves, from 1 (not at all) to 5 (entirely). */
export const Confidence = z.int().min(1).max(5);

/**
 * What a talk was found to show by one of its turns. Each quote was said word by word, in this turn or before; lines
 * and interests are numbered from 0 on as the artefact has them, levels run from 1 to 4, with what lies between.
 */
export const TurnReading = z.object({
  shows: z.array(z.object({ line: z.int(), level: z.number().min(1).max(4), quote: z.string() })),
  /** At most one: nobody says everything at once. */
  earns: z.object({ interest: z.int(), quote: z.string() }).exactOptional(),
  strains: z.object({ by: z.enum(['gives-way', 'pushes']), quote: z.string() }).exactOptional(),
});
export type TurnReading = z.infer<typeof TurnReading>;

export const Turn = z.object({
  turnId: Id,
  /** In one line, as it was said. */
  says: z.string().min(1).max(MOST_SAID),
  at: z.number(),
  /** Since when somebody works on its answer, epoch milliseconds; absent where nobody does. */
  askedAt: z.number().exactOptional(),
  /** Why it has no answer, where the model could not give one. */
  failed: StoredMessage.exactOptional(),
  answer: z
    .object({ reading: TurnReading, says: z.string(), at: z.number(), model: z.string() })
    .exactOptional(),
});
export type Turn = z.infer<typeof Turn>;
export type AnsweredTurn = Turn & { answer: NonNullable<Turn['answer']> };

/**
 * A role-play that one person plays with the layer. Where it stands is folded from its turns and stored nowhere
 * (`partner-moves.ts`), so that going back is leaving turns out.
 */
export const RolePlaySession = z.object({
  sessionId: Id,
  personId: PersonId,
  needId: Id,
  assetId: Id,
  title: z.string(),
  startedAt: z.number(),
  changedAt: z.number(),
  turns: z.array(Turn).max(MOST_TURNS),
  /** The learner's own marks; nothing is worked out of them. */
  confidence: z.object({ before: Confidence.exactOptional(), after: Confidence.exactOptional() }),
  endedAt: z.number().exactOptional(),
  releasedAt: z.number().exactOptional(),
  /** Since when its score stands among what is known of the skill: after its release, whatever came between. */
  countedAt: z.number().exactOptional(),
});
export type RolePlaySession = z.infer<typeof RolePlaySession>;

export const isAnswered = (turn: Turn): turn is AnsweredTurn => turn.answer !== undefined;
export const answeredTurns = ({ turns }: Pick<RolePlaySession, 'turns'>): AnsweredTurn[] =>
  turns.filter(isAnswered);

/** A session without a word of what was said in it. */
export const rolePlayLine = (session: RolePlaySession) => ({
  sessionId: session.sessionId,
  needId: session.needId,
  title: session.title,
  startedAt: session.startedAt,
  said: session.turns.length,
  expiresAt: rolePlayExpiry(session),
  isOver: session.endedAt !== undefined,
  isReleased: session.releasedAt !== undefined,
});

/** When the store removes it, counted from its last change. */
export const rolePlayExpiry = ({ changedAt }: RolePlaySession): number => changedAt + ROLE_PLAY_DAYS * DAY;
