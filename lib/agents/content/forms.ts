import { z } from 'zod';
import { Draft } from '../../domain/content.ts';
import type { Made } from '../../domain/modality/modality.ts';

/** How a form is built: what the drafter is told, what its draft is held to, and how readers are told what it is. */
export interface Form {
  /** In a sentence: “a job aid”. */
  name: string;
  /** What the drafter is told about sections and paragraphs. */
  instruction: string;
  /** Sections that it must have, in this order; absent where they are free. */
  headings?: readonly string[];
  /** Most sections, and most words in all paragraphs together. */
  sections: number;
  words: number;
  /** Most words of one paragraph, where each is one step or one line to tick. */
  wordsEach?: number;
}

/** Sections of a role-play, by what people do with them. */
export const ROLE_PLAY = {
  scenario: 'The situation',
  persona: 'What the other person brings',
  rubric: 'What good looks like',
} as const;

/** The last section of a job aid, for what is to be known and not to be done. */
export const GOOD_TO_KNOW = 'Good to know';

export const forms: Record<Made, Form> = {
  'micro-text': {
    name: 'a short read',
    instruction: 'A text read in five minutes: one thought a paragraph, the most useful one first.',
    sections: 4,
    words: 450,
  },
  'job-aid': {
    name: 'a job aid',
    instruction: `A checklist kept at hand while working: sections are moments of the work in their order, every paragraph is one step that begins with what to do; facts stand last, under “${GOOD_TO_KNOW}”.`,
    sections: 5,
    words: 600,
    wordsEach: 80,
  },
  'micro-video-script': {
    name: 'a script for a short video',
    instruction:
      'A script of at most three minutes: sections are scenes; the heading is what stands on the screen, in a few words, and the paragraphs are what is spoken.',
    sections: 6,
    words: 420,
  },
  'role-play': {
    name: 'a role-play',
    instruction: `Exactly these sections: “${ROLE_PLAY.scenario}”, where and why the two meet; “${ROLE_PLAY.persona}”, one fact, wish or objection a paragraph, which only the partner reads; “${ROLE_PLAY.rubric}”, one behaviour a paragraph that an observer can see and tick.`,
    headings: Object.values(ROLE_PLAY),
    sections: 3,
    words: 600,
    wordsEach: 80,
  },
  cohort: {
    name: 'an outline for a cohort',
    instruction:
      'An outline that a facilitator runs with a group of twelve: sections are sessions of an hour, named by their theme; the paragraphs are what the group works on.',
    sections: 6,
    words: 900,
  },
  'long-form-program': {
    name: 'an outline of a programme',
    instruction:
      'An outline of a programme: sections are modules, from what everybody must know to what is hard; the paragraphs are what each module covers.',
    sections: 8,
    words: 1_200,
  },
  coaching: {
    name: 'a brief for coaches',
    instruction:
      'A brief for a coach: what to look at together, what to try between the meetings, how both tell that it works.',
    headings: ['What to look at together', 'What to try between meetings', 'How to tell that it works'],
    sections: 3,
    words: 600,
  },
};

const { sections: Sections, ...fields } = Draft.shape;
const { heading, paragraphs } = Sections.element.shape;
/** Most paragraphs of a section. */
const PARAGRAPHS = 8;
/** Longest words with the space after them, so that the bound in characters never undercuts the one in words. */
const CHARACTERS_A_WORD = 10;

/** What a drafter may return in this form: never more than `Draft` allows. */
export function draftIn(modality: Made): z.ZodType<Draft> {
  const { headings, sections, wordsEach = 100 } = forms[modality];
  const text = z
    .string()
    .min(1)
    .max(wordsEach * CHARACTERS_A_WORD);
  return z.strictObject({
    ...fields,
    sections: z
      .array(
        z.strictObject({
          heading: headings ? z.enum(headings) : heading,
          paragraphs: z.array(paragraphs.element.extend({ text })).min(1).max(PARAGRAPHS),
        }),
      )
      .min(1)
      .max(sections),
  });
}

/**
 * Tokens of the longest draft: three a word, for other languages than English; title, headings, ids and JSON on top.
 */
export const answerTokensOf = (modality: Made): number => forms[modality].words * 3 + 1_500;

/** The bounds of a form, as a drafter is told them. */
export function boundsOf(modality: Made): string {
  const { sections, words, wordsEach } = forms[modality];
  const each = wordsEach === undefined ? '' : `, at most ${wordsEach} words a paragraph`;
  return `At most ${sections} sections and ${words} words in all${each}.`;
}

/** What of a draft does not fit its form, in words that a drafter can act on. */
export function misshapen(modality: Made, { sections }: Draft): string[] {
  const form = forms[modality];
  const texts = sections.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text));
  const headings = sections.map(({ heading }) => heading);
  return [
    ...(form.headings && form.headings.join() !== headings.join()
      ? [`${form.name} has exactly the sections ${form.headings.join(', ')}`]
      : []),
    ...(sections.length > form.sections ? [`${form.name} has at most ${form.sections} sections`] : []),
    ...(wordsIn(texts.join(' ')) > form.words ? [`${form.name} has at most ${form.words} words`] : []),
    ...texts
      .filter((text) => form.wordsEach !== undefined && wordsIn(text) > form.wordsEach)
      .map((text) => `“${text.slice(0, 57)}…” is more than one step of ${form.wordsEach ?? 0} words`),
  ];
}

const wordsIn = (text: string): number => text.split(/\s+/).filter((word) => word !== '').length;
