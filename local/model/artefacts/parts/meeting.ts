import type { Activity } from '../../../../lib/domain/artefact/parts.ts';
import { minutesSaid } from '../../../../lib/domain/time-said.ts';
import { sceneToPlay } from '../fiction/scene.ts';
import type { Material } from '../material/material.ts';
import type { Passage } from '../material/passages.ts';
import { activity } from './tasks.ts';

const MOST_ABOUT = 6;
const CASE_MINUTES = 22;

/** Sixty minutes about a part: what each still knows, the case, what holds besides, and what each is going to do. */
export function meetingAbout(
  main: Passage,
  part: readonly Passage[],
  turn: number,
  material: Material,
): Activity[] {
  const others = part.filter((passage) => passage !== main);
  const acts = others.filter(isAct);
  const inCase = acts.slice(0, 3);
  const left = others.filter((passage) => !inCase.includes(passage));
  const how = howFor([main, ...inCase], part, material);
  return guideOf({
    main,
    recall: 'recall-alone',
    recalled: acts.length > 0 ? acts.slice(0, 3) : [main],
    how,
    inCase: inOrder([main, ...inCase]),
    scene: sceneToPlay([main, ...part], material, turn),
    together: left.length > 0 ? left.slice(0, 4) : inCase.slice(-1),
    material,
  });
}

/** A part of a cohort: what it hangs on, what decides its case, and what stands on its hand-out. */
export interface SessionPart {
  main: Passage;
  passages: readonly Passage[];
  inCase: readonly Passage[];
  handout: readonly Passage[];
}

/**
 * What people find out by themselves stands on no hand-out, apart from steps, which are worked by it.
 * @param read what was to be read before, which they are asked for from memory
 */
export function sessionPart(
  main: Passage,
  passages: readonly Passage[],
  read: Passage | undefined,
): SessionPart {
  const inCase = inOrder(main.step === undefined ? decidingIn(main, passages, read) : stepsFrom(passages));
  const found = new Set([...inCase, read]);
  const rest = passages.filter((passage) => passage.step !== undefined || !found.has(passage));
  return { main, passages, inCase, handout: rest };
}

function decidingIn(main: Passage, passages: readonly Passage[], read: Passage | undefined): Passage[] {
  const others = passages.filter((passage) => passage !== main && passage !== read);
  const most = Math.max(0, Math.min(2, others.length - FEWEST_ON_HANDOUT));
  return [main, ...others.filter((passage) => isAct(passage) && mayBeOff(passage)).slice(0, most)];
}
const FEWEST_ON_HANDOUT = 2;

/** Steps and warnings stay on the hand-out: people work by it. */
export const mayBeOff = ({ step, isWarning }: Passage): boolean => step === undefined && !isWarning;

/** The first steps of a procedure, up to one that takes longer than people sit together. */
function stepsFrom(passages: readonly Passage[]): Passage[] {
  const steps = inOrder(passages.filter(({ step }) => step !== undefined));
  const end = steps.findIndex(takesLonger);
  return steps.slice(0, Math.min(STEPS_AT_ONCE, end < 0 ? steps.length : Math.max(1, end)));
}
const STEPS_AT_ONCE = 4;

/**
 * Sixty minutes of a cohort: each recalls what came before, and the case takes up all of it as far as it goes, so that
 * each is harder than the last.
 * @param read what was to be read before the first session
 */
export function cohortSession(
  parts: readonly SessionPart[],
  turn: number,
  read: Passage | undefined,
  material: Material,
): Activity[] {
  const part = parts[turn];
  if (!part) throw new Error(`There is no part ${turn} of ${parts.length}.`);
  const before = parts.slice(0, turn);
  const earlier = [
    ...before.toReversed().map(({ main }) => main),
    ...before.toReversed().flatMap(({ inCase, main }) => inCase.filter((one) => one !== main)),
  ];
  const last = before.at(-1);
  const inCase = inOrder([...part.inCase, ...earlier].slice(0, Math.min(MOST_ABOUT, sizeOf(parts, turn))));
  return guideOf({
    main: part.main,
    recall: last ? 'recall-last' : 'recall-alone',
    recalled: last ? last.inCase.slice(0, 3) : read ? [read] : [],
    how: howFor(inCase, part.passages, material),
    inCase,
    scene: sceneToPlay([part.main, ...part.passages], material, turn),
    together: part.handout.filter(({ step }) => step === undefined).slice(0, 4),
    material,
  });
}

/** The first case rests on what its part gives, each later one on one passage more. */
const sizeOf = (parts: readonly SessionPart[], turn: number): number =>
  turn === 0
    ? (parts[0]?.inCase.length ?? 1)
    : Math.max((parts[turn]?.inCase.length ?? 1) + 1, sizeOf(parts, turn - 1) + 1);

interface Meeting {
  main: Passage;
  recall: 'recall-alone' | 'recall-last';
  recalled: readonly Passage[];
  how: Activity['how'];
  inCase: readonly Passage[];
  scene: string;
  together: readonly Passage[];
  material: Material;
}

const guideOf = ({ main, recall, recalled, how, inCase, scene, together, material }: Meeting): Activity[] => [
  activity(5, 'open', [], material),
  activity(8, recall, recalled, material),
  activity(CASE_MINUTES, how, inCase, material, scene),
  activity(15, 'together', together, material),
  activity(10, 'commit', [main], material),
];

const isAct = ({ use }: Passage): boolean => use === 'order' || use === 'rule';
const inOrder = (passages: readonly Passage[]): Passage[] => passages.toSorted((a, b) => a.place - b.place);

/** Whether it goes on for longer than people sit together. */
export const takesLonger = ({ text }: Passage): boolean => minutesSaid(text) > CASE_MINUTES;

/** Steps are tried where the work is, unless one takes days; talks are played, the rest is a case. */
function howFor(inCase: readonly Passage[], part: readonly Passage[], { others }: Material): Activity['how'] {
  const areSteps = inCase.some(({ step }) => step !== undefined);
  if (areSteps && !inCase.some(takesLonger)) return 'try-it-there';
  const isTalk = !areSteps && others.length > 0 && part.some(({ moment }) => moment !== undefined);
  return isTalk ? 'role-play-in-threes' : 'case-in-threes';
}
