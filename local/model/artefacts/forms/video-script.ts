import type { ArtefactOf } from '../../../../lib/domain/artefact/artefact.ts';
import { gistOf } from '../english/clauses.ts';
import { orderIn } from '../english/imperative.ts';
import { asTheirs, seenDone } from '../english/voice.ts';
import { binds, isShort } from '../fiction/plain.ts';
import { topicOf } from '../parts/topic.ts';
import { happeningIn } from '../fiction/happening.ts';
import { limitIn } from '../fiction/limited.ts';
import { nearestTo, pointsOf } from '../material/choosing.ts';
import { withLimits } from '../material/limits.ts';
import { madeUp, type Material } from '../material/material.ts';
import type { Passage } from '../material/passages.ts';
import { asInside, asSentence, withoutStop } from '../english/tagged.ts';
import { headOf, shortly } from '../parts/headings.ts';
import { objectiveOf } from '../parts/objective.ts';
import { questionsAbout } from '../parts/questions.ts';
import { CannotBeMade } from '../refused.ts';
import { actOf, askedAbout } from './main-passage.ts';

type Scene = ArtefactOf<'micro-video-script'>['runner']['scenes'][number];

const WORDS_A_MINUTE = 150;
/** Two and a half minutes of speech leave room for pictures that nobody speaks over. */
const MOST_WORDS = 300;
const MOST_SCENES = 8;

export function videoScript(material: Material): ArtefactOf<'micro-video-script'> {
  const { passages, asked, claim } = material;
  if (passages.length < 3) throw new CannotBeMade('video script', 'too-little');
  const main = actOf(material, askedAbout(passages, material, 'video script'));
  // One thing at a time: what stands beside the main passage first.
  const near = nearestTo(
    [main],
    passages.filter(({ place, use }) => place !== main.place && use !== 'fact'),
    12,
  );
  const told = withLimits(pointsOf(main, near, asked.skill, 8), passages, asked.skill, 8, [main]);
  const spoken = spokenFrom(told);
  if (spoken.length < 2) throw new CannotBeMade('video script', 'too-little');
  const questions = questionsAbout([main, ...spoken], material, 2);
  if (questions.length === 0) throw new CannotBeMade('video script', 'no-questions');
  return {
    form: 'micro-video-script',
    ...headOf(material, main),
    learner: {
      objective: objectiveOf(main, material),
      text: spoken.map((passage) => claim(passage.text, passage)),
      questions,
    },
    runner: { scenes: scenesOf(spoken, main, material) },
  };
}

/** As many passages as can be said in the time, the main one always, in the order of the material. */
function spokenFrom(ranked: readonly Passage[]): Passage[] {
  let words = 0;
  const taken = ranked.filter(({ text }) => (words += wordsIn(text)) <= MOST_WORDS);
  return taken.slice(0, 12).toSorted((a, b) => a.place - b.place);
}
const wordsIn = (text: string): number => text.split(/\s+/).length;

function scenesOf(spoken: readonly Passage[], main: Passage, material: Material): Scene[] {
  const size = Math.max(1, Math.ceil(spoken.length / MOST_SCENES), spoken.length > 4 ? 2 : 1);
  const shown = new Set<string>();
  return Array.from({ length: Math.ceil(spoken.length / size) }, (_, i) => {
    const some = spoken.slice(i * size, (i + 1) * size);
    const seconds = Math.ceil((some.reduce((sum, { text }) => sum + wordsIn(text), 0) / WORDS_A_MINUTE) * 60);
    const onScreen = onScreenOf(some, material, shown);
    shown.add(onScreen);
    return {
      seconds: Math.min(60, Math.max(5, seconds)),
      ...(some.includes(main) ? actionOf(main, some, material, i) : pictureOf(some, material, i)),
      onScreen,
      speaks: some.map((_, j) => i * size + j),
    };
  });
}

/** Words that stand on no screen before, else the heading under which it is said. */
function onScreenOf(
  some: readonly Passage[],
  { mayHead, asked }: Material,
  shown: ReadonlySet<string>,
): string {
  const fits = (words: string) => fitsScreen(words) && mayHead(words) && !BREAKS_OFF.test(words);
  const isMore = (words: string) => words.toLowerCase() !== asked.skill.toLowerCase();
  const named = some.map((passage) => withoutStop(asSentence(topicOf(passage))));
  const amounts = some.flatMap(({ limits }) => limits.map(({ written }) => asSentence(written)));
  const candidates = [
    ...some.flatMap(screenWords),
    ...amounts.map(withoutStop),
    ...some.map(({ section }) => section),
    ...named,
  ].filter((words) => fits(words) && isMore(words));
  return candidates.find((words) => !shown.has(words)) ?? candidates[0] ?? [...shown].at(-1) ?? asked.skill;
}

