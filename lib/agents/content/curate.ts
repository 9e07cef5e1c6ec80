import type { CatalogueEntry, ResponseDecision, ResponseOption } from '../../domain/content/content.ts';
import { pairIdOf, type CoursePair } from '../../domain/course-pair/course-pair.ts';
import { idOfDocument } from '../approved-document.ts';
import { ABOUT, bestOf, SUBJECT, type Fit, type Wanted } from './judge-catalogue.ts';
import type { ReadingMatter } from './material/spans-about.ts';
import { titleOf } from '../../domain/source/document-name.ts';
import type { Cost, Made } from '../../domain/modality/modality.ts';
import type { Words } from '../../messages/words.ts';

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
  /** Pairs of courses that may be the same. They are shown, and nothing is chosen by them. */
  maybeSame: readonly CoursePair[];
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
  const best = bestOf(fits);
  const draft: ResponseOption = {
    option: 'draft',
    what: say('response.draft', { form }),
    reason: say(
      !hasSources
        ? 'response.no-document'
        : making.not.size > 0
          ? 'response.no-other-course'
          : 'response.no-course',
    ),
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
  const doubt = ({ entry }: Fit) => doubtAbout(best, entry, making);
  const others = fits
    .filter((fit) => fit !== best)
    .toSorted((a, b) => Number(doubt(b) !== undefined) - Number(doubt(a) !== undefined))
    .slice(0, 3);
  return {
    decision: {
      chosen,
      rejected: [other, instead, ...asItIs, ...others.map((fit) => passing(costs, words, doubt(fit))(fit))],
    },
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

/** The pair of the chosen course and another one, where a human should say whether they are two. */
const doubtAbout = (best: Fit, { url }: CatalogueEntry, { maybeSame }: Making): CoursePair | undefined => {
  const id = pairIdOf(best.entry.url, url);
  return maybeSame.find(({ pairId }) => pairId === id);
};

/** @param doubt that it may be the chosen course itself */
const passing =
  (costs: Cost, words: Words, doubt?: CoursePair) =>
  ({ entry, subject, level }: Fit): ResponseOption => ({
    option: 'reuse',
    what: nameOf(entry, words),
    reason: doubt
      ? words.say(`response.maybe-same.${doubt.seen}`, { url: entry.url })
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
