import type { CharterLine } from '../charter.ts';
import type { RoleId, SkillId } from '../ids.ts';
import type { RoleProfile, Skill } from '../skill/skill.ts';
import { stillSayable, type Part, type SkillCoverage, type Unspoken } from '../disclosure/say-coverage.ts';
import { inFives, isSaidInNumbers, shareInWords, type Share } from '../disclosure/share-in-words.ts';
import type { Words } from '../../messages/words.ts';
import { roleTitle, skillLabel } from '../names.ts';

export const groupings = ['charter-line', 'role', 'department', 'company'] as const;
export type Grouping = (typeof groupings)[number];

/** How many of a group can do what their roles ask for. */
export interface Coverage {
  by: Grouping;
  /** Id of the line or role, name of the department, or `company`. */
  groupId: string;
  skillId: SkillId;
  skill: string;
  at: number;
  /** About, in fives; absent where only words are used. `assessed` are known, `notAssessed` are not. */
  counts?: { atTarget: number; assessed: number; notAssessed: number };
  /** In words, where these are used. */
  can?: Share;
  /** About, in fives: those of whom it is not known; 0 where they are fewer than a group. */
  notKnown: number;
  /** In business words. */
  sentence: string;
}

/** What the figures are about, as humans registered it. */
export interface Titles {
  skills: ReadonlyMap<SkillId, Skill>;
  profiles: ReadonlyMap<RoleId, RoleProfile>;
  /** Lines in force. */
  lines: readonly CharterLine[];
  /** The smallest group that is spoken of, whatever was when the figures were kept. */
  minimumGroup: number;
}

/** Every figure of one kind of group, the weakest first. */
export function coverageBy(
  by: Grouping,
  found: readonly SkillCoverage[],
  titles: Titles,
  words: Words,
): Coverage[] {
  return found
    .map((one) => stillSayable(one, titles.minimumGroup))
    .flatMap((one) =>
      groupsOf(by, one, titles, words).map((group) => figureOf(by, one, group, titles, words)),
    )
    .toSorted((a, b) => shareOf(a) - shareOf(b) || a.groupId.localeCompare(b.groupId));
}

/** 0–1 of those assessed; above 1 where there are only words, so that they come last. */
export const shareOf = ({ counts }: Coverage): number =>
  counts && counts.assessed > 0 ? counts.atTarget / counts.assessed : 2;

interface Group {
  groupId: string;
  /** Who they are, in the plural. */
  people: string;
  parts: Part[];
  word?: Unspoken['word'];
}

function groupsOf(
  by: Grouping,
  found: SkillCoverage,
  { profiles, lines }: Titles,
  { say, list }: Words,
): Group[] {
  const { unspoken, skillId } = found;
  // Departments cut the same people otherwise; a sum takes each of them once.
  const parts = found.parts.filter(
    ({ roleId, department }) => roleId !== undefined || department === undefined,
  );
  const isCounted = (roleId: RoleId) =>
    parts.some((part) => part.roleId === roleId && part.atTarget + part.below > 0);
  const asks = (roleId: RoleId) => Object.hasOwn(profiles.get(roleId)?.targets ?? {}, skillId);
  const peopleOf = (roleIds: readonly RoleId[]) =>
    roleIds.length > 0 && roleIds.length <= MOST_NAMED
      ? list(roleIds.map(titled), 'and')
      : say('coverage.line');
  const titled = (roleId: RoleId) => say('coverage.role', { role: roleTitle(profiles, roleId) });
  switch (by) {
    case 'company':
      return [{ groupId: 'company', people: say('coverage.company'), parts }];
    case 'role':
      return [
        ...grouped(parts, ({ roleId }) => roleId).map(([roleId, some]) => ({
          groupId: roleId,
          people: titled(roleId),
          parts: some,
        })),
        ...unspoken.map(({ roleId, word }) => ({ groupId: roleId, people: titled(roleId), parts: [], word })),
      ];
    case 'department':
      return grouped(found.parts, ({ department }) => department).map(([department, some]) => ({
        groupId: department,
        people: say('coverage.department', { department }),
        parts: some,
      }));
    case 'charter-line':
      return lines
        .filter(({ skillIds }) => skillIds.includes(skillId))
        .map(({ lineId, roleIds }) => ({
          groupId: lineId,
          people: peopleOf(roleIds.some(isCounted) ? roleIds.filter(isCounted) : roleIds.filter(asks)),
          parts:
            roleIds.length === 0
              ? parts
              : parts.filter(({ roleId }) => roleId !== undefined && roleIds.includes(roleId)),
          ...wordOf(unspoken.filter(({ roleId }) => roleIds.length === 1 && roleId === roleIds[0])),
        }));
  }
}

/** Roles that a sentence names one by one. */
const MOST_NAMED = 3;

const wordOf = ([only]: Unspoken[]) => (only ? { word: only.word } : {});

const grouped = (parts: readonly Part[], key: (part: Part) => string | undefined): [string, Part[]][] => [
  ...Map.groupBy(
    parts.filter((part) => key(part) !== undefined),
    (part) => key(part) ?? '',
  ),
];

function figureOf(
  by: Grouping,
  { skillId, at }: SkillCoverage,
  group: Group,
  { skills, minimumGroup }: Titles,
  words: Words,
): Coverage {
  const { say } = words;
  const skill = skillLabel(skills, skillId, words);
  const sum = (count: 'atTarget' | 'below' | 'notAssessed') =>
    group.parts.reduce((total, part) => total + part[count], 0);
  const [atTarget, notAssessed] = [sum('atTarget'), inFives(sum('notAssessed'))];
  const assessed = atTarget + sum('below');
  const common = { by, groupId: group.groupId, skillId, skill, at, notKnown: notAssessed };
  const about = { people: group.people, skill, unknown: notAssessed };
  if (assessed === 0) {
    const word = group.word ?? 'too-few';
    return {
      ...common,
      ...(word === 'too-few' ? {} : { can: saidThen[word] }),
      sentence: say(withoutFigures[word], { ...about, unknown: 0 }),
    };
  }
  if (!isSaidInNumbers(atTarget, assessed, minimumGroup)) {
    const can = wordIn(group, atTarget, assessed);
    return { ...common, can, sentence: say(`coverage.${can}`, about) };
  }
  const counts = { atTarget: inFives(atTarget), assessed: inFives(assessed), notAssessed };
  const sentence = say('coverage.counted', {
    ...about,
    can: counts.atTarget,
    assessed: counts.assessed,
    most: counts.atTarget + notAssessed,
    all: counts.assessed + notAssessed,
  });
  return { ...common, counts, sentence };
}

/** The word that is kept for the group; of several groups together, one for their sum. */
function wordIn({ parts }: Group, atTarget: number, assessed: number): Share {
  const [only, ...others] = parts;
  return (others.length === 0 ? only?.can : undefined) ?? shareInWords(atTarget, assessed);
}

const withoutFigures = {
  'nearly-all': 'coverage.nearly all',
  'nearly-none': 'coverage.nearly none',
  'too-few': 'coverage.too-few',
} as const;
const saidThen = { 'nearly-all': 'nearly all', 'nearly-none': 'nearly none' } as const;
