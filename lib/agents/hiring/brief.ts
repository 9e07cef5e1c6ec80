import { interviewFor } from '../../domain/hiring/interview.ts';
import { onboardingPath, type PathStep } from '../../domain/hiring/path.ts';
import type { InterviewPart, Requisition } from '../../domain/hiring/requisition.ts';
import { skillsBrief, type BriefRow } from '../../domain/hiring/skills-brief.ts';
import { roleTitle, skillLabel, whoInWords } from '../../domain/names.ts';
import type { PeopleOf } from '../../domain/need/role-part.ts';
import type { RoleProfiles } from '../../domain/skill/skill.ts';
import { demandsOf, demandsOfForecasts } from '../../domain/workforce/capability.ts';
import { notFound } from '../../errors.ts';
import { message } from '../../messages/message.ts';
import type { Words } from '../../messages/words.ts';
import type { Ports } from '../../ports/index.ts';
import { readingsHere } from '../readings-here.ts';
import { opened, publishedFor, type ToOpen } from './published-here.ts';

/** What an opening asks for, and how it is asked: of roles and groups, and of nobody. */
export interface HiringBrief {
  role: string;
  rows: (BriefRow & { skill: string; learnedIn?: string })[];
  interview: (InterviewPart & { skill: string })[];
  path: (PathStep & { skill: string; open: ToOpen[] })[];
}

/** Pieces that are named for one skill. */
const MOST_TO_OPEN = 2;

/** Whoever learned it: a role, or the part of one. */
function learnedBy(profiles: RoleProfiles, of: PeopleOf, words: Words): string {
  const { role, where } = whoInWords(profiles, of, words);
  return `${role}${where}`;
}

/**
 * By what the role asks for, and what the plan does: undertakings that their owner confirmed, and what forecasts of
 * others say, which nobody confirms.
 * @throws NamedError `not-found` for a role without a profile: nothing says what it asks for
 */
export async function rowsFor(
  { roleId, startsOn }: Pick<Requisition, 'roleId' | 'startsOn'>,
  ports: Ports,
  at: number,
): Promise<BriefRow[]> {
  const { registers, groups } = ports;
  const [profiles, policy, undertakings, forecasts] = await Promise.all([
    registers.roleProfiles(),
    registers.policy(),
    registers.latest('undertaking'),
    Array.fromAsync(groups.forecasts()),
  ]);
  const profile = profiles.get(roleId);
  if (!profile) throw notFound(message('problem.hiring.no-role', { roleId }));
  const demands = [
    ...demandsOf(
      undertakings.map(({ value }) => value),
      at,
    ),
    ...demandsOfForecasts(forecasts, at),
  ];
  const readings = await readingsHere(ports);
  return skillsBrief(profile, startsOn, demands, readings, policy.thresholds.minimumGroup);
}

/** What everybody who comes is asked, by what has to be brought and what is published now. */
export async function interviewNow(
  roleId: string,
  rows: readonly BriefRow[],
  ports: Ports,
): Promise<InterviewPart[]> {
  const [skills, { rubrics }] = await Promise.all([ports.registers.skills(), ports.registers.policy()]);
  const published = await publishedFor(new Set(rows.map(({ skillId }) => skillId)), roleId, ports);
  return interviewFor(rows, skills, published, rubrics);
}

/**
 * The brief as it is now: what was read or published since it was opened is in it, but for the interview, which is the
 * same for everybody who comes.
 */
export async function hiringBrief(requisition: Requisition, ports: Ports, at: number): Promise<HiringBrief> {
  const { registers } = ports;
  const [rows, profiles, skills] = await Promise.all([
    rowsFor(requisition, ports, at),
    registers.roleProfiles(),
    registers.skills(),
  ]);
  const { roleId } = requisition;
  const path = onboardingPath(rows);
  const published = await publishedFor(new Set(path.map(({ skillId }) => skillId)), roleId, ports);
  const named = <R extends { skillId: string }>(row: R) => ({
    ...row,
    skill: skillLabel(skills, row.skillId, ports.words),
  });
  return {
    role: roleTitle(profiles, roleId),
    rows: rows.map((row) => ({
      ...named(row),
      ...(row.learned ? { learnedIn: learnedBy(profiles, row.learned, ports.words) } : {}),
    })),
    interview: requisition.interview.map(named),
    path: path.map((one) => ({
      ...named(one),
      open: (published.get(one.skillId) ?? []).slice(0, MOST_TO_OPEN).map(opened),
    })),
  };
}
