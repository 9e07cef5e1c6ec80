import { asInside } from '../english/tagged.ts';
import type { Material } from '../material/material.ts';
import type { Circumstance } from './circumstances.ts';
import { clearOf } from './clear-of.ts';

const TIMES = [
  'in the middle of the morning',
  'right after lunch',
  'late in the afternoon',
  'at the very end of the day',
] as const;
/** Where the documents say at which hour something is done. */
const UNTIMED = [
  'in a busy hour',
  'shortly before a break',
  'with a new colleague beside you',
  'while another job waits',
  'at the end of a long week',
] as const;

/** Who wants it decided: somebody who is there anyway, whatever the case is. */
const ASKED = [
  'A colleague asks you what to do now, and why.',
  'The colleague beside you waits for what you decide.',
  'A colleague wants to know from you what comes first.',
] as const;

/** A case for each fact: what it is about, when it is, and what happens, which alone is to be decided on. */
export function casesFrom(facts: readonly Circumstance[], material: Material, turn: number): string[] {
  const { cast, asked } = material;
  return facts.map(({ passage, says, asks: own }, i) => {
    const times = cast.isTimed ? UNTIMED : TIMES;
    const time = times[(turn + i) % times.length] ?? times[0];
    const asks = own ?? ASKED[(turn + i) % ASKED.length] ?? ASKED[0];
    return `One ${cast.day()}, ${time}, it is about ${asInside(asked.skill)}. ${clearOf(says, passage, material)} ${asks}`;
  });
}
