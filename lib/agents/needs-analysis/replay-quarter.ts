import { z } from 'zod';
import { CharterLine } from '../../domain/charter.ts';
import { DAY } from '../../domain/milliseconds.ts';
import { nameIn } from '../../domain/disclosure/book.ts';
import { saidAt } from '../../domain/disclosure/say.ts';
import { needIdOf } from '../../domain/need/need.ts';
import { PolicyChanges } from '../../domain/policy/policy.ts';
import { compareWithHumans } from '../../domain/need/replay.ts';
import { RoleProfile } from '../../domain/skill/skill.ts';
import type { Ports } from '../../ports/index.ts';
import { step } from '../../step.ts';
import { policyUnderTrial } from '../policy-under-trial.ts';
import { cellMemories, type CellMemories } from './cells/said-roles.ts';
import { foundIn, type Looked } from './replayed.ts';

const WEEK = 7 * DAY;

/**
 * Registers under trial: what is given stands in for what is saved, the rest is as it is. Nobody’s name is among them.
 */
export const TriedRegisters = z.strictObject({
  /** The whole charter under trial. */
  charterLines: z
    .array(CharterLine.omit({ ownerId: true }))
    .max(100)
    .optional(),
  /** Profiles of the roles under trial. */
  roleProfiles: z.array(RoleProfile).max(200).optional(),
  /** What of the policy is tried; what a section leaves out is as it is in force. */
  policy: PolicyChanges.optional(),
});
export type TriedRegisters = z.infer<typeof TriedRegisters>;

/**
 * Looks at the last days again, week by week, through registers under trial, and lays what they would have found beside
 * what humans decided. Sends and stores nothing. It rests on what was said of roles in those weeks and on nobody’s
 * evidence: who tried many levels on that would read off where single people stand. At another level than was asked for
 * then nothing is known, and that is said.
 */
export const replayQuarter = step({
  name: 'replay-quarter',
  agent: 'needs-analysis',
  input: z.strictObject({ days: z.int().min(7).max(366), tried: TriedRegisters }),
  async run({ days, tried }, ports, { at }) {
    const [registered, profiles] = [await registersWith(tried, ports), await ports.registers.roleProfiles()];
    const noise = await ports.disclosures.noise();
    const roles = await rolesLookedAt(ports);
    const isAsBefore = ({ roleId, skillId }: Looked): boolean =>
      registered.profiles.get(roleId)?.targets[skillId] === profiles.get(roleId)?.targets[skillId];
    const weeks = Array.from({ length: Math.floor(days / 7) }, (_, i) => at - days * DAY + (i + 1) * WEEK);
    const looked = {
      from: at - days * DAY,
      until: at,
      people: [...Map.groupBy(roles, ({ roleId }) => roleId).values()].reduce(
        (sum, of) => sum + mostIn(of),
        0,
      ),
      evidence: roles.reduce(
        (sum, { memory }) => sum + weeks.filter((week) => saidAt(memory, week, noise.least)).length,
        0,
      ),
      notKnown: [...registered.profiles.values()].flatMap(({ roleId, targets }) =>
        Object.keys(targets)
          .filter((skillId) => targets[skillId] !== profiles.get(roleId)?.targets[skillId])
          .map((skillId) => needIdOf(roleId, skillId)),
      ),
    };
    const found = foundIn(weeks, roles.filter(isAsBefore), await cellsLookedAt(ports), registered, noise);
    const needs = await Array.fromAsync(ports.needs.list());
    return compareWithHumans(found, needs, looked, registered.skills);
  },
});

async function rolesLookedAt({ disclosures, standings }: Ports): Promise<Looked[]> {
  const looked: Looked[] = [];
  for await (const { value } of disclosures.all('role'))
    for (const [skillId, memory] of Object.entries(value.skills)) {
      const roleId = nameIn('role', value.group);
      const standing = await standings.find({ roleId, skillId });
      if (standing) looked.push({ roleId, skillId, memory, standing });
    }
  return looked;
}

async function cellsLookedAt({ disclosures }: Ports): Promise<CellMemories> {
  const cells = await Array.fromAsync(disclosures.all('cell'));
  return cellMemories(cells.map(({ value }) => value));
}

const mostIn = (some: readonly Looked[]): number =>
  Math.max(...some.map(({ standing }) => standing.population));

async function registersWith(tried: TriedRegisters, { registers }: Ports) {
  const [charter, skills, profiles, { tried: policy }] = await Promise.all([
    registers.charter(),
    registers.skills(),
    registers.roleProfiles(),
    policyUnderTrial(tried.policy ?? {}, 'replay', { registers }),
  ]);
  return {
    lines: tried.charterLines ?? charter.lines,
    skills,
    profiles: new Map([
      ...profiles,
      ...(tried.roleProfiles ?? []).map((profile) => [profile.roleId, profile] as const),
    ]),
    thresholds: policy.thresholds,
    causes: policy.causes,
    sources: policy.sources,
  };
}
