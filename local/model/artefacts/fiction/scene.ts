import { concretely } from '../cases/figures.ts';
import { withArticle } from '../english/naming.ts';
import type { Material } from '../material/material.ts';
import type { Passage } from '../material/passages.ts';
import { topicOf } from '../parts/topic.ts';
import { happeningIn, withFigure } from './happening.ts';

/** A situation to be in: the whole of it, and what of it happens. */
export interface Scene {
  says: string;
  happening: string;
}

/** What makes it matter now; none of it says what is right. */
const STAKES = [
  'Two colleagues are waiting to see what you do.',
  'Somebody else is waiting for you already.',
  'Whoever is there is looking at you.',
  'It has been a long day, and the quick way is tempting.',
  'When this went wrong before, it took two days to put right.',
  'You are standing there alone for the next half hour.',
] as const;

/** When it is, who is there, what happens, and what hangs on it; undefined where a passage tells of no moment. */
export function sceneOf(
  passage: Passage,
  material: Material,
  turn: number,
  isFirst = false,
): Scene | undefined {
  const { cast, others, role, passages } = material;
  if (passage.use === 'fact' || passage.use === 'done') return undefined;
  const happening = happeningIn(passage, cast, passages);
  if (!happening) return undefined;
  const you = isFirst && role !== '' ? ` You work as ${role}.` : '';
  const beside = happening.who === undefined ? ` ${somebodyAs(others[0], cast)} is standing beside you.` : '';
  const says = concretely(withFigure(happening));
  return {
    says: `It is ${cast.moment()}.${you}${beside} ${says} ${STAKES[turn % STAKES.length] ?? ''}`,
    happening: says,
  };
}

/** Where no passage tells of a moment: somebody new asks in the middle of the work, or wants to see it done. */
export function askedInTheMiddle(passage: Passage, { cast, role }: Material): Scene {
  const { full, first } = cast.somebody();
  const you = role === '' ? '' : ` You work as ${role}.`;
  const happening =
    passage.use === 'order' && passage.kind !== 'ban'
      ? `${full} started last week and wants to see how it is done.`
      : `${full} started last week and asks you about ${topicOf(passage)}.`;
  return {
    says: `It is ${cast.moment()}.${you} ${happening} ${first} wants to do it alone next time.`,
    happening,
  };
}

const OUTSIDE = /^(?:customer|buyer|client|supplier|vendor|contractor|carrier)$/;

/** Somebody of this kind: “Ada Abel, a buyer at Elsewhere,”. */
export function somebodyAs(noun: string | undefined, cast: Material['cast']): string {
  const { full } = cast.somebody();
  if (noun === undefined) return `${full} from the next team`;
  return `${full}, ${withArticle(noun)}${OUTSIDE.test(noun) ? ` at ${cast.place()}` : ''},`;
}
