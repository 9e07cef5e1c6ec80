import type { CharterLine } from '../charter.ts';
import { DAY } from '../durations.ts';
import { sentencesOf } from '../grounding.ts';
import type { SkillId } from '../ids.ts';
import { inOneLine } from '../plain-text.ts';
import type { RoleProfile, RoleProfiles } from '../skill.ts';
import { wordsOf } from '../skill-mentions/words.ts';

/** Sentences of one text that are looked at: a strategy of more lines asks for everything, and so for nothing. */
export const MOST_SENTENCES = 5;
/** As long as the text of a line may be. */
const LONGEST = 500;
/** Nobody has weighed a new line against others yet. */
const WEIGHT = 0.5;
const YEAR = 365 * DAY;

/** The sentences of what somebody wrote, each of which may become a line of the strategy; longer ones are left out. */
export const sentencesMeant = (text: string): string[] =>
  sentencesOf(text)
    .map(inOneLine)
    .filter((sentence) => sentence.length <= LONGEST && wordsOf(sentence).length > 1)
    .slice(0, MOST_SENTENCES);

/** The roles that a sentence names: all words of the title, one after the other, in whatever form. */
export function rolesNamed(text: string, profiles: RoleProfiles): RoleProfile[] {
  const said = familiesOf(text);
  return [...profiles.values()].filter(({ title }) => {
    const named = familiesOf(title);
    return named.length > 0 && said.some((_, i) => named.every((family, j) => said[i + j] === family));
  });
}

const familiesOf = (text: string): string[] => wordsOf(text).map(({ stem }) => stem);

/** The first names that no line bears, as many as are needed: `C1`, `C2` and so on. */
export function freeLineIds(taken: ReadonlySet<string>, needed: number): string[] {
  const most = Array.from({ length: taken.size + needed }, (_, i) => `C${i + 1}`);
  return most.filter((id) => !taken.has(id)).slice(0, needed);
}

/** A line as somebody confirmed it: theirs, for a year, and weighed as much as others until they say otherwise. */
export function lineMeant(
  said: Pick<CharterLine, 'lineId' | 'text' | 'skillIds' | 'roleIds' | 'ownerId' | 'ownerName'>,
  at: number,
): CharterLine {
  const instant = (moment: number) => new Date(moment).toISOString();
  return { ...said, weight: WEIGHT, from: instant(at), until: instant(at + YEAR) };
}

/**
 * The role with a level asked for in each of these skills of which it asked for nothing; undefined where it asks for
 * all of them: what somebody decided before is not changed in passing.
 */
export function withTargets(
  profile: RoleProfile,
  skillIds: readonly SkillId[],
  level: number,
): RoleProfile | undefined {
  const missing = skillIds.filter((skillId) => profile.targets[skillId] === undefined);
  if (missing.length === 0) return undefined;
  const asked = Object.fromEntries(missing.map((skillId) => [skillId, level]));
  return { ...profile, targets: { ...profile.targets, ...asked } };
}
