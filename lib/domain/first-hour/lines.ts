import type { CharterLine } from '../charter.ts';
import { DAY } from '../milliseconds.ts';
import { sentencesOf } from '../text/grounding.ts';
import type { SkillId } from '../ids.ts';
import { inOneLine } from '../text/plain-text.ts';
import { sha256 } from '../sha256.ts';
import type { RoleProfile, RoleProfiles } from '../skill/skill.ts';
import { wordsOf } from '../skill-mentions/words.ts';

/** Sentences of one text that are looked at: a strategy of more lines asks for everything, and so for nothing. */
export const MOST_SENTENCES = 5;
/** As long as the text of a line may be. */
const LONGEST = 500;
/** Nobody has weighed a new line against others yet. */
const WEIGHT = 0.5;
const YEAR = 365 * DAY;

/** The sentences of a text that may become lines of the strategy, and how many were left out: too long, or too many. */
export function sentencesMeant(text: string): { sentences: string[]; leftOut: number } {
  const said = sentencesOf(text)
    .map(inOneLine)
    .filter((sentence) => wordsOf(sentence).length > 1);
  const all = [...new Set(said)];
  const sentences = all.filter((sentence) => sentence.length <= LONGEST).slice(0, MOST_SENTENCES);
  return { sentences, leftOut: all.length - sentences.length };
}

// cspell:ignore innen
/** Endings by which a title is written for many, or of somebody, in English and German. */
const ENDINGS = ['', 's', 'es', 'n', 'en', 'in', 'innen', 'e', 'er'];

/**
 * The roles that a sentence names: all words of the title, one after the other, for one or for many. Of “sales
 * managers” a role of that title is meant, and not that of managers besides.
 */
export function rolesNamed(text: string, profiles: RoleProfiles): RoleProfile[] {
  const said = wordsIn(text);
  const places = [...profiles.values()].flatMap((profile) => {
    const title = wordsIn(profile.title);
    if (title.length === 0) return [];
    return said.flatMap((_, from) =>
      title.every((word, j) => isForm(said[from + j] ?? '', word))
        ? [{ profile, from, until: from + title.length }]
        : [],
    );
  });
  const isWithin = (one: (typeof places)[number], other: (typeof places)[number]) =>
    other.from <= one.from && one.until <= other.until && other.until - other.from > one.until - one.from;
  const whole = places.filter((one) => !places.some((other) => isWithin(one, other)));
  return [...new Set(whole.map(({ profile }) => profile))];
}

const wordsIn = (text: string): string[] => wordsOf(text).map((word) => word.text);
const isForm = (said: string, word: string): boolean => ENDINGS.some((ending) => said === word + ending);

/** Characters of a skill in the name of a line, so that with what follows it is no longer than a name may be. */
const OF_SKILL = 33;
/**
 * The name of a line that is made of a sentence: its first skill, by which people know it again in a list, and what no
 * other sentence has. Names stand in the log, in which no words of a sentence do.
 */
export const lineIdOf = (text: string, [first = 'said']: readonly SkillId[]): string =>
  `${first.slice(0, OF_SKILL)}-${sha256(text, 6)}`;

/** A line as somebody confirmed it: theirs, for a year, and weighed as much as others until they say otherwise. */
export function lineMeant(
  said: Pick<CharterLine, 'lineId' | 'text' | 'skillIds' | 'roleIds' | 'ownerId' | 'ownerName'>,
  at: number,
): CharterLine {
  const instant = (moment: number) => new Date(moment).toISOString();
  return { ...said, weight: WEIGHT, from: instant(at), until: instant(at + YEAR) };
}

/**
 * A line of theirs that somebody says again: in force for a year from now at least, with what they weighed and agreed
 * on before; one that had ended begins anew.
 */
export function lineRenewed(
  standing: CharterLine,
  said: Parameters<typeof lineMeant>[0],
  at: number,
): CharterLine {
  const anew = lineMeant(said, at);
  const hasEnded = Date.parse(standing.until) <= at;
  return {
    ...standing,
    ...anew,
    weight: standing.weight,
    from: hasEnded ? anew.from : standing.from,
    until: standing.until > anew.until ? standing.until : anew.until,
  };
}

/**
 * The role with a level asked for in each of these skills of which it asked for nothing; undefined where it asks for
 * all of them: what somebody decided before is not changed in passing.
 * @param asks the same role as it is read, after skills were merged
 */
export function withTargets(
  profile: RoleProfile,
  asks: Pick<RoleProfile, 'targets'>,
  skillIds: readonly SkillId[],
  level: number,
): RoleProfile | undefined {
  const missing = skillIds.filter((skillId) => asks.targets[skillId] === undefined);
  if (missing.length === 0) return undefined;
  const asked = Object.fromEntries(missing.map((skillId) => [skillId, level]));
  return { ...profile, targets: { ...profile.targets, ...asked } };
}
