import type { Activity, Claim } from '../../../../lib/domain/artefact/parts.ts';
import { minutesSaid } from '../../../../lib/domain/text/time-said.ts';
import { circumstanceOf, type Circumstance } from '../cases/circumstances.ts';
import { ofOneCase } from '../cases/one-case.ts';
import { casesFrom } from '../cases/scene.ts';
import type { Session } from '../cases/sessions.ts';
import { quiet } from '../fiction/cast.ts';
import { madeUp, type Material } from '../material/material.ts';
import type { Passage } from '../material/passages.ts';
import { withoutHoles } from '../material/without-holes.ts';
import { activity } from './tasks.ts';
import { procedureClaim, stepsFrom } from './whole-tasks.ts';

const MOST_FACTS = 3;

/** Sixty minutes about a part: what each still knows, the case, what holds besides, and what each is going to do. */
export function meetingAbout(
  main: Passage,
  part: readonly Passage[],
  turn: number,
  material: Material,
): Activity[] {
  const others = part.filter((passage) => passage !== main);
  const tried = { ...material, cast: quiet(material.cast) };
  const factsOf = (some: readonly Passage[], by: Material) =>
    ofOneCase(some.flatMap((passage) => circumstanceOf(passage, by) ?? []));
  const decides = factsOf(
    [main, ...others].filter(({ step }) => step === undefined),
    tried,
  ).map(({ passage }) => passage);
  const facts = factsOf(
    decides.slice(0, MOST_FACTS).toSorted((a, b) => a.place - b.place),
    material,
  );
  const inCase = facts.map(({ passage }) => passage);
  const left = others.filter((passage) => !inCase.includes(passage));
  const acts = others.filter(({ use }) => use === 'order' || use === 'rule');
  return guideOf({
    recall: 'recall-alone',
    recalled: acts.length > 0 ? recallable(acts, [main, ...acts]) : [main],
    facts,
    instead: recallable([main, ...acts], part).toSorted((a, b) => a.place - b.place),
    together: heardAfter(inCase, left),
    commit: commitmentTo(procedureClaim(stepsFrom(main, part), material), main, material),
    turn,
    material,
  });
}

/**
 * Sixty minutes of a cohort: each recalls what came before, the case rests on what its own session is about, and what
 * stands on the hand-out is heard behind it.
 */
export function cohortSession(
  sessions: readonly Session[],
  turn: number,
  { read, handout }: { read: Passage | undefined; handout: readonly Passage[] },
  material: Material,
): Activity[] {
  const [session, last] = [sessions[turn], sessions[turn - 1]];
  if (!session) throw new Error(`There is no session ${turn} of ${sessions.length}.`);
  const { main, steps, facts } = session;
  // What binds a step stands with it on the sheet, and is read there instead of recalled.
  const onSheet = new Set(handout.flatMap((one) => [one, ...material.boundTo(one)]));
  const decided = last?.facts.map(({ passage }) => passage).filter((one) => !onSheet.has(one)) ?? [];
  const left = last?.passages.find((one) => one.use !== 'fact' && !onSheet.has(one)) ?? last?.main;
  const before = decided.length === 0 && left ? [left] : decided;
  return guideOf({
    recall: last ? 'recall-last' : 'recall-alone',
    recalled: last ? before.slice(0, 3) : read ? [read] : [],
    facts,
    instead: [main],
    together: heardAfter(
      facts.map(({ passage }) => passage),
      handout.filter(({ step }) => step === undefined),
    ),
    commit: commitmentTo(procedureClaim(steps, material), main, material),
    turn,
    material,
  });
}

/** As many as people write down in eight minutes; of steps those that follow on each other. */
const MOST_RECALLED = 3;
function recallable(acts: readonly Passage[], all: readonly Passage[]): Passage[] {
  const some = acts.slice(0, MOST_RECALLED);
  const step = some.find(({ step: number }) => number !== undefined);
  return step ? withoutHoles(some, step, all) : some;
}

/** What the cases rested on is read out, and where there was none, what else holds. */
const MOST_HEARD = 4;
const heardAfter = (inCase: readonly Passage[], others: readonly Passage[]): Passage[] =>
  inCase.length > 0 ? [...inCase] : others.filter(({ step }) => step === undefined).slice(0, MOST_HEARD);

/** What each goes away with: of a procedure all of it, because no step of it is done alone. */
const commitmentTo = (whole: Claim | undefined, main: Passage, material: Material): Activity =>
  whole
    ? { minutes: 10, how: 'commit', about: [whole], scene: [] }
    : activity(10, 'commit', [main], material);

interface Meeting {
  recall: 'recall-alone' | 'recall-last';
  recalled: readonly Passage[];
  /** Of the case. */
  facts: readonly Circumstance[];
  /** What pairs explain to each other where there is no case. */
  instead: readonly Passage[];
  together: readonly Passage[];
  commit: Activity;
  turn: number;
  material: Material;
}

function guideOf({
  recall,
  recalled,
  facts,
  instead,
  together,
  commit,
  turn,
  material,
}: Meeting): Activity[] {
  const inCase = facts.map(({ passage }) => passage);
  return [
    activity(5, 'open', [], material),
    activity(8, recall, recalled, material),
    facts.length === 0
      ? activity(minutesInPairs(instead), 'pairs', instead, material)
      : {
          ...activity(minutesFor(facts), howFor(facts), inCase, material),
          scene: casesFrom(facts, material, turn).map(madeUp),
        },
    activity(minutesTogether(facts), 'together', together, material),
    commit,
  ];
}

/** To explain each to somebody, and to be asked about it. */
const minutesInPairs = ({ length }: readonly Passage[]): number => 9 + 4 * length;
/** To read the cases, and to decide on each and write it down. */
const minutesFor = ({ length }: readonly Circumstance[]): number => 12 + 5 * length;
/** To hear what three groups decided on each, and what it rests on. */
const minutesTogether = ({ length }: readonly Circumstance[]): number => 9 + 3 * length;

/** Somebody who comes with one thing is played; several facts are decided on. */
const howFor = ([first, ...more]: readonly Circumstance[]): Activity['how'] =>
  first?.isTalk === true && more.length === 0 ? 'role-play-in-threes' : 'case-in-threes';

/** Whether it goes on for longer than people sit together. */
export const takesLonger = ({ text }: Passage): boolean => minutesSaid(text) > LONGEST;
const LONGEST = 22;
