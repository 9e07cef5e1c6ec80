import type { ArtefactOf } from '../../../../lib/domain/artefact/artefact.ts';
import type { Claim } from '../../../../lib/domain/artefact/parts.ts';
import { gistOf } from '../english/clauses.ts';
import { orderIn } from '../english/imperative.ts';
import { asTheirs, seenDone } from '../english/voice.ts';
import { happeningIn, withFigure, type Happening } from '../fiction/happening.ts';
import { otherIn, replyTo, type Other } from '../fiction/replies.ts';
import { nearestTo, pointsOf } from '../material/choosing.ts';
import { ofItsCase, ofItsMatter, toldInOneGo } from '../material/one-moment.ts';
import { apart, toldWithBounds } from '../material/bound.ts';
import { withLimits } from '../material/limits-in-text.ts';
import { madeUp, type Material } from '../material/material.ts';
import type { Passage } from '../material/passages.ts';
import { doerOf } from '../material/subject.ts';
import { asInside, withoutStop } from '../english/tagged.ts';
import { headOf } from '../parts/headings.ts';
import { kindOf } from '../parts/levels.ts';
import { objectiveOf } from '../parts/objective.ts';
import { askedFirst, stepsFrom } from '../parts/whole-tasks.ts';
import { questionsAbout } from '../parts/questions.ts';
import { onScreenOf } from '../parts/screen-words.ts';
import { bindingBeside, withRules } from '../material/rules-of-parts.ts';
import { CannotBeMade } from '../refused.ts';
import { actOf, askedAbout } from './main-passage.ts';
import { shownOf, type Pictured } from './pictures.ts';

type Scene = ArtefactOf<'micro-video-script'>['runner']['scenes'][number];

const WORDS_A_MINUTE = 150;
/** Two and a half minutes of speech leave room for pictures that nobody speaks over. */
const MOST_WORDS = 300;
/** A procedure is told whole or not at all, and its pictures need no more time than its words. */
const MOST_OF_PROCEDURE = 400;
const MOST_SCENES = 8;
const MOST_SPOKEN = 10;
/** As many sentences as a text holds. */
const MOST_OF_LIST = 16;
/** Beside a procedure. */
const MOST_BESIDE = 1;

export function videoScript(material: Material): ArtefactOf<'micro-video-script'> {
  const { passages, asked, boundTo, atItsMoment } = material;
  if (passages.length < 3) throw new CannotBeMade('video script', 'too-little');
  const main = actOf(material, askedAbout(passages, material, 'video script'));
  // What people are to do has to be seen.
  if (!orderIn(gistOf(main.bare)) && !canBeShown(main, passages))
    throw new CannotBeMade('video script', 'no-steps');
  // One thing at a time: what stands beside the main passage first.
  const moment = ofItsCase(main, ofItsMatter(main, atItsMoment(main)));
  const near = nearestTo(
    [main],
    // What nobody can see is left to be read.
    moment.filter(
      (one) =>
        one.place !== main.place &&
        one.use !== 'fact' &&
        (one.step !== undefined || one.use === 'done' || canBeShown(one, passages)),
    ),
    12,
  );
  const inOneGo = toldInOneGo(main, pointsOf(main, near, 8), moment, MOST_BESIDE);
  const told = withLimits(inOneGo, atItsMoment(main), asked.skill, Math.max(MOST_SPOKEN, inOneGo.length), [
    main,
    ...inOneGo.filter(({ list }) => list !== undefined),
  ]);
  const rules = bindingBeside(told, material);
  const spoken = spokenFrom(
    apart(rules.length > 0 ? withRules(main, told, rules, MOST_SPOKEN) : told, boundTo, main),
    main,
    material,
  );
  const heard = new Set(spoken.flatMap((one) => [one, ...boundTo(one)]).map(({ id }) => id));
  if (rules.some(({ id }) => !heard.has(id)) || partsOfTalk(spoken, main, passages).length > MOST_SCENES)
    throw new CannotBeMade('video script', rules.length > 0 ? 'rules-beside' : 'long-procedure');
  if (spoken.length < 2) throw new CannotBeMade('video script', 'too-little');
  const text = toldWithBounds(spoken, material, main);
  const scenes = scenesOf(spoken, text, main, material);
  const steps = stepsFrom(main, spoken);
  if (steps.filter((step) => canBeShown(step, passages)).length * 2 < steps.length)
    throw new CannotBeMade('video script', 'no-steps');
  const questions = questionsAbout([...askedFirst(main, steps), main, ...spoken], material, 2);
  if (questions.length === 0) throw new CannotBeMade('video script', 'no-questions');
  return {
    form: 'micro-video-script',
    ...headOf(material, main),
    learner: {
      objective: objectiveOf(main, material, steps),
      text,
      questions,
    },
    runner: { scenes },
  };
}

