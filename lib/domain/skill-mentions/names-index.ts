import { englishTongue } from './english.ts';
import { germanTongue, unlisted } from './german.ts';
import { findMentions, type Mention } from './mentions.ts';
import { indexSkills, type NamedSkill, type SkillIndex } from './skill-index.ts';
import type { Tongue } from './tongue.ts';

/** Languages whose words are known; of any other they are compared as they are written. */
export const tongues: Readonly<Record<string, Tongue>> = { en: englishTongue, de: germanTongue };

/** The skills by every name that they go by: one index for each language that they have names in. */
export type NamesIndex = readonly SkillIndex[];

interface Names {
  label: string;
  altLabels?: readonly string[] | undefined;
}
interface Called extends Names {
  skillId: string;
  translations?: Readonly<Record<string, Names>> | undefined;
}

/** Labels and other words of which no language is told are compared as English ones. */
export function indexNames(skills: readonly Called[]): NamesIndex {
  const languages = new Set(['en', ...skills.flatMap(({ translations = {} }) => Object.keys(translations))]);
  return [...languages].map((language) =>
    indexSkills(
      skills.flatMap((skill) => namedIn(skill, language)),
      tongues[language] ?? unlisted,
    ),
  );
}

function namedIn({ skillId, translations = {}, ...own }: Called, language: string): NamedSkill[] {
  const said = [
    ...(language === 'en' ? [own] : []),
    ...(translations[language] ? [translations[language]] : []),
  ];
  return [...new Set(said.flatMap(allNames))].map((label) => ({ skillId, label }));
}

const allNames = ({ label, altLabels = [] }: Names): string[] => [label, ...altLabels];

/** The skills that a text names in whichever language, the clearest first; by their words alone. */
export const findNamed = (names: NamesIndex, text: string, limit: number): Mention[] =>
  names
    .map((index) => findMentions(index, text, limit))
    .reduce(merged, [])
    .slice(0, limit);

/** Two lists as one, of which each keeps its order: the clearer of the two that come next goes first. */
function merged(some: readonly Mention[], others: readonly Mention[]): Mention[] {
  const [left, right] = [[...some], [...others]];
  const all: Mention[] = [];
  while (left.length + right.length > 0) {
    const [a, b] = [left[0], right[0]];
    const next = b === undefined || (a !== undefined && a.score >= b.score) ? left.shift() : right.shift();
    if (next) all.push(next);
  }
  return all;
}
