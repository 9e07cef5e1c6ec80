import { z } from 'zod';
import type { SkillId } from '../ids.ts';
import { count, startCount, type Contribution, type Counted } from './contributions.ts';
import type { Budget, Noise } from './noise.ts';
import type { Said } from './said.ts';
import { LanguagesSaid } from './say-languages.ts';
import { Memory, nothingSaid, say, type Figures } from './say.ts';

/** What was said of one group, skill by skill; stored as one document. */
export const GroupMemory = z.object({
  group: z.string(),
  skills: z.record(z.string(), Memory),
  /** In which languages its people read, where they were asked for. */
  languages: LanguagesSaid.exactOptional(),
  /** Whether nobody is in a cell any more; otherwise absent. */
  isEmpty: z.literal(true).exactOptional(),
});
export type GroupMemory = z.infer<typeof GroupMemory>;

/** What was said of groups before. */
export type Book = ReadonlyMap<string, GroupMemory>;

/**
 * `cell` is a role in one department at one site, `ahead` a role measured at what forecasts ask for, `readers` those
 * whom a draft is for.
 */
export const groupKinds = ['role', 'cell', 'team', 'ahead', 'readers'] as const;
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
  readers: { count: 1 },
};

export const groupOf = (kind: GroupKind, name: string): string => `${kind}:${name}`;
export const kindOf = (group: string): GroupKind =>
  groupKinds.find((kind) => group.startsWith(groupOf(kind, ''))) ?? 'role';
/** The name in a group of the kind. */
export const nameIn = (kind: GroupKind, group: string): string => group.slice(groupOf(kind, '').length);

/** Groups as they are now, person by person, until something is said of them; each beside what was said of it. */
export type Census = Map<string, Map<SkillId, Counting>>;
type Counting = Counted & { memory: Memory };

/** A skill, and those that were merged into it. */
interface Named {
  skillId: SkillId;
  absorbs?: readonly SkillId[];
}

const memoryOf = (book: Book, group: string, skillId: SkillId): Memory => {
  const skills = book.get(group)?.skills;
  const memory = (skills && Object.hasOwn(skills, skillId) ? skills[skillId] : undefined) ?? nothingSaid;
  // Earlier versions drew for people again with each statement, and kept nothing of them: they are told of once more.
  return memory.statements.every(({ told }) => told) ? memory : { ...memory, statements: [] };
};

/**
 * What was said of a skill under any of its names. Where others were merged into it, what was said of them is taken
 * over once: whoever was told of under an old name is new under none, however long the chain of merges. What stays said
 * is what was said of the most people; statements about nobody hold back nothing.
 */
function wholeMemory(book: Book, group: string, { skillId, absorbs = [] }: Named): Memory {
  const own = memoryOf(book, group, skillId);
  const others = absorbs
    .filter((name) => !own.took?.includes(name))
    .map((name) => ({ name, memory: memoryOf(book, group, name) }))
    .filter(({ memory }) => memory.made > 0);
  if (others.length === 0) return own;
  const held = new Set(others.flatMap(({ memory }) => memory.took ?? []));
  const taken = [own, ...others.filter(({ name }) => !held.has(name)).map(({ memory }) => memory)];
  const [shown = own] = taken.toSorted((a, b) => (b.said?.assessed ?? 0) - (a.said?.assessed ?? 0));
  return {
    ...shown,
    statements: taken
      .flatMap(({ statements }) => statements.filter(({ people }) => people > 0))
      .toSorted((a, b) => a.at - b.at),
    made: Math.max(...taken.map(({ made }) => made)),
    took: [...new Set([...(own.took ?? []), ...held, ...others.map(({ name }) => name)])],
  };
}

/** Counts one person in one skill of one group. O(statements that are still telling), which are few. */
export function countIn(
  census: Census,
  book: Book,
  group: string,
  skill: Named,
  contribution: Contribution | undefined,
): void {
  const skills = census.get(group) ?? new Map<SkillId, Counting>();
  census.set(group, skills);
  let counted = skills.get(skill.skillId);
  if (!counted) {
    const memory = wholeMemory(book, group, skill);
    counted = { ...startCount(memory.statements), memory };
    skills.set(skill.skillId, counted);
  }
  count(counted, counted.memory.statements, contribution);
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
      ...(kindOf(group) === 'cell' && !counted ? { isEmpty: true as const } : {}),
      skills: Object.fromEntries(
        [...skillIds].map((skillId): [SkillId, Memory] => {
          const found = counted?.get(skillId);
          const memory = found?.memory ?? memoryOf(book, group, skillId);
          const now = found ?? startCount(memory.statements);
          return [skillId, say(memory, now, { noise, budget, name: `${group}|${skillId}`, at })];
        }),
      ),
    };
  });
}

export const saidIn = (book: Book, group: string, skillId: SkillId): Said<Figures> | undefined =>
  memoryOf(book, group, skillId).said;

/** The names of other skills whose statements are held under this one, the one taken over last first. */
export const namesTaken = (book: Book, group: string, skillId: SkillId): readonly SkillId[] =>
  memoryOf(book, group, skillId).took?.toReversed() ?? [];
