import { z } from 'zod';
import type { SkillId } from '../ids.ts';
import { count, startCount, type Contribution, type Counted } from './contributions.ts';
import type { Budget, Noise } from './noise.ts';
import type { Said } from './said.ts';
import { Memory, nothingSaid, say, type Figures } from './say.ts';

/** What was said of one group, skill by skill; stored as one document. */
export const GroupMemory = z.object({
  group: z.string(),
  skills: z.record(z.string(), Memory),
});
export type GroupMemory = z.infer<typeof GroupMemory>;

/** What was said of groups before. */
export type Book = ReadonlyMap<string, GroupMemory>;

/** `cell` is a role in one department at one site, `ahead` a role measured at what forecasts ask for. */
export const groupKinds = ['role', 'cell', 'team', 'ahead'] as const;
export type GroupKind = (typeof groupKinds)[number];

/**
 * What a value may give away in each kind of group. Decisions rest on roles, so most is spent on them; of the others is
 * said how many can, and not how far people are short. What is said of departments and sites follows from cells.
 */
export const budgets: Record<GroupKind, Budget> = {
  role: { count: 1, short: 0.4 },
  ahead: { count: 0.5 },
  cell: { count: 0.55 },
  team: { count: 0.4 },
};

export const groupOf = (kind: GroupKind, name: string): string => `${kind}:${name}`;
export const kindOf = (group: string): GroupKind =>
  groupKinds.find((kind) => group.startsWith(groupOf(kind, ''))) ?? 'role';
/** The name in a group of the kind. */
export const nameIn = (kind: GroupKind, group: string): string => group.slice(groupOf(kind, '').length);

/** Groups as they are now, person by person, until something is said of them. */
export type Census = Map<string, Map<SkillId, Counted>>;

const memoryOf = (book: Book, group: string, skillId: SkillId): Memory => {
  const skills = book.get(group)?.skills;
  const memory = (skills && Object.hasOwn(skills, skillId) ? skills[skillId] : undefined) ?? nothingSaid;
  // Earlier versions drew for people again with each statement, and kept nothing of them: they are told of once more.
  return memory.statements.every(({ told }) => told) ? memory : { ...memory, statements: [] };
};

/** Counts one person in one skill of one group. O(statements that are still telling), which are few. */
export function countIn(
  census: Census,
  book: Book,
  group: string,
  skillId: SkillId,
  contribution: Contribution | undefined,
): void {
  const { statements } = memoryOf(book, group, skillId);
  const skills = census.get(group) ?? new Map<SkillId, Counted>();
  census.set(group, skills);
  const counted = skills.get(skillId) ?? startCount(statements);
  skills.set(skillId, counted);
  count(counted, statements, contribution);
}

/** What is said of every group now; a group without people falls silent by the same rules. */
export function speakOf(book: Book, census: Census, noise: Noise, at: number): GroupMemory[] {
  return [...new Set([...book.keys(), ...census.keys()])].map((group) => {
    const before = book.get(group)?.skills ?? {};
    const counted = census.get(group);
    const budget = budgets[kindOf(group)];
    const skillIds = new Set([...Object.keys(before), ...(counted?.keys() ?? [])]);
    return {
      group,
      skills: Object.fromEntries(
        [...skillIds].map((skillId): [SkillId, Memory] => {
          const memory = memoryOf(book, group, skillId);
          const now = counted?.get(skillId) ?? startCount(memory.statements);
          return [skillId, say(memory, now, { noise, budget, name: `${group}|${skillId}`, at })];
        }),
      ),
    };
  });
}

export const saidIn = (book: Book, group: string, skillId: SkillId): Said<Figures> | undefined =>
  memoryOf(book, group, skillId).said;
