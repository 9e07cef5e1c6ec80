import { z } from 'zod';
import { Level, OneLine, PersonId, RegisterId } from '../ids.ts';
import { asProposed, canBeAsked, hashOfTerms, MOST_ASKED_FOR, OwnersWord } from '../opened-by-owner.ts';

/**
 * A role that the company could not do without for long, what it asks for, and who answers for it. It says nothing of
 * anybody who could follow in it, nor of who has it.
 */
export const CriticalRole = z
  .strictObject({
    criticalRoleId: RegisterId,
    title: OneLine(200),
    /** Levels per skill. */
    targets: z.record(RegisterId, Level),
    department: OneLine(100),
    /** The last day on which it is open. */
    until: z.iso.date(),
    ownerId: PersonId,
    standing: OwnersWord,
  })
  .refine(({ targets }) => canBeAsked(Object.keys(targets).length), {
    path: ['targets'],
    message: `must be 1 to ${MOST_ASKED_FOR} skills`,
  });
export type CriticalRole = z.infer<typeof CriticalRole>;

/** Changes with everything of it that somebody agreed to, whose eyes it is for among it, and with nothing else. */
export const termsOfRole = ({ title, targets, department, until, ownerId }: CriticalRole): string =>
  hashOfTerms([title, department, until, ownerId], targets);

export const criticalRoleAsSaved = (stored: CriticalRole | undefined, next: CriticalRole): CriticalRole =>
  asProposed(stored, next, termsOfRole);

/** What saving one says, as the log has it for good: by its id, because a title is free text and may name somebody. */
export const actOfCriticalRole = ({ criticalRoleId, standing }: CriticalRole): string =>
  ({
    proposed: `proposes the critical role ${criticalRoleId}`,
    open: `opens the critical role ${criticalRoleId}`,
    closed: `closes the critical role ${criticalRoleId}`,
  })[standing];
