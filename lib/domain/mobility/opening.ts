import { z } from 'zod';
import { Level, OneLine, PersonId, RegisterId } from '../ids.ts';
import { asProposed, canBeAsked, hashOfTerms, MOST_ASKED_FOR, OwnersWord } from '../opened-by-owner.ts';

const Day = z.iso.date();

export const OpeningKind = z.enum(['role', 'project']);

/** A role or a project that somebody of the company may come to, and what it asks for. It says nothing of anybody. */
export const Opening = z
  .strictObject({
    openingId: RegisterId,
    kind: OpeningKind,
    title: OneLine(200),
    /** Where it asks for what a role asks for. */
    roleId: RegisterId.exactOptional(),
    /** Levels per skill. */
    targets: z.record(RegisterId, Level),
    department: OneLine(100),
    from: Day,
    /** The last day on which it is open. */
    until: Day,
    ownerId: PersonId,
    standing: OwnersWord,
  })
  .refine(({ from, until }) => until >= from, { path: ['until'], message: 'must not be before from' })
  .refine(({ targets }) => canBeAsked(Object.keys(targets).length), {
    path: ['targets'],
    message: `must be 1 to ${MOST_ASKED_FOR} skills`,
  });
export type Opening = z.infer<typeof Opening>;

/** What an owner says yes to, and whoever lets themselves be seen relies on: also who it is that sees them. */
const ASKED = ['kind', 'title', 'roleId', 'department', 'from', 'until', 'ownerId'] as const;

/** Changes with everything of it that somebody consented to, and with nothing else. */
export const termsOf = (opening: Opening): string =>
  hashOfTerms(
    ASKED.map((field) => opening[field]),
    opening.targets,
  );

export const openingAsSaved = (stored: Opening | undefined, next: Opening): Opening =>
  asProposed(stored, next, termsOf);

/** What saving one says, as the log has it for good: by its id, because a title is free text and may name somebody. */
export const actOfOpening = ({ openingId, standing }: Opening): string =>
  ({
    proposed: `proposes the opening ${openingId}`,
    open: `opens the opening ${openingId}`,
    closed: `closes the opening ${openingId}`,
  })[standing];
