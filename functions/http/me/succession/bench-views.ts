import { z } from 'zod';
import type { SaidBench } from '../../../../lib/domain/disclosure/say-bench.ts';
import { Id, RegisterId, type SkillId } from '../../../../lib/domain/ids.ts';
import { skillLabel } from '../../../../lib/domain/names.ts';
import { OwnersWord } from '../../../../lib/domain/opened-by-owner.ts';
import type { Skill } from '../../../../lib/domain/skill/skill.ts';
import type { CriticalRole } from '../../../../lib/domain/succession/critical-role.ts';
import { KnownAs } from '../../../../lib/domain/succession/on-bench.ts';
import type { Words } from '../../../../lib/messages/words.ts';

/** What doors of succession take and show. No tool and no card carries who agreed to what: chats are kept. */

type Skills = ReadonlyMap<SkillId, Skill>;

export const OfCriticalRole = z.strictObject({ criticalRoleId: Id });

export const ToRead = OfCriticalRole.extend({
  contests: z
    .array(RegisterId)
    .max(20)
    .default([])
    .describe('Skills of which what was seen is wrong: it is not used, and that you say so is shown'),
});

export const CriticalRoleView = z
  .object({
    criticalRoleId: z.string(),
    title: z.string(),
    department: z.string(),
    until: z.string().describe('The last day on which it is open'),
    asked: z.array(z.object({ skillId: z.string(), label: z.string(), level: z.number() })),
  })
  .meta({ id: 'CriticalRole' });

export const OwnedCriticalRoleView = CriticalRoleView.extend({
  standing: OwnersWord,
  version: z.number(),
}).meta({ id: 'OwnedCriticalRole' });

export const AsView = KnownAs.describe(
  'counted: one of some, of whom only what all are together is said, with noise; named, and not in that: who you are as well, and what you read',
);

const RangeView = z
  .object({ low: z.number(), high: z.number() })
  .describe('In fives; fewer than a group are none');

export const BenchView = z
  .object({
    at: z
      .number()
      .describe(
        'When it was said; later it stands until enough people agreed or are gone, which is asked once a week at most',
      ),
    about: z.number().describe('How many are counted and not named, in fives and with noise'),
    ready: z.array(RangeView.extend({ months: z.number() })),
    notKnown: RangeView,
    paceNotKnown: RangeView,
    moves: RangeView.extend({ skillId: z.string(), label: z.string() }).optional(),
  })
  .describe('Absent before a group is counted');

export const criticalRoleSeen = (
  { criticalRoleId, title, department, until, targets }: CriticalRole,
  skills: Skills,
  words: Words,
): z.infer<typeof CriticalRoleView> => ({
  criticalRoleId,
  title,
  department,
  until,
  asked: Object.entries(targets).map(([skillId, level]) => ({
    skillId,
    label: skillLabel(skills, skillId, words),
    level,
  })),
});

export const ownedRoleSeen = (
  { value, version }: { value: CriticalRole; version: number },
  skills: Skills,
  words: Words,
): z.infer<typeof OwnedCriticalRoleView> => ({
  ...criticalRoleSeen(value, skills, words),
  standing: value.standing,
  version,
});

export const benchSeen = (
  { moves, ...said }: SaidBench,
  skills: Skills,
  words: Words,
): z.infer<typeof BenchView> => ({
  ...said,
  ...(moves ? { moves: { ...moves, label: skillLabel(skills, moves.skillId, words) } } : {}),
});

/** A bench in sentences, each with its bounds. */
export function benchSentences(
  said: SaidBench | undefined,
  least: number,
  skills: Skills,
  words: Words,
): string[] {
  const { say } = words;
  if (!said) return [say('bench.too-few', { least })];
  const { about, ready, notKnown, paceNotKnown, moves } = said;
  return [
    say('bench.about', { about }),
    ...ready.map(({ months, ...range }) =>
      months === 0 ? say('bench.today', range) : say('bench.in', { months, ...range }),
    ),
    ...(notKnown.high > 0 ? [say('bench.not-known', notKnown)] : []),
    ...(paceNotKnown.high > 0 ? [say('bench.pace-not-known', paceNotKnown)] : []),
    moves
      ? say('bench.moves', {
          skill: skillLabel(skills, moves.skillId, words),
          low: moves.low,
          high: moves.high,
        })
      : say('bench.moves.nothing'),
  ];
}
