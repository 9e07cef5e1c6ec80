import type { ArtefactOf } from '../../../../lib/domain/artefact/artefact.ts';
import { gistOf } from '../english/clauses.ts';
import { orderIn } from '../english/imperative.ts';
import { asTheirs, byOne, seenDone } from '../english/voice.ts';
import { binds, isShort } from '../fiction/plain.ts';
import { topicOf } from '../parts/topic.ts';
import { figuresOf, figuresUnder } from '../fiction/figures.ts';
import { happeningIn, withFigure, type Happening } from '../fiction/happening.ts';
import { limitIn } from '../fiction/limited.ts';
import { otherIn, replyTo, type Other } from '../fiction/replies.ts';
import { nearestTo, pointsOf } from '../material/choosing.ts';
import { ofItsCase, toldInOneGo } from '../material/one-moment.ts';
import { withLimits } from '../material/limits.ts';
import { madeUp, type Material } from '../material/material.ts';
import type { Passage } from '../material/passages.ts';
import { doerOf } from '../material/subject.ts';
import { asInside, asSentence, withoutStop } from '../english/tagged.ts';
import { headOf } from '../parts/headings.ts';
import { kindOf } from '../parts/levels.ts';
import { objectiveOf } from '../parts/objective.ts';
import { questionsAbout } from '../parts/questions.ts';
import { isNamed, onScreenOf } from '../parts/screen-words.ts';
import { CannotBeMade } from '../refused.ts';
import { actOf, askedAbout } from './main-passage.ts';

type Scene = ArtefactOf<'micro-video-script'>['runner']['scenes'][number];

const WORDS_A_MINUTE = 150;
/** Two and a half minutes of speech leave room for pictures that nobody speaks over. */
const MOST_WORDS = 300;
const MOST_SCENES = 8;
const MOST_SPOKEN = 10;

export function videoScript(material: Material): ArtefactOf<'micro-video-script'> {
  const { passages, asked, claim, atItsMoment } = material;
  if (passages.length < 3) throw new CannotBeMade('video script', 'too-little');
  const main = actOf(material, askedAbout(passages, material, 'video script'));
  // One thing at a time: what stands beside the main passage first.
  const moment = ofItsCase(main, atItsMoment(main));
  const near = nearestTo(
    [main],
    moment.filter(({ place, use }) => place !== main.place && use !== 'fact'),
    12,
  );
  const inOneGo = toldInOneGo(main, pointsOf(main, near, asked.skill, 8), moment, MOST_SPOKEN);
  const steps = inOneGo.filter(({ list }) => list !== undefined);
  const told = withLimits(inOneGo, moment, asked.skill, MOST_SPOKEN, [main, ...steps]);
  const spoken = spokenFrom(told, main);
  if (spoken.length < 2) throw new CannotBeMade('video script', 'too-little');
  const scenes = scenesOf(spoken, main, material);
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
    runner: { scenes },
  };
}

/**
 * As many passages as can be said in the time. What people are to do comes first, unless steps come before it, then
 * what stands beside it, then the rest, each in the order of the material; by what it is seen to be done, comes last.
 */
function spokenFrom(ranked: readonly Passage[], main: Passage): Passage[] {
  let words = 0;
  const taken = ranked.filter(({ text }) => (words += wordsIn(text)) <= MOST_WORDS).slice(0, 12);
  const isBeside = ({ source, section, list }: Passage) =>
    source === main.source && (section === main.section || (list !== undefined && list === main.list));
  const rankOf = (passage: Passage) =>
    passage === main && main.step === undefined
      ? 0
      : passage.use === 'done'
        ? 4
        : isBeside(passage)
          ? 1
          : passage.source === main.source
            ? 2
            : 3;
  return taken.toSorted((a, b) => rankOf(a) - rankOf(b) || a.place - b.place);
}
const wordsIn = (text: string): number => text.split(/\s+/).length;

