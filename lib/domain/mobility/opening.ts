import { z } from 'zod';
import { Level, OneLine, PersonId, RegisterId } from '../ids.ts';
import { sha256 } from '../sha256.ts';

const Day = z.iso.date();

/** Most skills that one asks for: a reader takes in no more, and nobody has them all. */
export const MOST_ASKED_FOR = 12;

export const OpeningKind = z.enum(['role', 'project']);

/** `proposed` until its owner opens it; whoever manages openings, or its owner, closes it. */
export const OpeningStanding = z.enum(['proposed', 'open', 'closed']);
export type OpeningStanding = z.infer<typeof OpeningStanding>;

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
    standing: OpeningStanding,
  })
  .refine(({ from, until }) => until >= from, { path: ['until'], message: 'must not be before from' })
  .refine(({ targets }) => canBeAsked(Object.keys(targets).length), {
    path: ['targets'],
    message: `must be 1 to ${MOST_ASKED_FOR} skills`,
  });
export type Opening = z.infer<typeof Opening>;

const canBeAsked = (skills: number): boolean => skills >= 1 && skills <= MOST_ASKED_FOR;

/** What an owner says yes to, and whoever lets themselves be seen relies on: also who it is that sees them. */
const ASKED = ['kind', 'title', 'roleId', 'department', 'from', 'until', 'ownerId'] as const;

/** Changes with everything of it that somebody consented to, and with nothing else. */
export const termsOf = (opening: Opening): string =>
  sha256(
    JSON.stringify([
      ...ASKED.map((field) => opening[field] ?? null),
      Object.entries(opening.targets).toSorted(([a], [b]) => a.localeCompare(b)),
    ]),
    24,
  );

/**
 * How one stands after whoever manages openings saved it: what its owner opened stays open as it is; what says
 * otherwise now, or was closed, is proposed to its owner anew.
 */
export const openingAsSaved = (stored: Opening | undefined, next: Opening): Opening => {
  if (next.standing === 'closed') return next;
  const stands = stored?.standing === 'open' && termsOf(stored) === termsOf(next);
  return { ...next, standing: stands ? 'open' : 'proposed' };
};

/** Whether its owner, and nobody else, may say so. What was closed is proposed to them anew before they open it. */
export const maySay = (
  stored: Pick<Opening, 'ownerId' | 'standing'> | undefined,
  next: OpeningStanding,
  by: string,
): boolean =>
  stored?.ownerId === by && next !== 'proposed' && !(stored.standing === 'closed' && next === 'open');

/** What people are shown: its owner opened it, and it is not over before today. */
export const isOpenNow = ({ standing, until }: Opening, at: number): boolean =>
  standing === 'open' && until >= new Date(at).toISOString().slice(0, 10);

/** What saving one says, as the log has it for good: by its id, because a title is free text and may name somebody. */
export const actOfOpening = ({ openingId, standing }: Opening): string =>
  ({
    proposed: `proposes the opening ${openingId}`,
    open: `opens the opening ${openingId}`,
    closed: `closes the opening ${openingId}`,
  })[standing];
