import { meaningIn } from '../../../../lib/domain/text/grounding.ts';
import type { Passage } from './passages.ts';

/** Fewest steps that are told one after the other; below that, what else there is has to make room. */
const FEWEST_STEPS = 3;

/**
 * What is told in one go with the main passage: of steps those that follow on each other, from the main one on, and
 * with the last one by what it is seen to be done; of the rest as much as there is room for. Steps of another list
 * have a beginning of their own and stay out.
 *
 * @param moment passages that hold at the moment of the main one, it among them
 */
export function toldInOneGo(
  main: Passage,
  chosen: readonly Passage[],
  moment: readonly Passage[],
  most: number,
): Passage[] {
  const list = main.list ?? chosen.find((one) => one.list !== undefined)?.list;
  if (list === undefined) return [...chosen];
  const steps = moment.filter((one) => one.list === list && one.step !== undefined);
  const begins = main.list === undefined ? 0 : steps.findIndex(({ step }) => step === main.step);
  const following = steps.slice(Math.max(0, begins));
  const end = moment.find((one) => one.list === list && one.use === 'done');
  const others = chosen.filter((one) => one.list === undefined);
  const whole = [...following, ...(end ? [end] : [])];
  // The main passage is told whatever else is: a list that would leave it no room is not told whole.
  const room = most - (main.list === undefined ? 1 : 0);
  if (whole.length <= room) return inPlace([...whole, ...needed(main, others, most - whole.length)]);
  const beside = needed(main, others, most - FEWEST_STEPS);
  // With the last step would come its end, for which there is no room.
  const last = following.at(-1);
  const run = following.filter(({ step }) => step !== last?.step).slice(0, most - beside.length);
  return inPlace([...run, ...beside]);
}

/** The main passage before anything else. */
const needed = (main: Passage, others: readonly Passage[], most: number): Passage[] =>
  [...others.filter((one) => one === main), ...others.filter((one) => one !== main)].slice(
    0,
    Math.max(0, most),
  );

const inPlace = (some: readonly Passage[]): Passage[] =>
  [...new Set(some)].toSorted((a, b) => a.place - b.place);

const CASE = /^(?:if|when|whenever|in case|as soon as|once)$/;
/** Words that a case has in common with what is done in another one, from which it follows on it. */
const FOLLOWS = 2;
/** Fewest passages that something is told of. */
const FEWEST = 3;

/** Whether a passage holds in a case that is part of another: “when you stop it” of “If …, stop the transfusion”. */
export function followsOn(main: Passage, { moment }: Passage): boolean {
  const words = new Set(meaningIn(main.text));
  return new Set(meaningIn(moment?.says ?? '').filter((word) => words.has(word))).size >= FOLLOWS;
}

/**
 * Of passages that hold in a case of their own, those of the case of the main one and what follows on it. All of them
 * where these are too few.
 */
export function ofItsCase(main: Passage, moment: readonly Passage[]): Passage[] {
  if (!CASE.test(main.moment?.word ?? '')) return [...moment];
  const found = moment.filter(
    (one) => one === main || one.use === 'done' || !CASE.test(one.moment?.word ?? '') || followsOn(main, one),
  );
  return found.length >= FEWEST ? found : [...moment];
}
