import type { CatalogueEntry, CourseLevel } from '../../domain/content/content.ts';
import { findNamed, indexNames } from '../../domain/skill-mentions/names-index.ts';
import { wordsOf } from '../../domain/skill-mentions/words.ts';
import { everyNameOf } from '../../domain/skill/skill-called.ts';
import { namesOf, type Skill } from '../../domain/skill/skill.ts';

/** What one course of the catalogue is worth for a need. */
export interface Fit {
  entry: CatalogueEntry;
  /** 0–1: how surely it is about the skill. */
  subject: number;
  level: 'fits' | 'too easy' | 'too hard' | 'not stated';
  tooLong: boolean;
  practises: boolean;
  /** 0–1, for ranking. */
  score: number;
}

/** What a need asks of a course. */
export interface Wanted {
  skill: Skill;
  /** The taxonomy, in which a title may name another skill better. */
  skills: readonly Skill[];
  meanLevel: number;
  target: number;
  /** Whether the chosen form is one that people practise. */
  practised: boolean;
  /** Ids of courses that were tried for this need in vain, or that a human sent back. */
  not: ReadonlySet<string>;
}

/** Levels (0–5) that a course begins and ends at, with half a level to either side. */
const bands: Record<CourseLevel, readonly [number, number]> = {
  beginner: [0, 2],
  intermediate: [1.5, 3.5],
  advanced: [3, 5],
};
const SIDE = 0.5;
const wordsIn = (text: string): ReadonlySet<string> => new Set(wordsOf(text).map(({ stem }) => stem));
const speaksOf = (words: ReadonlySet<string>, text: string): boolean =>
  [...wordsIn(text)].some((word) => words.has(word));

/** Words by which a course says whom it is for, and that people practise in it. */
const levels: readonly (readonly [CourseLevel, ReadonlySet<string>])[] = [
  ['advanced', wordsIn('advanced expert masterclass')],
  ['intermediate', wordsIn('intermediate practitioner refresher')],
  [
    'beginner',
    wordsIn('intro introduction introductory beginner basic basics fundamentals foundation essentials'),
  ],
];
const practising = wordsIn('practice practise exercise role-play workshop simulation laboratory');

/** Minutes beyond which a course is a programme, and a part of it may do. */
const LONG_MINUTES = 180;
/** How surely a course is about a skill that it is tagged with, names in its title, or names in its description. */
export const SUBJECT = { tagged: 1, titled: 0.8, described: 0.5 } as const;
/** From this share on a course is about the skill; less is a mention in passing. */
export const ABOUT = 0.8;

/** The courses that have to do with the skill, the best first. */
export function judgeCatalogue(catalogue: readonly CatalogueEntry[], wanted: Wanted): Fit[] {
  const index = indexNames(wanted.skills);
  const names = (text: string): boolean =>
    findNamed(index, text, 5).some(({ skillId, words }) => skillId === wanted.skill.skillId && words > 0.99);
  return catalogue
    .filter(({ externalId, contentId = '' }) => !wanted.not.has(externalId) && !wanted.not.has(contentId))
    .map((entry) => fitOf(entry, subjectOf(entry, wanted.skill, names), wanted))
    .filter(({ subject }) => subject > 0)
    .toSorted(
      (a, b) =>
        b.score - a.score ||
        a.entry.minutes - b.entry.minutes ||
        a.entry.externalId.localeCompare(b.entry.externalId),
    );
}

function subjectOf(entry: CatalogueEntry, skill: Skill, names: (text: string) => boolean): number {
  const called = [...namesOf(skill), ...everyNameOf(skill)];
  if (entry.skillTags.some((tag) => called.some((name) => sameName(tag, name)))) return SUBJECT.tagged;
  if (names(entry.title)) return SUBJECT.titled;
  return names(entry.description) ? SUBJECT.described : 0;
}

const sameName = (a: string, b: string): boolean => bare(a) !== '' && bare(a) === bare(b);
const bare = (name: string): string => name.toLowerCase().replaceAll(/[\s._-]+/g, '');

function fitOf(entry: CatalogueEntry, subject: number, { meanLevel, target, practised }: Wanted): Fit {
  const level = levelFit(entry, meanLevel, target);
  const tooLong = entry.minutes > LONG_MINUTES;
  const practises = speaksOf(practising, `${entry.title} ${entry.description}`);
  const score =
    subject -
    (level === 'fits' ? 0 : level === 'not stated' ? 0.05 : 0.3) -
    (tooLong ? 0.2 : entry.minutes / (10 * LONG_MINUTES)) -
    (practised && !practises ? 0.2 : 0);
  return { entry, subject, level, tooLong, practises, score };
}

function levelFit(entry: CatalogueEntry, meanLevel: number, target: number): Fit['level'] {
  const stated = entry.level ?? levelInWords(entry.title) ?? levelInWords(entry.description);
  if (!stated) return 'not stated';
  const [from, to] = bands[stated];
  if (target > to + SIDE) return 'too easy';
  return meanLevel < from - SIDE ? 'too hard' : 'fits';
}

const levelInWords = (text: string): CourseLevel | undefined =>
  levels.find(([, words]) => speaksOf(words, text))?.[0];

/** The course that a response reuses, or leads into: the first that is about the skill. */
export const bestOf = (fits: readonly Fit[]): Fit | undefined => fits.find(({ subject }) => subject >= ABOUT);
