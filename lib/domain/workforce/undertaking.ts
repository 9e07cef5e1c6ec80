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

/** What is counted with: confirmed by its owner, and not over. */
export const counts = ({ standing, until }: Undertaking, at: number): boolean =>
  standing === 'confirmed' && (until === undefined || Date.parse(until) >= at);

/** What saving one says, as the log has it. */
export const actOfUndertaking = ({ undertakingId, title, standing }: Undertaking): string =>
  ({
    proposed: `proposes the undertaking ${undertakingId} (“${title}”)`,
    confirmed: `confirms the undertaking ${undertakingId} (“${title}”)`,
    withdrawn: `withdraws the undertaking ${undertakingId} (“${title}”)`,
  })[standing];
