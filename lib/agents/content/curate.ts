import type { CatalogueEntry, CourseLevel, ResponseDecision, ResponseOption } from '../../domain/content.ts';
import { isSameTitle } from '../../domain/course-file.ts';
import { idOfDocument } from '../approved-document.ts';
import type { ReadingMatter } from './material/spans-about.ts';
import { titleOf } from './material/document-name.ts';
import type { Cost, Made } from '../../domain/modality/modality.ts';
import { findMentions } from '../../domain/skill-mentions/mentions.ts';
import { indexNames } from '../../domain/skill-mentions/skill-index.ts';
import { wordsOf } from '../../domain/skill-mentions/words.ts';
import { namesOf, type Skill } from '../../domain/skill.ts';
import type { Words } from '../../messages/words.ts';

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
/** From this share on a course is about the skill; less is a mention in passing. */
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
  /**
   * Documents of the company that speak about the skill, the most telling first; without them nothing can be drafted.
   */
  documents: readonly ReadingMatter[];
  /** Whether the need asks for practice. */
  practised: boolean;
  /** Whether a human asked for this form. */
  wished: boolean;
  /** As in what is wanted. */
  not: Wanted['not'];
}

/**
 * Reuse before adapting, adapting before drafting. A course is reused where it is about the skill, at the right level,
 * not a whole programme, and practised where practice is what the need asks for; where only the subject is right, a
 * short asset of our own leads into it.
 */
export function decideResponse(
  fits: readonly Fit[],
  making: Making,
  words: Words,
): { decision: ResponseDecision; course?: CatalogueEntry } {
  const { say, list } = words;
  const { costs, documents } = making;
  const form = say(`form.${making.form}`);
  const hasSources = documents.length > 0;
  const asItIs = documents.slice(0, 1).map(readingOf(making, words));
  const best = fits.find(({ subject }) => subject >= ABOUT);
  const draft: ResponseOption = {
    option: 'draft',
    what: say('response.draft', { form }),
    reason: say(hasSources ? 'response.no-course' : 'response.no-document'),
    cost: costs,
  };
  const whole = best ? undefined : documents.find((document) => saysItAlready(document, making));
  if (whole) {
    const read = { ...readingOf(making, words)(whole), reason: say('response.short-and-about-it') };
    const instead = { ...draft, reason: say('response.said-already') };
    return {
      decision: { chosen: read, rejected: [instead, ...fits.slice(0, 3).map(passing(costs, words))] },
      course: asCourse(whole),
    };
  }
  if (!best)
    return {
      decision: { chosen: draft, rejected: [...asItIs, ...fits.slice(0, 3).map(passing(costs, words))] },
    };

  const against = misfits(best, making, words);
  const taken = against.length === 0 || !hasSources ? 'reuse' : 'adapt';
  const reuse: ResponseOption = {
    option: 'reuse',
    what: nameOf(best.entry, words),
    reason: reuseReason(best, against, hasSources, words),
    cost: { ...costs, learnerMinutes: best.entry.minutes, draftingTokens: 0, hours: 0 },
  };
  const adapt: ResponseOption = {
    option: 'adapt',
    what: say('response.adapt', { form, course: nameOf(best.entry, words) }),
    reason:
      taken === 'adapt'
        ? say('response.about-but', { against: list(against, 'and') })
        : say(hasSources ? 'response.serves' : 'response.nothing-to-lead-in-with'),
    cost: costs,
  };
  const [chosen, other] = taken === 'adapt' ? [adapt, reuse] : [reuse, adapt];
  const instead = { ...draft, reason: say('response.course-exists') };
  // What may be the same course stands before the others, so that a human sees the pair.
  const maybeSame = ({ entry }: Fit) => isSameTitle(entry.title, best.entry.title);
  const others = fits
    .filter((fit) => fit !== best)
    .toSorted((a, b) => Number(maybeSame(b)) - Number(maybeSame(a)))
    .slice(0, 3);
  return {
    decision: { chosen, rejected: [other, instead, ...asItIs, ...others.map(passing(costs, words, best))] },
    course: best.entry,
  };
}

/** Share of a document that must be about the skill for it to be sent as it is. */
const MOST_OF_IT = 0.6;

/**
 * A short read is not drafted where the company has one: a document people can open that is as short and mostly about
 * the skill.
 */
const saysItAlready = (
  { name, url, minutes, about }: ReadingMatter,
  { form, costs, wished, not }: Making,
): boolean =>
  form === 'micro-text' &&
  !wished &&
  url !== undefined &&
  !not.has(idOfDocument(name)) &&
  minutes <= costs.learnerMinutes &&
  about >= MOST_OF_IT;

const asCourse = ({ name, minutes, fingerprint, url = '' }: ReadingMatter): CatalogueEntry => ({
  fingerprint,
  externalId: idOfDocument(name),
  title: titleOf(name),
  description: '',
  url,
  skillTags: [],
  minutes,
});

/** People could be sent the document itself. */
const readingOf =
  ({ form, costs, practised }: Making, { say }: Words) =>
  ({ name, minutes }: ReadingMatter): ResponseOption => ({
    option: 'reuse',
    what: say('response.document', { name, minutes }),
    reason: practised
      ? say('response.read-not-practised')
      : say('response.form-says-it', { form: say(`form.${form}`) }),
    cost: { ...costs, learnerMinutes: minutes, draftingTokens: 0, hours: 0 },
  });

/** What speaks against taking a course as it is. */
const misfits = (
  { entry, level, tooLong, practises }: Fit,
  { form, practised, wished }: Making,
  { say }: Words,
): string[] => [
  ...(wished ? [say('response.wished', { form: say(`form.${form}`) })] : []),
  ...(level === 'too easy' || level === 'too hard' ? [say(`response.${level}`)] : []),
  ...(tooLong ? [say('response.too-long', entry)] : []),
  ...(practised && !practises ? [say('response.practises-nothing')] : []),
];

function reuseReason(
  { level, subject }: Fit,
  against: readonly string[],
  hasSources: boolean,
  { say, list }: Words,
): string {
  if (against.length > 0)
    return hasSources
      ? against.join('; ')
      : say('response.as-it-is-though', { against: list(against, 'and') });
  const about = subject === SUBJECT.tagged ? 'tagged' : 'titled';
  return say(`response.${about}.${level === 'fits' ? 'fits' : 'not-stated'}`);
}

/** @param best what was chosen, or leads to it */
const passing =
  (costs: Cost, words: Words, best?: Fit) =>
  ({ entry, subject, level }: Fit): ResponseOption => ({
    option: 'reuse',
    what: nameOf(entry, words),
    reason:
      best && isSameTitle(entry.title, best.entry.title)
        ? words.say('response.maybe-same', { url: entry.url })
        : subject < ABOUT
          ? words.say('response.in-passing')
          : words.say(
              level === 'too easy' || level === 'too hard'
                ? `response.${level}`
                : 'response.another-fits-better',
            ),
    cost: { ...costs, learnerMinutes: entry.minutes, draftingTokens: 0, hours: 0 },
  });

const nameOf = ({ title, minutes }: CatalogueEntry, { say }: Words): string =>
  say('response.course', { title, minutes });