function scenesOf(spoken: readonly Passage[], main: Passage, material: Material): Scene[] {
  const shown = new Set<string>();
  const story = storyOf(main, material);
  const parts = partsOfTalk(spoken, main);
  const places = parts.map((_, i) => parts.slice(0, i).flat().length);
  return parts.map((some, i) => {
    const seconds = Math.ceil((some.reduce((sum, { text }) => sum + wordsIn(text), 0) / WORDS_A_MINUTE) * 60);
    const onScreen = onScreenOf(some, material, shown);
    shown.add(onScreen);
    return {
      seconds: Math.min(60, Math.max(5, seconds)),
      ...pictureIn(
        story,
        { some, place: i, act: some.includes(main) ? main : undefined, isLast: i === parts.length - 1 },
        material,
      ),
      onScreen,
      speaks: some.map((_, j) => (places[i] ?? 0) + j),
    };
  });
}

/** What people are to do has a scene of its own where it comes first; the rest by twos where it is much. */
function partsOfTalk(spoken: readonly Passage[], main: Passage): Passage[][] {
  const alone = spoken[0] === main && spoken.length > 2 ? 1 : 0;
  const rest = spoken.slice(alone);
  const size = Math.max(1, Math.ceil(rest.length / (MOST_SCENES - alone)), rest.length > 4 ? 2 : 1);
  const others = Array.from({ length: Math.ceil(rest.length / size) }, (_, i) =>
    rest.slice(i * size, (i + 1) * size),
  );
  return alone === 1 ? [spoken.slice(0, 1), ...others] : others;
}

/** Who is seen from the first scene to the last, and what they talk about. */
interface Story {
  happening: Happening | undefined;
  doer: { full: string; first: string };
  other: Other;
  /** What the other one is to whoever does it: “buyer”. */
  noun: string | undefined;
}

function storyOf(main: Passage, { cast, passages }: Material): Story {
  const happening = happeningIn(main, cast, passages);
  const noun = main.moment && doerOf(main.moment.says)?.noun;
  return { happening, doer: cast.somebody(), other: otherIn(happening ?? { says: '' }), noun };
}

interface Part {
  some: readonly Passage[];
  place: number;
  /** What people are to do, where it is spoken in it. */
  act: Passage | undefined;
  isLast: boolean;
}

/** The moment, what is done in it, what the other side says, and in the last scene what comes of it. */
function pictureIn(
  story: Story,
  { some, place, act, isLast }: Part,
  material: Material,
): Pick<Scene, 'shot' | 'shows'> {
  const main = act && orderIn(gistOf(act.bare)) ? act : undefined;
  const told = main ? actionOf(main, story, material) : besideIn(story, some, place, material);
  const end =
    isLast && story.other.name !== undefined && story.other.isTalking
      ? ` ${talkedOut(story.other.name, place)}`
      : '';
  return {
    shot: some.some(({ step, use }) => step !== undefined && use === 'order')
      ? 'hands-at-work'
      : place === 0 && act === undefined
        ? 'place'
        : 'over-the-shoulder',
    shows: [madeUp(`${told}${end}`)],
  };
}

/** What people are to learn, done before the camera: the moment, how somebody goes about it, and what comes back. */
function actionOf(main: Passage, { happening, doer, other }: Story, { role }: Material): string {
  const order = orderIn(gistOf(main.bare));
  if (!order) return '';
  const who = role === '' ? doer.full : `${doer.full}, ${role},`;
  const done = order.refuses
    ? `is about to ${order.verb} ${order.rest}, stops and puts it down`
    : asInside(seenDone(order));
  const moment =
    happening === undefined || /\byou\b/i.test(happening.says) ? '' : `${withFigure(happening)} `;
  const deed = { kind: kindOf(main), verb: order.verb, isTimed: false, asked: undefined, given: undefined };
  const reply = other.isTalking ? replyTo(deed, other) : undefined;
  const isSeen = reply !== undefined && !/\bI\b/.test(reply.replaceAll(/‘[^’]*’/g, ''));
  return `${moment}${withoutStop(asTheirs(`${who} ${done}`))}.${isSeen ? ` ${asSpeech(reply)}` : ''}`;
}

