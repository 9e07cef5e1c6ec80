import type { Activity } from '../../../../lib/domain/artefact/parts.ts';
import { minutesSaid } from '../../../../lib/domain/time-said.ts';
import { circumstanceOf, type Circumstance } from '../cases/circumstances.ts';
import { ofOneCase } from '../cases/one-case.ts';
import { caseScene } from '../cases/scene.ts';
import type { Session } from '../cases/sessions.ts';
import { quiet } from '../fiction/cast.ts';
import { madeUp, type Material } from '../material/material.ts';
import type { Passage } from '../material/passages.ts';
import { activity, wholeTask } from './tasks.ts';
import { procedureClaim } from './whole-tasks.ts';

const CASE_MINUTES = 22;
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
    recalled: acts.length > 0 ? acts.slice(0, 3) : [main],
    facts,
    instead: [main, ...acts.slice(0, 2)].toSorted((a, b) => a.place - b.place),
    together: left.length > 0 ? left.slice(0, 4) : inCase.slice(-1),
    commit: activity(10, 'commit', [main], material),
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
  const whole = wholeTask('try-at-work', procedureClaim(steps))?.about;
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
    together: handout.filter(({ step }) => step === undefined).slice(0, 4),
    commit: whole
      ? { minutes: 10, how: 'commit', about: [whole], scene: [] }
      : activity(10, 'commit', [main], material),
    turn,
    material,
  });
}

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
      ? activity(CASE_MINUTES, 'pairs', instead, material)
      : {
          ...activity(CASE_MINUTES, howFor(facts), inCase, material),
          scene: [madeUp(caseScene(facts, material, turn))],
        },
    activity(15, 'together', together, material),
    commit,
  ];
}

/** Somebody who comes with one thing is played; several facts are decided on. */
const howFor = ([first, ...more]: readonly Circumstance[]): Activity['how'] =>
  first?.isTalk === true && more.length === 0 ? 'role-play-in-threes' : 'case-in-threes';

/** Whether it goes on for longer than people sit together. */
export const takesLonger = ({ text }: Passage): boolean => minutesSaid(text) > CASE_MINUTES;
