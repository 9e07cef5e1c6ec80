import { z } from 'zod';
import type { KnownHere } from '../../../../lib/agents/known-here.ts';
import { Id, type SkillId } from '../../../../lib/domain/ids.ts';
import { SkillShown, type ShownOfWork } from '../../../../lib/domain/mobility/being-seen.ts';
import type { DaysToLearn } from '../../../../lib/domain/mobility/pace.ts';
import type { SkillBeside } from '../../../../lib/domain/mobility/near.ts';
import { OpeningKind, type Opening } from '../../../../lib/domain/mobility/opening.ts';
import { OwnersWord } from '../../../../lib/domain/opened-by-owner.ts';
import { skillLabel } from '../../../../lib/domain/names.ts';
import { toTenths } from '../../../../lib/domain/rounding.ts';
import type { Skill } from '../../../../lib/domain/skill/skill.ts';
import type { Words } from '../../../../lib/messages/words.ts';

/** What doors of mobility take and show. No tool and no card carries who looks for something: chats are kept. */

type Skills = ReadonlyMap<SkillId, Skill>;

export const OfOpening = z.strictObject({ openingId: Id });

const DaysView = z
  .object({
    low: z.number(),
    likely: z.number(),
    high: z.number().optional().describe('Absent where nobody knows how long at worst'),
  })
  .describe('Days to learn what is missing, as if it went on at that pace; absent where nobody knows');

const skillBeside = {
  skillId: z.string(),
  label: z.string(),
  target: z.number().describe('Level (0–5) that is asked for'),
  stands: SkillShown.shape.stands.describe(
    'there; short: seen, and below; near: not seen itself, but what is near to it; not-known; contested',
  ),
  level: z
    .object({ low: z.number(), high: z.number() })
    .optional()
    .describe('Between which the level lies with a chance of 80%'),
  missing: z.object({ low: z.number(), likely: z.number(), high: z.number() }).optional(),
  days: DaysView.optional(),
  adjacent: z.array(z.string()).describe('What was seen and is near to it, the nearest first'),
  sentence: z.string(),
};

export const SkillShownView = z.object({
  ...skillBeside,
  sources: z
    .array(z.object({ source: z.string(), day: z.string() }))
    .describe('What it rests on: seen of the work, the latest first, never what was given to learn'),
});

const SkillNearView = z.object({
  ...skillBeside,
  isOfWork: z.boolean().describe('False where an owner of an opening would see nothing of it'),
  others: z
    .object({ levels: z.number(), low: z.number(), high: z.number(), days: z.number(), people: z.number() })
    .optional()
    .describe(
      'What a group here gained in so many days beyond those who waited; absent where none was compared',
    ),
});

const near = { skills: z.array(SkillNearView), days: DaysView.optional(), sentence: z.string() };

export const OpeningView = z
  .object({
    openingId: z.string(),
    kind: OpeningKind,
    title: z.string(),
    department: z.string(),
    from: z.string(),
    until: z.string().describe('The last day on which it is open'),
  })
  .meta({ id: 'Opening' });

export const NearView = z.object({
  roles: z.array(z.object({ roleId: z.string(), role: z.string(), ...near })),
  openings: z.array(
    OpeningView.extend({
      ownerName: z.string().describe('Who would see you, as their sign-in said when they opened it'),
      ownerLeadsYou: z.boolean().describe('They are your manager'),
      isNear: z
        .boolean()
        .describe(
          'At least half of what it asks for is there, less than a level short, or has something near to it',
        ),
      seenUntil: z.number().optional().describe('You chose to be seen for it; epoch milliseconds'),
      ...near,
    }),
  ),
});

export const ShownView = z.object({
  skills: z.array(SkillShownView),
  days: DaysView.optional(),
  sentence: z.string(),
});

export const OwnedOpeningView = OpeningView.extend({
  asked: z.array(z.object({ skillId: z.string(), label: z.string(), level: z.number() })),
  standing: OwnersWord,
  version: z.number(),
}).meta({ id: 'OwnedOpening' });

export const openingSeen = ({ openingId, kind, title, department, from, until }: Opening) => ({
  openingId,
  kind,
  title,
  department,
  from,
  until,
});

