import { needsAnother } from '../../../../lib/domain/passage/binding.ts';
import { concretely } from '../cases/figures.ts';
import { orderIn } from '../english/imperative.ts';
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
/** Where nobody does it alone, nobody stands there alone. */
const BESIDE_OTHERS = STAKES.filter((stake) => !stake.includes('alone'));

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
  const stakes = isForSeveral(passage, material) ? BESIDE_OTHERS : STAKES;
  return {
    says: `It is ${cast.moment()}.${you}${beside} ${says} ${stakes[turn % stakes.length] ?? ''}`,
    happening: says,
  };
}

/** Where no passage tells of a moment: somebody new asks in the middle of the work, or wants to see it done. */
export function askedInTheMiddle(passage: Passage, material: Material): Scene {
  const { cast, role } = material;
  const { full, first } = cast.somebody();
  const you = role === '' ? '' : ` You work as ${role}.`;
  const happening =
    passage.use === 'order' && passage.kind !== 'ban'
      ? `${full} started last week and wants to see how it is done.`
      : `${full} started last week and asks you about ${topicOf(passage)}.`;
  return {
    says: `It is ${cast.moment()}.${you} ${happening} ${first} wants to ${isForSeveral(passage, material) ? 'know why it is done in this way' : 'do it alone next time'}.`,
    happening,
  };
}

/**
 * Whether a passage, or one of those that are done or told with it, is dangerous, asks for somebody else or says who
 * alone may do it: nobody new wants to do that alone.
 */
function isForSeveral(
  passage: Passage,
  { passages, boundTo, hazards }: Pick<Material, 'passages' | 'boundTo' | 'hazards'>,
): boolean {
  const beside = passages.filter(
    ({ source, section, list }) =>
      (source === passage.source && section === passage.section) ||
      (list !== undefined && list === passage.list),
  );
  return [passage, ...beside, ...boundTo(passage)].some(
    ({ id, text }) => hazards.has(id) || needsAnother(text) || saysWhoAlone(text),
  );
}
/** “Only staff with the plant certificate refill a tank”, and not “Only use the marked cans”. */
const saysWhoAlone = (text: string): boolean =>
  /^only (?!if|when|after|before|once|then|with|in|on|at|by)/iu.test(text) && orderIn(text) === undefined;

const OUTSIDE = /^(?:customer|buyer|client|supplier|vendor|contractor|carrier)$/;

/** Somebody of this kind: “Ada Abel, a buyer at Elsewhere,”. */
export function somebodyAs(noun: string | undefined, cast: Material['cast']): string {
  const { full } = cast.somebody();
  if (noun === undefined) return `${full} from the next team`;
  return `${full}, ${withArticle(noun)}${OUTSIDE.test(noun) ? ` at ${cast.place()}` : ''},`;
}
