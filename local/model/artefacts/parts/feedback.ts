import type { Claim } from '../../../../lib/domain/artefact/parts.ts';
import { meaningIn, passageOf } from '../../../../lib/domain/grounding.ts';
import { gistOf } from '../english/clauses.ts';
import { orderIn } from '../english/imperative.ts';
import { asSentence } from '../english/tagged.ts';
import { partsOf } from '../english/voice.ts';
import { nearestTo, supportOf } from '../material/choosing.ts';
import type { Material } from '../material/material.ts';
import type { Passage } from '../material/passages.ts';
import type { Wrong } from './wrong-answers.ts';

/**
 * What may be said of a wrong answer, what fits it best first: what the passages say in its place, the part that it
 * breaks, why that is asked for or what comes of it otherwise, the whole, and the right answer once
 * more where the passage says nothing else.
 */
export function whysOf(
  { says, why, isOwn, instead }: Wrong,
  passage: Passage,
  right: string,
  whys: readonly Claim[],
  material: Material,
): Claim[] {
  if (!isOwn) return [ofAnother(instead, why, passage, material)];
  const { held, claim, passages } = material;
  const words = new Set(meaningIn(says));
  const near = (text: string) => meaningIn(text).filter((word) => words.has(word)).length;
  const isRightAgain = (text: string) => meaningIn(text).join(' ') === meaningIn(right).join(' ');
  const sayable = (text: string) =>
    saysEnough(text) && !HALF_SAID.test(text.replace(/, as .*$/, '.')) && !isRightAgain(text);
  // Of two parts that are as near, the shorter one is what it breaks.
  const parts = partsOf(gistOf(passage.bare))
    .map(asSentence)
    .filter(sayable)
    .toSorted((a, b) => near(b) - near(a) || a.length - b.length);
  const others = passages.filter((other) => other.id !== passage.id && other.source === passage.source);
  const support = supportOf(passage, passages);
  const beside = nearestTo([passage], others, MOST_BESIDE).map((other): Claim => ({
    text: `${passage.text} ${other.text}`,
    cites: [passage.id, other.id],
  }));
  return [
    ...[...(sayable(instead) ? [instead] : []), ...parts.filter((text) => near(text) > 0)].flatMap(
      (text) => held(text, passage) ?? [],
    ),
    ...(passage.reason !== undefined && saysEnough(passage.reason) ? [claim(passage.reason, passage)] : []),
    ...(support ? [claim(support.text, support)] : []),
    ...parts.flatMap((text) => held(text, passage) ?? []),
    ...whys.filter(({ text }) => !isRightAgain(text)),
    ...(isRightAgain(passage.text) ? [] : [claim(passage.text, passage)]),
    ...whys,
    ...beside,
  ];
}
const MOST_BESIDE = 3;
/** A moment or a reason alone is half a sentence. */
const HALF_SAID =
  /^(?:before|after|when|whenever|if|once|until|unless|while|because|within|at least|at most|not|instead)\b[^,;:]*$/iu;

/**
 * Why an answer is right, and then what is to be said of what is done otherwise: the whole passage where it says more
 * than the answer, which is what is to be done instead; else its reason, or the passage with what else is said of it,
 * and then the passage.
 */
export function reasonsFor(passage: Passage, right: string, { claim, passages }: Material): Claim[] {
  const whole = claim(passage.text, passage);
  const words = passageOf(right).words;
  const isMore = [...passageOf(passage.text).words].some((word) => !words.has(word));
  if (isMore && isWhole(right)) return [whole, claim(right, passage), claim(right, passage)];
  if (passage.reason && saysEnough(passage.reason)) {
    const reason = claim(passage.reason, passage);
    return isMore ? [whole, reason, whole] : [reason, whole, whole];
  }
  const more = withBeside(passage, passages);
  if (more) return [more, whole, whole];
  return isMore ? [whole] : [];
}

/** Somebody could act on it: an order, or a thing that is named whole. */
const isWhole = (answer: string): boolean =>
  saysEnough(answer) && (orderIn(answer) !== undefined || /^(?:an?|the|two|three)\s/i.test(answer));

/** The passage, with what the same document says of the same things, or else beside it: never that alone. */
function withBeside(passage: Passage, passages: readonly Passage[]): Claim | undefined {
  const own = passageOf(passage.text).words;
  const others = passages.filter((other) => other.id !== passage.id && other.source === passage.source);
  const [support] = nearestTo(
    [passage],
    others.filter(
      ({ text }) => [...passageOf(text).words].filter((word) => own.has(word)).length >= FEWEST_IN_COMMON,
    ),
    1,
  );
  const beside = support ?? nearestTo([passage], others, 1)[0];
  return beside && { text: `${passage.text} ${beside.text}`, cites: [passage.id, beside.id] };
}
const FEWEST_IN_COMMON = 3;

const ofAnother = (instead: string, why: Passage, passage: Passage, { claim }: Material): Claim =>
  instead === '' ? claim(why.text, why) : { text: instead, cites: [passage.id, why.id] };

/** A phrase of fewer than three words that carry meaning gives no reason. */
const saysEnough = (instead: string): boolean => passageOf(instead).words.size >= 3;