/**
 * The moment that it counts in, or what is done where no condition of it is cut off: an order without its “when” is
 * another order.
 */
function screenWords({ moment, act, text }: Passage): string[] {
  const short = shortly({ act });
  if (moment && moment.word !== 'before')
    return [withoutStop(text), withoutStop(asSentence(`${moment.word} ${moment.says}`))];
  const cut = withoutStop(act).slice(short.length);
  return [withoutStop(text), ...(cut === '' || !(LIMITS.test(cut) || FORBIDS.test(short)) ? [short] : [])];
}
/** What is cut off says when, what of it, or how much. */
const LIMITS =
  /\b(?:when|whenever|if|unless|until|before|after|while|where|once|only|except|without|not|above|below|within|that|which|who|whom|whose|what|whether|how)\b/i;
/** Of what is forbidden or allowed to some alone, every word counts. */
const FORBIDS = /^(?:never|only|no|do not|nobody)\b/i;

/** Words after which something is missing. */
const BREAKS_OFF = /\b(?:up|of|to|an?|the|and|or|with|for|in|at|by|from|on|as|than|between)$/i;

const MOST_ON_SCREEN = 9;
const fitsScreen = (words: string): boolean =>
  words !== '' && (words.match(/[\p{L}\p{N}]+/gu) ?? []).length <= MOST_ON_SCREEN;

/** What hands do is shown from close by, what happens to somebody from beside them. */
function shotOf(some: readonly Passage[], place: number): Scene['shot'] {
  if (place === 0) return 'place';
  return some.some(({ step, use }) => step !== undefined && use === 'order')
    ? 'hands-at-work'
    : 'over-the-shoulder';
}

/** What the camera sees of it, after what happens. */
const LOOKS = [
  'The camera stays on the face of whoever listens.',
  'A pen stops in the air, then moves on.',
  'Cut to the hands, then to the clock on the wall.',
  'The picture goes from the face to what lies on the table.',
] as const;

/** What people are to learn, done before the camera: the moment, and how somebody goes about it. */
function actionOf(
  main: Passage,
  some: readonly Passage[],
  material: Material,
  turn: number,
): Pick<Scene, 'shot' | 'shows'> {
  const order = orderIn(gistOf(main.bare));
  if (!order) return pictureOf(some, material, turn);
  const { cast, role } = material;
  const happening = happeningIn(main, cast);
  const { full } = cast.somebody();
  const who = role === '' ? full : `${full}, ${role},`;
  const done = order.refuses
    ? `is about to ${order.verb} ${order.rest}, stops and puts it down`
    : asInside(seenDone(order));
  const moment = happening?.who === undefined ? '' : `${happening.says} `;
  return {
    shot: main.step === undefined ? 'over-the-shoulder' : 'hands-at-work',
    shows: [madeUp(`${moment}${withoutStop(asTheirs(`${who} ${done}`))}.`)],
  };
}

/** The moment that somebody is in, or what they do; figures of which nothing can be seen are read best alone. */
function pictureOf(
  some: readonly Passage[],
  material: Material,
  turn: number,
): Pick<Scene, 'shot' | 'shows'> {
  const happening = some
    .filter((passage) => limitIn(passage) === undefined)
    .map((passage) => happeningIn(passage, material.cast))
    .find((found) => found?.who !== undefined);
  if (turn > 0 && !happening && some.every(({ use, amounts }) => use !== 'order' && amounts.length > 0))
    return { shot: 'words-alone', shows: [] };
  const looks = LOOKS[turn % LOOKS.length] ?? LOOKS[0];
  return {
    shot: shotOf(some, turn),
    shows: [madeUp(`${happening?.says ?? doneBySomebody(some, material)} ${looks}`)],
  };
}

/** Where nothing happens to anybody, somebody does what is spoken, or shows it to somebody. */
function doneBySomebody(some: readonly Passage[], { cast, role }: Material): string {
  const { full, first } = cast.somebody();
  const who = role === '' ? full : `${full}, ${role},`;
  const orders = some.flatMap(({ bare, amounts }) =>
    amounts.length === 0 ? (orderIn(gistOf(bare)) ?? []) : [],
  );
  const done = orders.find(({ refuses }) => !refuses);
  const seen = done && asTheirs(asSentence(`${who} ${asInside(seenDone(done))}`));
  if (seen && isShort(seen) && !binds(seen)) return seen;
  const limit = some.map(limitIn).find((found) => found !== undefined);
  if (limit) return `${who} writes “${limit.figure}” on a sheet and turns it round. ${first} waits.`;
  const about = some[0] ? topicOf(some[0]) : 'the work';
  return `${who} and a new colleague talk about ${about}. ${first} stops and looks at the other.`;
}
