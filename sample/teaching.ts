import { lixOf } from '../lib/agents/content/checks/plain-language.ts';
import { sentencesOf } from '../lib/domain/text/grounding.ts';
import { english } from '../lib/messages/words.ts';

/** What somebody who learns from a page would miss, by the names of the checks that hold it before a human sees it. */
export type Missing =
  'situations' | 'objectives' | 'questions' | 'steps' | 'repeats' | 'plain-language' | 'claims';

/**
 * What a page lacks for those who learn from it, read off what they see and nothing else: the people of the simulation
 * know no draft and no check. Empty where it teaches as well as its form can.
 *
 * @param html as the site shows it
 * @param form modality of a draft
 */
export function missingOn(html: string, form: string): Missing[] {
  const page = pageIn(html);
  return (Object.keys(looks) as Missing[]).filter((name) => !looks[name](page, form));
}

interface Page {
  /** What stands below each heading of the second depth, and above the first one under no name. */
  chapters: ReadonlyMap<string, string>;
  /** Every paragraph and point. */
  texts: readonly string[];
}

function pageIn(html: string): Page {
  const [summary = '', ...below] = html.split('<h2>');
  const chapters = below.map((part): [string, string] => {
    const [name = '', ...rest] = part.split('</h2>');
    return [name, rest.join('</h2>')];
  });
  return { chapters: new Map([['', summary], ...chapters]), texts: textsIn(html) };
}

/** Without marks of sources, which tell nothing apart. */
const textsIn = (html: string): string[] =>
  html
    .replaceAll(/<em>\[[\d, ]+\]<\/em>/gu, '')
    .split(/<\/?(?:p|ul|ol|li|h[2-4])>/u)
    .map((text) => text.replaceAll(/<[^>]*>/gu, '').trim())
    .filter((text) => text !== '');

const { say } = english;
const called = {
  situation: say('artefact.situation'),
  objective: say('artefact.objective'),
  questions: say('artefact.questions'),
  answers: [say('artefact.answers'), say('artefact.answers.all')],
  steps: say('artefact.steps'),
  done: say('artefact.done'),
};
/** Where one can try, and where one can show, what the objective says. */
const PRACTISED = [
  say('artefact.example'),
  say('artefact.try'),
  say('artefact.practise'),
  say('artefact.between'),
  say('artefact.transfer'),
  say('artefact.video.text'),
];
const SHOWN = [called.questions, ...called.answers, say('artefact.rubric'), say('artefact.tell')];
/** Stands before what shows it, where that stands beside what is tried. */
const SHOWN_BESIDE = say('artefact.worked');

/** Forms whose page has it at all. */
const HAS: Record<'situation' | 'objective' | 'questions' | 'steps', readonly string[]> = {
  situation: ['micro-text', 'role-play'],
  objective: ['micro-text', 'micro-video-script', 'long-form-program', 'coaching'],
  questions: ['micro-text', 'micro-video-script', 'long-form-program'],
  steps: ['job-aid'],
};

/** Where coming back to what was taught is the purpose. */
const TAKES_UP = [called.objective, called.questions, ...called.answers, say('artefact.example')];
/** Words from which on a text says something, and is no label. */
const A_SENTENCE = 5;
/** A sentence of so many words is read twice, and prose of such a LIX by nobody who is in a hurry. */
const LONGEST = 40;
const HARDEST = 60;
/** Below so many words the measure says little. */
const ENOUGH_WORDS = 60;
const wordsIn = (texts: readonly string[]): number => texts.join(' ').split(' ').length;

const looks: Record<Missing, (page: Page, form: string) => boolean> = {
  situations: ({ chapters }, form) =>
    !HAS.situation.includes(form) || textsIn(chapters.get(called.situation) ?? '').length > 0,
  objectives: ({ chapters, texts }, form) => {
    const hasOneOf = (names: readonly string[]) => names.some((name) => chapters.has(name));
    const isShown = hasOneOf(SHOWN) || texts.some((text) => text.startsWith(SHOWN_BESIDE));
    return !HAS.objective.includes(form) || (hasOneOf([called.objective]) && hasOneOf(PRACTISED) && isShown);
  },
  questions: ({ chapters }, form) =>
    !HAS.questions.includes(form) ||
    hasOneRightEach(called.answers.map((name) => chapters.get(name) ?? '').join('')),
  steps: ({ chapters }, form) => {
    if (!HAS.steps.includes(form)) return true;
    const steps = textsIn(chapters.get(called.steps) ?? '');
    const done = textsIn(chapters.get(called.done) ?? '');
    return steps.length >= 3 && done.length > 0 && done.every((text) => !steps.includes(text));
  },
  repeats: ({ chapters }) => {
    const taught = [...chapters].flatMap(([name, html]) => (TAKES_UP.includes(name) ? [] : taughtIn(html)));
    return new Set(taught).size === taught.length;
  },
  'plain-language': ({ texts }) =>
    (wordsIn(texts) < ENOUGH_WORDS || lixOf(texts) <= HARDEST) &&
    texts.flatMap(sentencesOf).every((sentence) => sentence.split(' ').length <= LONGEST),
  claims: ({ chapters }) => chapters.has(say('page.sources')),
};

/** Before a point stands which steps it tells of; that takes up nothing. */
const WHICH_STEPS = /<strong>Steps? \d[^<]*:<\/strong>/gu;

/** What is said for itself: a label tells that something is taken up again, and so does a question. */
const taughtIn = (html: string): string[] =>
  textsIn(
    (html.split(say('artefact.questions.how'))[0] ?? '')
      .replaceAll(WHICH_STEPS, '')
      .replaceAll(/<strong>[^<]*:<\/strong>[^<]*/gu, ''),
  ).filter((text) => text.split(' ').length >= A_SENTENCE);

/** Below each question's name one answer that is right, and at least one that is not. */
function hasOneRightEach(answers: string): boolean {
  const questions = answers.split(/<h3>.*?<\/h3>/u).slice(1);
  return (
    questions.length > 0 &&
    questions.every((points) => {
      const options = textsIn(points);
      return options.length >= 2 && options.filter((text) => /^\S+ is right:/u.test(text)).length === 1;
    })
  );
}
