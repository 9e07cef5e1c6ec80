import { z } from 'zod';
import { DAY } from '../milliseconds.ts';
import type { Participation } from '../outcome/participation.ts';

/** Days after which what somebody put off comes back. */
export const LATER_DAYS = 7;

/** What somebody may say to something that was planned for them or reached them. */
export const ToItem = z.enum(['later', 'not-relevant', 'take-back', 'finished']);
export type ToItem = z.infer<typeof ToItem>;

/**
 * Somebody's part with what they say to it. What they say again changes nothing but until when it is put off; who
 * finished it twice finished it the first time.
 *
 * @param at epoch milliseconds
 */
export function partAnswered(part: Participation, said: ToItem, at: number): Participation {
  switch (said) {
    case 'later':
      return { ...wanted(part), laterAt: at + LATER_DAYS * DAY };
    case 'not-relevant':
      return { ...notPutOff(part), declinedAt: part.declinedAt ?? at };
    case 'take-back':
      return notPutOff(wanted(part));
    case 'finished':
      return { ...part, finishedAt: part.finishedAt ?? at };
  }
}

function wanted(part: Participation): Participation {
  const again = { ...part };
  delete again.declinedAt;
  return again;
}

/** The part of somebody to whom it came back, or who wants it now after all. */
export function notPutOff(part: Participation): Participation {
  const now = { ...part };
  delete now.laterAt;
  return now;
}

/**
 * What somebody may still say to it. Who waits in a comparison has it when their turn comes, or at once: later is no
 * answer. Nobody finishes what has not reached them.
 */
export function answersTo(part: Participation): ToItem[] {
  const { group, deliveredAt, declinedAt, laterAt, finishedAt, programme } = part;
  if (declinedAt !== undefined) return ['take-back'];
  const isThere = deliveredAt !== undefined;
  // A programme that goes on is finished by its modules, and paused where it stands.
  const goesOn = programme !== undefined && programme.stoppedAt === undefined && finishedAt === undefined;
  return [
    ...(isThere && finishedAt === undefined && !goesOn ? (['finished'] as const) : []),
    ...(laterAt !== undefined ? (['take-back'] as const) : []),
    ...(laterAt === undefined && !goesOn && (isThere || group === 'first') ? (['later'] as const) : []),
    'not-relevant',
  ];
}
