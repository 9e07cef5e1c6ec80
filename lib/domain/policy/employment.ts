import { z } from 'zod';
import { PersonId } from '../ids.ts';

/**
 * What the layer can do that bears on decisions about somebody's employment, high-risk under Regulation (EU) 2024/1689,
 * Annex III (4). Each is an agent of that name with a purpose of its own, off until a human answers for it.
 */
export const employmentUses = ['targeting', 'performance', 'mobility', 'hiring', 'succession'] as const;
export type EmploymentUse = (typeof employmentUses)[number];

const Use = z
  .strictObject({
    isOn: z.boolean().default(false),
    /** Who answers for it, and alone can switch it on. */
    ownerId: PersonId.exactOptional(),
  })
  .refine(({ isOn, ownerId }) => !isOn || ownerId !== undefined, {
    message: 'whoever switches it on answers for it (ownerId)',
  });

/** Which of these uses a company has put into use. As shipped none. */
export const EmploymentPolicy = z.strictObject({
  /** Who can get there soonest comes first where places are short; else chance decides. */
  targeting: Use.prefault({}),
  /** Objectives become offers, and two people read the same evidence before they talk. */
  performance: Use.prefault({}),
  /** Somebody who wants to move sees what is near, and whoever has an opening sees those who chose to be seen. */
  mobility: Use.prefault({}),
  /** What an opening asks for, and what is learned here. */
  hiring: Use.prefault({}),
  /** How many of those who agreed would be ready for a critical role, and who of them agreed to be named. */
  succession: Use.prefault({}),
} satisfies Record<EmploymentUse, z.ZodType>);
export type EmploymentPolicy = z.infer<typeof EmploymentPolicy>;

export const isEmploymentUse = (agent: string): agent is EmploymentUse =>
  (employmentUses as readonly string[]).includes(agent);

/** The uses that are on, in the order above. */
export const usesOn = (policy: EmploymentPolicy): EmploymentUse[] =>
  employmentUses.filter((use) => policy[use].isOn);

/** Uses that somebody else than whoever saves would have to answer for from then on. Letting go is free to all. */
export const answeredForByOthers = (
  before: EmploymentPolicy,
  next: EmploymentPolicy,
  by: PersonId,
): EmploymentUse[] =>
  usesOn(next).filter((use) => {
    const stands = before[use].isOn && before[use].ownerId === next[use].ownerId;
    return !stands && next[use].ownerId !== by;
  });