/** In a scene, what is said stands in quotation marks of its own. */
const asSpeech = (text: string): string =>
  text
    .replaceAll('‘', '“')
    .replaceAll('’', '”')
    .replaceAll(/(\p{L})”(?=s\b)/gu, '$1’');

const LOOKS = [
  'A pen stops in the air, then moves on.',
  'The picture goes from the face to what lies on the table.',
  'Cut to the hands, then to the clock on the wall.',
] as const;

/** What is spoken besides, done or written down by the one whom people know by now. */
function besideIn(story: Story, some: readonly Passage[], place: number, material: Material): string {
  const { doer, other, happening } = story;
  const { cast, role } = material;
  const who = place === 0 ? (role === '' ? doer.full : `${doer.full}, ${role},`) : doer.first;
  const looks = LOOKS[place % LOOKS.length] ?? LOOKS[0];
  const facing = other.isTalking ? (other.name ?? 'A colleague') : 'A colleague';
  const written = writtenDown(some, happening?.figure, material);
  if (written.length > 0)
    return `${who} writes ${written.map((words) => `“${words}”`).join(' and below it ')} on a sheet and turns it round. ${facing} reads it twice.`;
  const met = metIn(story, some, who);
  if (met !== undefined) return `${met} ${looks}`;
  const orders = some.flatMap(({ bare, amounts }) =>
    amounts.length === 0 ? (orderIn(gistOf(bare)) ?? []) : [],
  );
  const done = orders.find(({ refuses }) => !refuses);
  const seen = done && asTheirs(asSentence(`${who} ${asInside(seenDone(done))}`));
  if (seen && isShort(seen) && !binds(seen)) return `${seen} ${looks}`;
  const about = some.map(topicOf).find(isNamed);
  const listener = other.isTalking && other.name !== undefined ? other.name : cast.somebody().full;
  return about === undefined
    ? `${who} goes on, and ${listener} writes along. ${looks}`
    : `${who} and ${listener} talk about ${about}. ${doer.first} stops and looks up. ${looks}`;
}

/** Another moment of the same person, and what is done in it. */
function metIn({ other, noun }: Story, some: readonly Passage[], who: string): string | undefined {
  for (const { moment, bare } of some) {
    const doer = moment && moment.word !== 'before' ? doerOf(moment.says.split(/ or /)[0] ?? '') : undefined;
    const order = orderIn(gistOf(bare));
    if (!doer || doer.noun !== noun || other.name === undefined || !order || order.refuses) continue;
    const seen = asTheirs(asSentence(`${who} ${asInside(seenDone(order))}`));
    if (isShort(seen) && !binds(seen)) return `${asSentence(`${other.name} ${byOne(doer.rest)}`)} ${seen}`;
  }
  return undefined;
}

/** The figure on the table, else one that falls under a limit, and the amount that the limit asks for. */
function writtenDown(some: readonly Passage[], figure: string | undefined, { passages }: Material): string[] {
  const limiting = some.find((passage) => limitIn(passage) !== undefined);
  const limit = limiting && limitIn(limiting);
  if (!limit) return [];
  const falls = figuresUnder(limiting, figuresOf(limit.noun, passages), limit.noun);
  const asked = some.flatMap(({ amounts }) =>
    amounts.filter(({ side }) => side === 'at-least' || side === 'at-most'),
  );
  const [amount] = asked.filter(({ unit }) => !limit.figure.endsWith(unit));
  return [
    figure !== undefined && falls.includes(figure) ? figure : limit.figure,
    ...(amount ? [`${amount.written} ${amount.unit}`] : []),
  ];
}

/** What the other side says at the end of it. */
const talkedOut = (name: string, turn: number): string => (ENDS[turn % ENDS.length] ?? ENDS[0])(name);
const ENDS = [
  (name: string) => `At the end ${name} gets up, gives a hand and says: “Now I know where I stand.”`,
  (name: string) => `At the door ${name} turns round: “You hear from me by Friday.”`,
] as const;
