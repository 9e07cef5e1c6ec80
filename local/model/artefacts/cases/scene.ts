import { asInside } from '../english/tagged.ts';
import type { Material } from '../material/material.ts';
import type { Circumstance } from './circumstances.ts';

const TIMES = [
  'in the early hours',
  'in the middle of the morning',
  'right after lunch',
  'towards the evening',
  'at the very end of a shift',
] as const;

/** Who wants it decided: somebody who is there anyway, whatever the case is. */
const ASKED = [
  'A colleague asks you what to do now, and why.',
  'The colleague beside you waits for what you decide.',
  'A colleague on the same shift wants to know what comes first.',
] as const;

/** A case for each fact: what it is about, when it is, and what happens, which alone is to be decided on. */
export function casesFrom(facts: readonly Circumstance[], { cast, asked }: Material, turn: number): string[] {
  return facts.map(({ says, asks: own }, i) => {
    const time = TIMES[(turn + i) % TIMES.length] ?? TIMES[0];
    const asks = own ?? ASKED[(turn + i) % ASKED.length] ?? ASKED[0];
    return `One ${cast.day()}, ${time}, it is about ${asInside(asked.skill)}. ${says} ${asks}`;
  });
}
