import { withArticle } from '../english/naming.ts';
import type { Material } from '../material/material.ts';
import type { Passage } from '../material/passages.ts';
import { topicAmong, topicOf } from '../parts/topic.ts';
import { happeningIn, limitIn, withFigure } from './happening.ts';

/** A situation to be in: the whole of it, and what of it happens. */
export interface Scene {
  says: string;
  happening: string;
}

/** What makes it matter now; none of it says what is right. */
const STAKES = [
  'Two colleagues are waiting to see what you do.',
  'Behind you, the next appointment is waiting already.',
  'Everybody in the room is looking at you.',
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
  const says = withFigure(happening);
  return {
    says: `It is ${cast.moment()}.${you}${beside} ${says} ${STAKES[turn % STAKES.length] ?? ''}`,
    happening: says,
  };
}

/** Where no passage tells of a moment: somebody new asks in the middle of the work. */
export function askedInTheMiddle(passage: Passage, { cast, role }: Material): Scene {
  const { full, first } = cast.somebody();
  const you = role === '' ? '' : ` You work as ${role}.`;
  const happening = `${full} started last week and asks you about ${topicOf(passage)}.`;
  return {
    says: `It is ${cast.moment()}.${you} ${happening} ${first} wants to do it alone this afternoon.`,
    happening,
  };
}

/** For a scene that a facilitator reads out, told otherwise than to learners, who are not to know it before. */
const WATCHED = [
  'A third person is watching and says nothing.',
  'A colleague is already putting on a coat.',
  'A telephone is ringing in the next room.',
  'Outside, somebody is walking up and down.',
  'The light is going, and the day is not over.',
] as const;
const TIMES = [
  'in the early hours',
  'in the middle of the morning',
  'right after lunch',
  'towards the evening',
  'at the very end of a shift',
] as const;

/** A scene to be played in a meeting, about the first of these passages that tells of a moment. */
export function sceneToPlay(
  passages: readonly Passage[],
  { cast, passages: all }: Material,
  turn: number,
): string {
  const when = `One ${cast.day()}, ${TIMES[turn % TIMES.length] ?? TIMES[0]}.`;
  const watched = WATCHED[turn % WATCHED.length] ?? WATCHED[0];
  for (const passage of passages.filter(({ use }) => use !== 'fact' && use !== 'done')) {
    const limit = limitIn(passage);
    if (limit)
      return `${when} ${cast.somebody().full} has come because of ${limit.phrase}: ${limit.figure}. ${watched}`;
    const found = happeningIn(passage, cast, all);
    if (found?.who === undefined) continue;
    const figure = found.figure === undefined ? '' : ` The figure on the table: ${found.figure}.`;
    return `${when} ${found.says}${figure} ${watched}`;
  }
  const { full, first } = cast.somebody();
  const about = topicAmong(passages) ?? 'the work';
  const tell = UNTOLD[turn % UNTOLD.length] ?? UNTOLD[0];
  return `${when} ${tell(full, first, about)} ${watched}`;
}

/** Where no passage tells of a moment: each worse than the one before it. */
const UNTOLD = [
  (full: string, first: string, about: string) =>
    `${full} comes over from another team and asks for help with ${about}. ${first} has tried twice, and the third time begins in an hour.`,
  (full: string, first: string, about: string) =>
    `${full} leaves you a note about ${about} and goes home. Half of the page is missing, and nobody can reach ${first} tonight.`,
  (full: string, first: string, about: string) =>
    `Something went wrong with ${about} this morning. ${full} sits across from you and wants an explanation. Behind ${first} somebody else is waiting with a second matter.`,
  (full: string, first: string, about: string) =>
    `${full} shows two newcomers a short cut for ${about}. Both write it down and thank ${first}. Their work is looked at in ten minutes.`,
] as const;

const OUTSIDE = /^(?:customer|buyer|client|supplier|vendor|contractor|carrier)$/;

/** Somebody of this kind: “Ada Abel, a buyer at Elsewhere,”. */
export function somebodyAs(noun: string | undefined, cast: Material['cast']): string {
  const { full } = cast.somebody();
  if (noun === undefined) return `${full} from the next team`;
  return `${full}, ${withArticle(noun)}${OUTSIDE.test(noun) ? ` at ${cast.place()}` : ''},`;
}
