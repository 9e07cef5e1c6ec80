import { isSeen } from '../parts/rubric.ts';
import { bestOf, nearestTo } from '../material/choosing.ts';
import type { Passage } from '../material/passages.ts';
import { doerOf } from '../material/subject.ts';
import { isBesideTalk, isWith, SPEAKS } from '../material/talked-with.ts';
import { byOne } from '../english/voice.ts';

/** What the partner says in the moment of a passage: “asks for a discount”. */
export function bringsUp({ moment }: Passage, noun: string): string | undefined {
  const doer = moment && moment.word !== 'before' ? doerOf(moment.says) : undefined;
  // Of “buyers ask for a discount”, one of them does.
  return doer?.noun === noun && SPEAKS.test(doer.rest) ? byOne(doer.rest) : undefined;
}

const isPrepared = ({ section, text }: Passage): boolean =>
  /^(?:before|after|afterwards|prepare|preparing|preparation)/i.test(section) ||
  /^write\b.*\bbefore\b/i.test(text);

/** What is done while the two talk; where that is too little, also what is done beside it, with the other one there. */
export function behavioursWith(noun: string, passages: readonly Passage[]): Passage[] {
  const all = passages.filter(
    (passage) => isSeen(passage) && !COMPARES.test(passage.text) && isWith(noun, passage, passages),
  );
  // What is prepared before or written up afterwards, nobody sees in a talk.
  const there = all.filter((passage) => !isPrepared(passage));
  const talked = ofOneTalk(noun, there.length >= FEWEST_LINES ? there : all, passages);
  if (talked.length >= FEWEST_LINES || talked.length === 0) return bestOf(talked, 5);
  const beside = passages.filter(
    (passage) => isSeen(passage) && !talked.includes(passage) && isBesideTalk(noun, passage, talked),
  );
  return [...talked, ...nearestTo(talked, beside, FEWEST_LINES + 1 - talked.length)].toSorted(
    (a, b) => a.place - b.place,
  );
}
export const FEWEST_LINES = 3;
/** “More than they can pay”: nobody can settle that who is told neither of both. */
const COMPARES = /\b(?:more|less|fewer|longer|later|earlier) than (?:they|you|he|she|the|what|is|we)\b/iu;

/** What is said in the talk that the partner begins, where that is enough; another talk has its own. */
function ofOneTalk(noun: string, talked: readonly Passage[], passages: readonly Passage[]): Passage[] {
  const begun = talked.find((passage) => passage.step === undefined && bringsUp(passage, noun) !== undefined);
  const own = passages.filter(
    (one) =>
      begun !== undefined &&
      one.source === begun.source &&
      one.section === begun.section &&
      isSeen(one) &&
      !isPrepared(one) &&
      (talked.includes(one) || isBesideTalk(noun, one, talked)),
  );
  if (own.length >= FEWEST_LINES || begun === undefined) return own.length > 0 ? own : [...talked];
  // A step of a procedure is no part of what the partner came for.
  const others = talked.filter((one) => !own.includes(one) && one.step === undefined);
  return own.length + others.length >= FEWEST_LINES
    ? [...own, ...nearestTo(own, others, FEWEST_LINES - own.length)].toSorted((a, b) => a.place - b.place)
    : [...talked];
}
