import { z } from 'zod';
import { OneLine, RegisterId } from '../ids.ts';
import { inFives } from '../disclosure/share-in-words.ts';
import type { HeadForecast } from './forecast-heads.ts';
import type { Demand } from './capability.ts';
import type { RoleHeads } from './headcount.ts';

/** What if: nothing of it is stored, and the plan stays as it is. */
export const Scenario = z
  .strictObject({
    growthPercent: z
      .number()
      .min(-90)
      .max(500)
      .exactOptional()
      .describe(
        'The business grows, or shrinks, by so many percent: every undertaking asks for as much more',
      ),
    closes: OneLine(100)
      .exactOptional()
      .describe('A department or site, as the directory calls it, closes: whoever works there is gone'),
    replacesSkillId: RegisterId.exactOptional().describe(
      'A tool takes over part of what asks for this skill',
    ),
    replacesPercent: z.number().min(1).max(100).exactOptional().describe('So many percent of it'),
  })
  .refine((one) => (one.replacesSkillId === undefined) === (one.replacesPercent === undefined), {
    path: ['replacesPercent'],
    message: 'must stand beside replacesSkillId, and neither without the other',
  });
export type Scenario = z.infer<typeof Scenario>;

/** What is needed in the scenario. */
export function demandIn(
  demand: Demand,
  { growthPercent = 0, replacesSkillId, replacesPercent = 0 }: Scenario,
): Demand {
  const replaced = replacesSkillId === demand.skillId ? replacesPercent / 100 : 0;
  return { ...demand, people: Math.round(demand.people * (1 + growthPercent / 100) * (1 - replaced)) };
}

/** Whether anybody was counted in a department that is called so. */
export const isCountedIn = (department: string, roles: Iterable<Pick<RoleHeads, 'departments'>>): boolean =>
  [...roles].some(({ departments = {} }) => Object.hasOwn(departments, department));

/**
 * How many of a role will be there in the scenario: those of a department that closes are not, in fives. Where fewer of
 * the role than make a group work there, or anywhere else, nothing changes and the difference tells of nobody.
 */
export function headsIn(
  heads: HeadForecast,
  { departments = {} }: Pick<RoleHeads, 'departments'>,
  { closes }: Scenario,
  least: number,
): HeadForecast {
  if (closes === undefined) return heads;
  const all = Object.values(departments).reduce((sum, people) => sum + people, 0);
  const there = Object.hasOwn(departments, closes) ? (departments[closes] ?? 0) : 0;
  const others = all - there;
  if (there < least || (others > 0 && others < least)) return heads;
  const stays = others === 0 ? 0 : inFives(others) / (inFives(others) + inFives(there));
  return {
    heads: Math.round(heads.heads * stays),
    low: Math.round(heads.low * stays),
    high: Math.round(heads.high * stays),
    error: heads.error * Math.sqrt(stays),
  };
}
