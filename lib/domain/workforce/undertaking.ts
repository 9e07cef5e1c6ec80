import { z } from 'zod';
import { Level, OneLine, PersonId, RegisterId } from '../ids.ts';
import { sha256 } from '../sha256.ts';

const Day = z.iso.date();

export const UndertakingKind = z.enum(['order', 'project', 'roadmap']);

/** What the owner of one said; until they confirmed it, nothing counts with it. */
export const UndertakingStanding = z.enum(['proposed', 'confirmed', 'withdrawn']);
export type UndertakingStanding = z.infer<typeof UndertakingStanding>;

/**
 * What the business is to do and what it needs for it: so many people of a role at a level of a skill, from a day on.
 * One that needs several skills is one for each.
 */
export const Undertaking = z
  .strictObject({
    undertakingId: RegisterId,
    kind: UndertakingKind,
    title: OneLine(200),
    roleId: RegisterId,
    skillId: RegisterId,
    level: Level,
    people: z.int().positive().max(1_000_000),
    from: Day,
    /** The last day on which they are needed; without it they are needed from then on. */
    until: Day.exactOptional(),
    ownerId: PersonId,
    standing: UndertakingStanding,
  })
  .refine(({ from, until }) => until === undefined || until >= from, {
    path: ['until'],
    message: 'must not be before from',
  });
export type Undertaking = z.infer<typeof Undertaking>;

/** The same title, role and skill is the same undertaking, in whatever letters. */
export const undertakingIdOf = ({
  title,
  roleId,
  skillId,
}: Pick<Undertaking, 'title' | 'roleId' | 'skillId'>): string =>
  `undertaking-${sha256(JSON.stringify([title.toLowerCase(), roleId, skillId]), 24)}`;

/**
 * Only whoever stands as its owner says that one counts, at the door, in the card and whatever role they hold: not who
 * names themselves with the same words with which they say yes.
 */
export const mayConfirm = (stored: Pick<Undertaking, 'ownerId'> | undefined, by: string): boolean =>
  stored?.ownerId === by;

/** What an owner says yes to. */
const ASKED = [
  'kind',
  'title',
  'roleId',
  'skillId',
  'level',
  'people',
  'from',
  'until',
  'ownerId',
] as const satisfies (keyof Undertaking)[];

/** Whether what its owner said of it is still about the same. */
export const asksTheSame = (stored: Undertaking, next: Undertaking): boolean =>
  ASKED.every((field) => stored[field] === next[field]);

/**
 * How one stands after somebody saved it. What its owner confirmed and says otherwise now, or names another owner, is
 * proposed anew; whoever plans may propose one and take it back. Undefined where somebody says yes who may not, or to
 * something else than what stands.
 */
export function savedAs(
  stored: Undertaking | undefined,
  next: Undertaking,
  by: string,
): Undertaking | undefined {
  if (next.standing !== 'confirmed') return next;
  const isSame = stored !== undefined && asksTheSame(stored, next);
  if (stored?.standing === 'confirmed') return isSame ? next : { ...next, standing: 'proposed' };
  return isSame && mayConfirm(stored, by) ? next : undefined;
}

/** What is counted with: confirmed by its owner, and not over before today. */
export const counts = ({ standing, until }: Undertaking, at: number): boolean =>
  standing === 'confirmed' && (until === undefined || until >= new Date(at).toISOString().slice(0, 10));

/** What saving one says, as the log has it for good: by its id, because a title is free text and may name somebody. */
export const actOfUndertaking = ({ undertakingId, standing }: Undertaking): string =>
  ({
    proposed: `proposes the undertaking ${undertakingId}`,
    confirmed: `confirms the undertaking ${undertakingId}`,
    withdrawn: `withdraws the undertaking ${undertakingId}`,
  })[standing];
