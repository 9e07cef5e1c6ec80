import { z } from 'zod';
import { Instant, PersonId, RegisterId, OneLine, type RoleId, type SkillId } from './ids.ts';
import { OutcomeTerms } from './outcome/outcome-terms.ts';

/** One line of the strategy, owned by a human. */
export const CharterLine = z.strictObject({
  lineId: RegisterId,
  text: OneLine(500),
  skillIds: z.array(RegisterId).min(1),
  /** Roles it speaks about; none means all. */
  roleIds: z.array(RegisterId),
  /** 0–1: its share of what matters. */
  weight: z.number().min(0).max(1),
  from: Instant,
  until: Instant,
  ownerId: PersonId,
  /** What people call the owner when they are sent to them. */
  ownerName: OneLine(120).optional(),
  /** What its owner agrees to as success. */
  outcome: OutcomeTerms.optional(),
});
export type CharterLine = z.infer<typeof CharterLine>;

/** The strategy. A need cites a `lineId`; demand without one is declined. */
export interface Charter {
  /** Fingerprint of all its lines. */
  version: string;
  lines: CharterLine[];
}

/** The line that a need cites, in force or not; undefined where it was taken out of the charter. */
export const lineOf = <L extends Pick<CharterLine, 'lineId'>>(
  { lines }: { lines: readonly L[] },
  lineId: string | undefined,
): L | undefined => lines.find((line) => line.lineId === lineId);

/** The lines that hold at a moment. */
export const inForce = <L extends Pick<CharterLine, 'from' | 'until'>>(
  { lines }: { lines: readonly L[] },
  at: number,
): L[] => lines.filter(({ from, until }) => Date.parse(from) <= at && at < Date.parse(until));

/** The heaviest line in force that asks for this skill in this role, or undefined: then nobody acts. */
export function lineFor<L extends Omit<CharterLine, 'ownerId'>>(
  charter: { lines: readonly L[] },
  skillId: SkillId,
  roleId: RoleId,
  at: number,
): L | undefined {
  return inForce(charter, at)
    .filter((line) => line.skillIds.includes(skillId))
    .filter((line) => line.roleIds.length === 0 || line.roleIds.includes(roleId))
    .toSorted((a, b) => b.weight - a.weight || a.lineId.localeCompare(b.lineId))[0];
}

/** The line whose owner can best help somebody of this role: the heaviest in force for the role, else of all. */
export function lineToTurnTo<L extends CharterLine>(
  charter: { lines: readonly L[] },
  roleId: RoleId,
  at: number,
): L | undefined {
  const isForRole = ({ roleIds }: L) => roleIds.length === 0 || roleIds.includes(roleId);
  return inForce(charter, at).toSorted(
    (a, b) =>
      Number(isForRole(b)) - Number(isForRole(a)) || b.weight - a.weight || a.lineId.localeCompare(b.lineId),
  )[0];
}