/**
 * As many passages as can be said in the time. What people are to do comes first, unless steps come before it, then
 * what stands beside it, then the rest, each in the order of the material; by what it is seen to be done, comes last.
 */
function spokenFrom(ranked: readonly Passage[], main: Passage, material: Material): Passage[] {
  const taken = takenFrom(ranked, material);
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
/** A procedure whole with what else there is room for; else as many as can be said. */
function takenFrom(ranked: readonly Passage[], material: Material): Passage[] {
  const wordsOf = (one: Passage) => wordsIn(spokenOf(one, material));
  const whole = ranked.filter(({ list }) => list !== undefined);
  let words = whole.reduce((sum, one) => sum + wordsOf(one), 0);
  if (words > MOST_OF_PROCEDURE || whole.length > MOST_OF_LIST)
    throw new CannotBeMade('video script', 'long-procedure');
  const most = whole.length > 0 ? MOST_OF_PROCEDURE : MOST_WORDS;
  const others = ranked.filter((one) => !whole.includes(one) && (words += wordsOf(one)) <= most);
  return [...whole, ...others.slice(0, Math.max(0, (whole.length > 0 ? MOST_OF_LIST : 12) - whole.length))];
}
const wordsIn = (text: string): number => text.split(/\s+/).length;
const spokenOf = (passage: Passage, { boundTo }: Material): string =>
  [passage, ...boundTo(passage)].map(({ text }) => text).join(' ');

function scenesOf(
  spoken: readonly Passage[],
  text: readonly Claim[],
  main: Passage,
  material: Material,
): Scene[] {
  const shown = new Set<string>();
  const story = storyOf(main, material);
  const parts = partsOfTalk(spoken, main, material.passages);
  return parts.map((some, i) => {
    const from = parts.slice(0, i).flat().length;
    const said = text.slice(from, from + some.length);
    const seconds = Math.ceil((said.reduce((sum, one) => sum + wordsIn(one.text), 0) / WORDS_A_MINUTE) * 60);
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
      speaks: some.map((_, j) => from + j),
    };
  });
}

/**
 * What people are to do has a scene of its own where it comes first; the rest by twos where it is much, what cannot be
 * seen by itself.
 */
function partsOfTalk(spoken: readonly Passage[], main: Passage, passages: readonly Passage[]): Passage[][] {
  const alone = spoken[0] === main && spoken.length > 2 ? 1 : 0;
  const size = spoken.length - alone > 11 ? 3 : spoken.length - alone > 4 ? 2 : 1;
  const parts: Passage[][] = alone === 1 ? [[main]] : [];
  let open: Passage[] | undefined;
  for (const passage of spoken.slice(alone)) {
    const isSeen = passage === main || canBeShown(passage, passages);
    if (open && isSeen && open.length < size) open.push(passage);
    else parts.push((open = [passage]));
    if (!isSeen) open = undefined;
  }
  return parts;
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

/**
 * What is spoken, seen: the moment, what is done in it, what the other side says, and in the last scene what comes of
 * it. What cannot be seen stands on the screen alone.
 */
function pictureIn(
  story: Story,
  { some, place, act, isLast }: Part,
  material: Material,
): Pick<Scene, 'shot' | 'shows'> {
  const main = act && orderIn(gistOf(act.bare)) ? act : undefined;
  const seen = some.flatMap(
    (passage, i) =>
      (passage === main
        ? actionOf(main, story, material)
        : shownOf(passage, inScene(story, place + i, material))) ?? [],
  );
  if (seen.length === 0) return { shot: 'words-alone', shows: [] };
  const end =
    isLast && story.other.name !== undefined && story.other.isTalking
      ? [talkedOut(story.other.name, place)]
      : [];
  return {
    shot: some.some(({ step, use }) => step !== undefined && use === 'order')
      ? 'hands-at-work'
      : 'over-the-shoulder',
    shows: [madeUp([...seen, ...end].join(' '))],
  };
}

/** Who is seen; by the whole name where they are seen for the first time. */
const inScene = (
  { doer, other, noun, happening }: Story,
  place: number,
  { role, passages }: Material,
): Pictured => ({
  who: place > 0 ? doer.first : role === '' ? doer.full : `${doer.full}, ${role},`,
  other: other.name,
  noun,
  figure: happening?.figure,
  passages,
});

/** Whether something of it can be seen, whoever does it. */
const canBeShown = (passage: Passage, passages: readonly Passage[]): boolean =>
  shownOf(passage, { who: 'Ada', other: 'Bo', noun: undefined, figure: undefined, passages }) !== undefined;

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

/** What the other side says at the end of it. */
const talkedOut = (name: string, turn: number): string => (ENDS[turn % ENDS.length] ?? ENDS[0])(name);
const ENDS = [
  (name: string) => `At the end ${name} gets up, gives a hand and says: “Now I know where I stand.”`,
  (name: string) => `${name} turns round: “You hear from me.”`,
] as const;
