import { message, type Message } from '../../../messages/message.ts';
import { isAnswered, MOST_TURNS, type RolePlaySession, type Turn } from './session.ts';

/** Milliseconds that one of the two calls for a turn may take with all its tries: a browser waits for both. */
export const ASKED_MS = 100_000;

/**
 * For how long nobody else works on the answer of a turn: longer than its two calls and the store take, so that nobody
 * asks for the same turn beside a slow model, and no longer than somebody waits after a crash.
 */
export const WORK_MS = 2 * ASKED_MS + 10_000;

/** What comes of saying a turn. */
export type SayOutcome =
  /** It was said before: what stands, stands. */
  | { does: 'stands' }
  /** Somebody works on its answer. */
  | { does: 'waits' }
  /** To be stored before a model is asked, so that a crash loses no turn. */
  | { does: 'asks'; session: RolePlaySession; turn: Turn }
  | { does: 'refuses'; why: Message };

/** Takes a turn of the learner's. The turn's own id makes a double tap one turn. */
export function sayIn(
  session: RolePlaySession,
  { turnId, says, at }: Pick<Turn, 'turnId' | 'says' | 'at'>,
): SayOutcome {
  const { sessionId, turns } = session;
  const known = turns.find((turn) => turn.turnId === turnId);
  if (known && known.says !== says)
    return { does: 'refuses', why: message('problem.role-play.other-words', { turnId }) };
  if (known && isAnswered(known)) return { does: 'stands' };
  if (session.endedAt !== undefined)
    return { does: 'refuses', why: message('problem.role-play.ended', { sessionId }) };
  if (known?.askedAt !== undefined && at - known.askedAt < WORK_MS) return { does: 'waits' };
  const open = turns.find((turn) => !isAnswered(turn) && turn !== known);
  if (open) return { does: 'refuses', why: message('problem.role-play.open', { turnId: open.turnId }) };
  if (!known && turns.length === MOST_TURNS)
    return { does: 'refuses', why: message('problem.role-play.full', { turns: MOST_TURNS }) };
  const turn: Turn = { turnId, says, at: known?.at ?? at, askedAt: at };
  const others = turns.filter((one) => one !== known);
  return { does: 'asks', session: { ...session, turns: [...others, turn], changedAt: at }, turn };
}

/**
 * The session with what came of asking for an answer to a turn; undefined where it is not waited for any more: it was
 * answered meanwhile, taken back, or somebody else took over.
 */
export function answeredWith(
  session: RolePlaySession,
  asked: Pick<Turn, 'turnId' | 'askedAt'>,
  came: Required<Pick<Turn, 'answer'>> | Required<Pick<Turn, 'failed'>>,
  at: number,
): RolePlaySession | undefined {
  const waits = (turn: Turn) => turn.turnId === asked.turnId && turn.askedAt === asked.askedAt;
  if (!session.turns.some((turn) => waits(turn) && !isAnswered(turn))) return undefined;
  const turns = session.turns.map((turn): Turn => {
    const { turnId, says, at: saidAt } = turn;
    return waits(turn) ? { turnId, says, at: saidAt, ...came } : turn;
  });
  return { ...session, turns, changedAt: at };
}

/**
 * The session as it was before a turn was said, open again where it was over; a second time changes nothing. What was
 * said from there on is not kept.
 */
export function goneBackTo(session: RolePlaySession, turnId: string, at: number): RolePlaySession {
  const place = session.turns.findIndex((turn) => turn.turnId === turnId);
  if (place === -1) return session;
  const open: RolePlaySession = { ...session, turns: session.turns.slice(0, place), changedAt: at };
  delete open.endedAt;
  return open;
}

/** The session at its end; a turn without an answer is not kept. A later mark takes the place of an earlier one. */
export function endedAt(session: RolePlaySession, after: number | undefined, at: number): RolePlaySession {
  const confidence = { ...session.confidence, ...(after === undefined ? {} : { after }) };
  return {
    ...session,
    turns: session.turns.filter(isAnswered),
    confidence,
    changedAt: at,
    endedAt: session.endedAt ?? at,
  };
}