export const ownedOpeningSeen = (
  { value, version }: { value: Opening; version: number },
  skills: Skills,
  words: Words,
): z.infer<typeof OwnedOpeningView> => ({
  ...openingSeen(value),
  asked: Object.entries(value.targets).map(([skillId, level]) => ({
    skillId,
    label: skillLabel(skills, skillId, words),
    level,
  })),
  standing: value.standing,
  version,
});

const labels = (skillIds: readonly SkillId[], skills: Skills, words: Words): string[] =>
  skillIds.map((skillId) => skillLabel(skills, skillId, words));

/** How somebody stands in a skill, in one sentence with its bounds, and how long it would take. */
function skillSentence(one: SkillBeside, skills: Skills, words: Words): string {
  const { say, list } = words;
  const { target, level = { low: 0, high: 0 }, missing = { low: 0, high: 0 } } = one;
  const bounds = { ...level, target };
  const lacking = { least: missing.low, most: missing.high };
  if (one.stands === 'there') return say('near.there', bounds);
  if (one.stands === 'not-known') return say('near.not-known', { target });
  if (one.stands === 'contested') return say('near.contested', { target });
  const stands =
    one.stands === 'short'
      ? say('near.short', { ...bounds, ...lacking })
      : say('near.near', { adjacent: list(labels(one.adjacent, skills, words), 'and'), ...lacking });
  return `${stands} ${daysSentence(one.days, { say })}`;
}

function daysSentence(days: DaysToLearn | undefined, { say }: Pick<Words, 'say'>): string {
  if (!days) return say('near.days.unknown');
  const { low, likely, high } = days;
  return high === undefined
    ? say('near.days.open', { low, likely })
    : say('near.days', { low, likely, high });
}

const wholeSentence = (
  { skills, days }: { skills: readonly Pick<SkillBeside, 'stands'>[]; days?: DaysToLearn },
  words: Words,
): string =>
  skills.every(({ stands }) => stands === 'there') ? words.say('near.all.there') : daysSentence(days, words);

const besideSeen = (one: SkillBeside, skills: Skills, words: Words) => ({
  ...one,
  label: skillLabel(skills, one.skillId, words),
  adjacent: labels(one.adjacent, skills, words),
  sentence: skillSentence(one, skills, words),
});

/** As its person reads it: with how others here came to it, and what of it no owner sees. */
export const nearSeen = (
  beside: { skills: (SkillBeside & { isOfWork: boolean })[]; days?: DaysToLearn },
  { skills, here }: KnownHere,
  words: Words,
) => ({
  ...(beside.days ? { days: beside.days } : {}),
  sentence: wholeSentence(beside, words),
  skills: beside.skills.map((one) => {
    const others = here.get(one.skillId);
    const seen = besideSeen(one, skills, words);
    const said = [
      seen.sentence,
      // Where nobody knows any day, it is said once.
      ...(one.stands === 'there' || !(others ?? one.days) ? [] : [othersSentence(others, words)]),
      ...(one.level && !one.isOfWork ? [words.say('near.of-learning')] : []),
    ];
    return {
      ...seen,
      isOfWork: one.isOfWork,
      sentence: said.join(' '),
      ...(others ? { others: othersSeen(others) } : {}),
    };
  }),
});

type Others = KnownHere['here'] extends ReadonlyMap<string, infer T> ? T : never;
const othersSeen = ({ levels, interval: [low, high], days, people }: Others) => ({
  levels: toTenths(levels),
  low: toTenths(low),
  high: toTenths(high),
  days,
  people,
});
const othersSentence = (others: Others | undefined, { say }: Words): string =>
  others ? say('near.here', othersSeen(others)) : say('near.here.unknown');

/** As the owner of an opening reads it, and its person before them: word by word the same. */
export const shownSeen = (shown: ShownOfWork, skills: Skills, words: Words): z.infer<typeof ShownView> => ({
  ...(shown.days ? { days: shown.days } : {}),
  sentence: wholeSentence(shown, words),
  skills: shown.skills.map((one) => ({
    ...besideSeen(one, skills, words),
    sources: one.sources.map(({ source, day }) => ({ source: words.say(`evidence.${source}`), day })),
  })),
});
