import type { InCohort, Session } from './state.ts';

/** What somebody invited answered, as the calendar has it. */
export type Answered = 'none' | 'accepted' | 'tentative' | 'declined';

/** Fewer people than this do not meet, and what is to come is called off. */
export const FEWEST_LEFT = 3;

/** What becomes of a session by what people answered. */
export type SessionMove = 'stays' | 'moves' | 'goes-to-a-human';

/**
 * A session that its facilitator declines, or more than half of its people, is moved once; declined again it goes to a
 * human. What has begun, or went to a human, stays.
 */
export function moveOf(
  { from, movedAt, handedOverAt }: Session,
  facilitator: Answered,
  people: readonly Answered[],
  at: number,
): SessionMove {
  if (at >= from || handedOverAt !== undefined) return 'stays';
  const declined = people.filter((one) => one === 'declined').length;
  if (facilitator !== 'declined' && declined * 2 <= people.length) return 'stays';
  return movedAt === undefined ? 'moves' : 'goes-to-a-human';
}

/** What somebody says to a cohort of theirs. */
export type ToCohort = 'leave' | 'other-group' | 'stay';

/** What they may say to it now: an invitation can be left at any time, and taken up no more once it was left. */
export const answersToCohort = ({ leftAt, askedAt, staysAt }: InCohort, isOver: boolean): ToCohort[] =>
  leftAt !== undefined || isOver
    ? []
    : [
        'leave',
        'other-group',
        ...(askedAt !== undefined && (staysAt ?? 0) < askedAt ? (['stay'] as const) : []),
      ];

/** Their part after what they said; what is said twice is said once. */
export function placeAnswered(part: InCohort, said: ToCohort, at: number): InCohort {
  if (part.leftAt !== undefined) return part;
  switch (said) {
    case 'leave':
      return { ...part, leftAt: at };
    case 'other-group':
      return { ...part, leftAt: at, wantsOther: true };
    case 'stay':
      return { ...part, staysAt: at };
  }
}

/**
 * Whether somebody took part in the whole: once the last session was marked, in all but one of the sessions, and of one
 * or two in each.
 */
export function tookPart({ attended = {} }: InCohort, sessions: number): boolean {
  if (attended[String(sessions - 1)] === undefined) return false;
  const there = Object.values(attended).filter(Boolean).length;
  return there >= (sessions > 2 ? sessions - 1 : sessions);
}
