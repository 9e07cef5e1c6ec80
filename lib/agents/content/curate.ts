import type { CatalogueEntry, CourseLevel, ResponseDecision, ResponseOption } from '../../domain/content.ts';
import { idOfDocument } from '../approved-document.ts';
import type { Reading } from './drafting.ts';
import type { Cost, Made } from '../../domain/modality.ts';
import { findMentions } from '../../domain/skill-mentions/mentions.ts';
import { indexNames } from '../../domain/skill-mentions/skill-index.ts';
import { wordsOf } from '../../domain/skill-mentions/words.ts';
import { namesOf, type Skill } from '../../domain/skill.ts';

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
const SUBJECT = { tagged: 1, titled: 0.8, described: 0.5 } as const;
/** From here on it is about the skill; less is a mention in passing. */
const ABOUT = 0.8;

/** The courses that have to do with the skill, the best first. */
export function judgeCatalogue(catalogue: readonly CatalogueEntry[], wanted: Wanted): Fit[] {
  const index = indexNames(wanted.skills);
  const names = (text: string): boolean =>
    findMentions(index, text, 5).some(
      ({ skillId, words }) => skillId === wanted.skill.skillId && words > 0.99,
    );
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
  const called = [...namesOf(skill), skill.label, ...(skill.altLabels ?? [])];
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

/** What could be made instead of taking a course. */
export interface Making {
  form: Made;
  /** Of drafting in that form. */
  costs: Cost;
  /** Documents of the company that speak about the skill, the most telling first; without them nothing can be drafted. */
  documents: readonly Reading[];
  /** Whether the need asks for practice. */
  practised: boolean;
  /** Whether a human asked for this form. */
  wished: boolean;
  /** As in what is wanted. */
  not: Wanted['not'];
}

/**
 * Reuse before adapting, adapting before drafting. A course is reused where it is about the skill, at the right level, not a whole
 * programme, and practised where practice is what the need asks for; where only the subject is right, a short asset of our own
 * leads into it.
 */
export function decideResponse(
  fits: readonly Fit[],
  making: Making,
): { decision: ResponseDecision; course?: CatalogueEntry } {
  const { form, costs, documents } = making;
  const hasSources = documents.length > 0;
  const asItIs = documents.slice(0, 1).map(readingOf(making));
  const best = fits.find(({ subject }) => subject >= ABOUT);
  const draft: ResponseOption = {
    option: 'draft',
    what: `a ${form} from the company’s own documents`,
    reason: hasSources ? 'no course of the company is about this skill' : 'no document speaks about it',
    cost: costs,
  };
  const whole = best ? undefined : documents.find((document) => saysItAlready(document, making));
  if (whole) {
    const read = { ...readingOf(making)(whole), reason: 'it is short, and most of it is about the skill' };
    const instead = { ...draft, reason: 'a document of the company says it already, as briefly' };
    return {
      decision: { chosen: read, rejected: [instead, ...fits.slice(0, 3).map(passing(costs))] },
      course: asCourse(whole),
    };
  }
  if (!best)
    return { decision: { chosen: draft, rejected: [...asItIs, ...fits.slice(0, 3).map(passing(costs))] } };

  const against = misfits(best, making);
  const taken = against.length === 0 || !hasSources ? 'reuse' : 'adapt';
  const reuse: ResponseOption = {
    option: 'reuse',
    what: nameOf(best.entry),
    reason: reuseReason(best, against, hasSources),
    cost: { ...costs, learnerMinutes: best.entry.minutes, draftingTokens: 0, hours: 0 },
  };
  const adapt: ResponseOption = {
    option: 'adapt',
    what: `a ${form} that leads into ${nameOf(best.entry)}`,
    reason:
      taken === 'adapt'
        ? `it is about the skill, but ${against.join(' and ')}`
        : hasSources
          ? 'the course serves as it is'
          : 'no document speaks about it, so there is nothing to lead in with',
    cost: costs,
  };
  const [chosen, other] = taken === 'adapt' ? [adapt, reuse] : [reuse, adapt];
  const instead = { ...draft, reason: 'the company has a course about it already' };
  const others = fits.filter((fit) => fit !== best).slice(0, 3);
  return {
    decision: { chosen, rejected: [other, instead, ...asItIs, ...others.map(passing(costs))] },
    course: best.entry,
  };
}

/** Share of a document that must be about the skill for it to be sent as it is. */
const MOST_OF_IT = 0.6;

/** A short read is not drafted where the company has one: a document people can open that is as short and mostly about the skill. */
const saysItAlready = (
  { name, url, minutes, about }: Reading,
  { form, costs, wished, not }: Making,
): boolean =>
  form === 'micro-text' &&
  !wished &&
  url !== undefined &&
  !not.has(idOfDocument(name)) &&
  minutes <= costs.learnerMinutes &&
  about >= MOST_OF_IT;

const asCourse = ({ name, minutes, fingerprint, url = '' }: Reading): CatalogueEntry => ({
  fingerprint,
  externalId: idOfDocument(name),
  title: name.replace(/\.[a-z]+$/i, ''),
  description: '',
  url,
  skillTags: [],
  minutes,
});

/** People could be sent the document itself. */
const readingOf =
  ({ form, costs, practised }: Making) =>
  ({ name, minutes }: Reading): ResponseOption => ({
    option: 'reuse',
    what: `the document “${name}” as it is (${minutes} minutes to read)`,
    reason: practised
      ? 'whoever reads it has practised nothing'
      : `a ${form} says what these people need of it`,
    cost: { ...costs, learnerMinutes: minutes, draftingTokens: 0, hours: 0 },
  });

/** What speaks against taking a course as it is. */
const misfits = (
  { entry, level, tooLong, practises }: Fit,
  { form, practised, wished }: Making,
): string[] => [
  ...(wished ? [`a human asked for a ${form}`] : []),
  ...(level === 'too easy' || level === 'too hard' ? [`it is ${level} for these people`] : []),
  ...(tooLong ? [`it takes ${entry.minutes} minutes, and parts of it may do`] : []),
  ...(practised && !practises ? ['it tells people what to do and lets nobody practise it'] : []),
];

function reuseReason({ level, subject }: Fit, against: readonly string[], hasSources: boolean): string {
  if (against.length > 0)
    return hasSources
      ? against.join('; ')
      : `no document of the company speaks about it, so the course as it is, though ${against.join(' and ')}`;
  const about =
    subject === SUBJECT.tagged ? 'the company has it for this skill' : 'its title names the skill';
  return `${about}, and its level ${level === 'fits' ? 'fits' : 'is not stated'}`;
}

const passing =
  (costs: Cost) =>
  ({ entry, subject, level }: Fit): ResponseOption => ({
    option: 'reuse',
    what: nameOf(entry),
    reason:
      subject < ABOUT
        ? 'it mentions the skill in passing'
        : level === 'too easy' || level === 'too hard'
          ? `it is ${level} for these people`
          : 'another fits better',
    cost: { ...costs, learnerMinutes: entry.minutes, draftingTokens: 0, hours: 0 },
  });

const nameOf = ({ title, minutes }: CatalogueEntry): string => `“${title}” (${minutes} minutes)`;
