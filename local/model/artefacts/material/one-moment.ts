import { matterIn } from '../../../../lib/domain/passage/matter.ts';
import { meaningIn } from '../../../../lib/domain/text/grounding.ts';
import type { Passage } from './passages.ts';

/**
 * What is told in one go with the main passage: of a procedure all of it, from its first step to what shows that it is
 * done, because whoever works by a part of it ends in the middle; beside it as much as there is room for. Steps of
 * another list have a beginning of their own and stay out, and so do all where what is no step is enough.
 *
 * @param moment passages that hold at the moment of the main one, it among them
 * @param most of them beside a procedure
 */
export function toldInOneGo(
  main: Passage,
  chosen: readonly Passage[],
  moment: readonly Passage[],
  most: number,
): Passage[] {
  const others = chosen.filter((one) => one.list === undefined);
  const isEnough = main.list === undefined && others.length >= FEWEST;
  const list = main.list ?? (isEnough ? undefined : chosen.find((one) => one.list !== undefined)?.list);
  if (list === undefined) return others;
  const whole = moment.filter((one) => one.list === list);
  // What stands under another heading is of another task; what binds this one is told all the same.
  const beside = others.filter(
    (one) =>
      one === main || whole.some(({ source, section }) => one.source === source && one.section === section),
  );
  return inPlace([...whole, ...needed(main, beside, most)]);
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
    (one) =>
      one === main ||
      one.use === 'done' ||
      // A step that is done in one case alone is still a step of the way.
      (main.list !== undefined && one.list === main.list) ||
      !CASE.test(one.moment?.word ?? '') ||
      followsOn(main, one),
  );
  return found.length >= FEWEST ? found : [...moment];
}

/**
 * Passages of the document of the main one, and of others those that speak of what is told under its heading: what
 * holds for trips is no part of what is said to parents about a phone.
 */
export function ofItsMatter(main: Passage, some: readonly Passage[]): Passage[] {
  const isBeside = ({ source, section }: Passage) => source === main.source && section === main.section;
  const told = new Set(some.filter(isBeside).flatMap(({ text }) => matterIn(text)));
  return some.filter(
    ({ source, text }) =>
      source === main.source || new Set(matterIn(text).filter((word) => told.has(word))).size >= FOLLOWS,
  );
}
