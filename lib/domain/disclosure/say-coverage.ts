import { z } from 'zod';
import type { RoleId, SkillId } from '../ids.ts';
import { MINIMUM_GROUP, saidUnder } from './minimum-group.ts';
import { Targeting } from './targeting.ts';
import { groupOf, saidIn, type Book } from './book.ts';
import { cellIn } from './cell.ts';
import { sayable, type Said } from './said.ts';
import type { Figures } from './say.ts';
import { Share, shareInWords } from './share-in-words.ts';

/** People of one skill who are spoken of together: a role, or a department. */
export const Part = z.object({
  roleId: z.string().exactOptional(),
  department: z.string().exactOptional(),
  atTarget: z.number(),
  below: z.number(),
  /** Of whom it is not known: nothing was seen, too little, or too long ago. */
  notAssessed: z.number(),
  /** How many of those assessed can, in words; absent in what was stored before there were any. */
  can: Share.exactOptional(),
});
export type Part = z.infer<typeof Part>;

/** A role of which nothing may be said; the other words were used once. */
export const Unspoken = z.object({
  roleId: z.string(),
  word: z.enum(['nearly-all', 'nearly-none', 'too-few']),
});
export type Unspoken = z.infer<typeof Unspoken>;

/** What the last pass over everybody found out about one skill, as far as it may be said. */
export const SkillCoverage = z.object({
  skillId: z.string(),
  /** Epoch milliseconds of the pass. */
  at: z.number(),
  parts: z.array(Part),
  unspoken: z.array(Unspoken),
  /** By role, where a line of the charter asks for the skill: how those below target are placed. */
  targeting: z.record(z.string(), Targeting),
  /** The smallest group when it was said; absent where it was five. */
  minimumGroup: z.number().exactOptional(),
});
export type SkillCoverage = z.infer<typeof SkillCoverage>;

/** A cell, and how many people are in it now. */
export interface CellNow {
  group: string;
  people: number;
}

/**
 * What may be said of one skill, role by role and department by department.
 * @param groups roles, and all cells: departments are their sums
 */
export function coverageIn(
  book: Book,
  skillId: SkillId,
  groups: { roleIds: readonly RoleId[]; cells: readonly CellNow[] },
  targeting: SkillCoverage['targeting'],
  { least, at, before }: { least: number; at: number; before?: Pick<SkillCoverage, 'parts'> },
): Said<SkillCoverage> {
  const parts = [
    ...groups.roleIds.map((roleId) =>
      partOf(saidIn(book, groupOf('role', roleId), skillId), { roleId }, least),
    ),
    ...departmentsIn(groups.cells).map(([department, cells]) =>
      partOf(
        sumOfCells(book, skillId, cells, before?.parts.find((part) => part.department === department)?.can),
        { department },
        least,
      ),
    ),
  ].filter((part) => part !== undefined);
  const silent = groups.roleIds.filter((roleId) => !saidIn(book, groupOf('role', roleId), skillId));
  return sayable({
    skillId,
    at,
    parts,
    unspoken: silent.map((roleId): Unspoken => ({ roleId, word: 'too-few' })),
    targeting,
    ...saidUnder(least),
  });
}

/** What was said of a skill as far as it may still be said: parts of fewer than `least` have fallen silent since. */
export function stillSayable(found: SkillCoverage, least: number): SkillCoverage {
  const isSilent = ({ atTarget, below }: Part) => atTarget + below > 0 && atTarget + below < least;
  const silent = found.parts.filter(isSilent).flatMap(({ roleId }) => roleId ?? []);
  return {
    ...found,
    parts: found.parts
      .filter((part) => !isSilent(part))
      .map((part) => ({ ...part, notAssessed: part.notAssessed >= least ? part.notAssessed : 0 })),
    unspoken: [...found.unspoken, ...silent.map((roleId): Unspoken => ({ roleId, word: 'too-few' }))],
    targeting: (found.minimumGroup ?? MINIMUM_GROUP) >= least ? found.targeting : {},
  };
}

const departmentsIn = (cells: readonly CellNow[]): [string, CellNow[]][] =>
  [...Map.groupBy(cells, ({ group }) => cellIn(group)?.department ?? '')].toSorted(([a], [b]) =>
    a < b ? -1 : 1,
  );

type Summed = Pick<Figures, 'population' | 'assessed' | 'atTarget' | 'can'>;

/**
 * A department, from what was said of its cells: it costs nobody more. Whoever is in a cell of which nothing was said
 * counts as not known.
 * @param before the word that was used last
 */
function sumOfCells(
  book: Book,
  skillId: SkillId,
  cells: readonly CellNow[],
  before: Share | undefined,
): Summed | undefined {
  const known = cells.map(({ group, people }) => ({ people, said: saidIn(book, group, skillId) }));
  const sum = (of: (one: (typeof known)[number]) => number): number =>
    known.reduce((total, one) => total + of(one), 0);
  const assessed = sum(({ said }) => said?.assessed ?? 0);
  if (assessed === 0) return undefined;
  const atTarget = sum(({ said }) => said?.atTarget ?? 0);
  const population = sum(({ said, people }) => said?.population ?? people);
  return { population, assessed, atTarget, can: shareInWords(atTarget, assessed, before) };
}

function partOf(
  said: Summed | undefined,
  whose: Pick<Part, 'roleId' | 'department'>,
  least: number,
): Part | undefined {
  if (!said) return undefined;
  const { population, assessed, atTarget, can } = said;
  const others = population - assessed;
  return {
    ...whose,
    atTarget,
    below: assessed - atTarget,
    // Fewer than the minimum are as if they were not there.
    notAssessed: others >= least ? others : 0,
    can,
  };
}
