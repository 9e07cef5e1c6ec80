import type { Material } from '../material/material.ts';
import type { Passage } from '../material/passages.ts';
import { happeningIn } from './happening.ts';

/** A situation to be in: the whole of it, and what of it happens. */
export interface Scene {
  says: string;
  happening: string;
}

/** What makes it matter now; none of it says what is right. */
const STAKES = [
  'Two colleagues are waiting to see what you do.',
  'The next appointment begins in a quarter of an hour.',
  'The room goes quiet and everybody looks at you.',
  'It has been a long day, and the quick way is tempting.',
  'The last time this went wrong, it took two days to put right.',
  'You are on your own with it for the next half hour.',
] as const;

/** When it is, who is there, what happens, and what hangs on it; undefined where a passage tells of no moment. */
export function sceneOf(
  passage: Passage,
  { cast, others, role, passages }: Material,
  turn: number,
  isFirst = false,
): Scene | undefined {
  const happening = happeningIn(passage, cast, passages);
  if (!happening) return undefined;
  const you = isFirst && role !== '' ? ` You work as ${role}.` : '';
  const beside = happening.who === undefined ? ` ${besideYou(others[0], cast)}` : '';
  return {
    says: `It is ${cast.moment()}.${you}${beside} ${happening.says} ${STAKES[turn % STAKES.length] ?? ''}`,
    happening: happening.says,
  };
}

const OUTSIDE = /^(?:customer|buyer|client|supplier|vendor|contractor|carrier)$/;

/** Somebody, as “Ada Abel, a buyer at Elsewhere”. */
export function somebodyAs(noun: string, cast: Material['cast']): string {
  const article = /^[aeiou]/.test(noun) ? 'an' : 'a';
  return `${cast.somebody().full}, ${article} ${noun}${OUTSIDE.test(noun) ? ` at ${cast.place()}` : ''}`;
}

const besideYou = (noun: string | undefined, cast: Material['cast']): string =>
  noun === undefined
    ? `${cast.somebody().full} from the next team is with you.`
    : `${somebodyAs(noun, cast)}, is with you.`;
