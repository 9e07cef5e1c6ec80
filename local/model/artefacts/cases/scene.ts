import type { Material } from '../material/material.ts';
import type { Circumstance } from './circumstances.ts';

const TIMES = [
  'in the early hours',
  'in the middle of the morning',
  'right after lunch',
  'towards the evening',
  'at the very end of a shift',
] as const;

/** How somebody comes with it, and what they want to hear. */
const OPENINGS: readonly ((full: string) => string)[] = [
  (full) => `${full} from the next team sits down beside you and tells you how things stand.`,
  (full) => `${full} hands over to you and reads out what stands on the note.`,
  (full) => `${full} is covering for a colleague and lays this before you.`,
  (full) => `${full} calls you from the corridor and tells it in one breath.`,
  (full) => `${full} comes in with three other people and sums it up.`,
];
const CLOSINGS: readonly ((first: string) => string)[] = [
  (first) => `${first} asks what you do now, and why.`,
  (first) => `${first} wants to know what happens next, line by line.`,
  (first) => `${first} is waiting for an answer to each of them.`,
  (first) => `${first} asks what comes first and what is wrong with it.`,
  (first) => `${first} looks from one to the next and wants an answer.`,
];

/** A case as whoever runs it reads it out: when, who comes with it, and every fact that is to be decided on. */
export function caseScene(facts: readonly Circumstance[], { cast }: Material, turn: number): string {
  const { full, first } = cast.somebody();
  const when = `One ${cast.day()}, ${TIMES[turn % TIMES.length] ?? TIMES[0]}:`;
  const opening = OPENINGS[turn % OPENINGS.length]?.(full) ?? '';
  const closing = CLOSINGS[turn % CLOSINGS.length]?.(first) ?? '';
  return [`${when} ${opening}`, ...facts.map(({ says }) => says), closing].join(' ');
}
