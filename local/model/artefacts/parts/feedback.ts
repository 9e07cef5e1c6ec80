import type { Mistake } from '../../../../lib/domain/artefact/mistake.ts';
import type { Claim } from '../../../../lib/domain/artefact/parts.ts';
import { bearsOnAnswer } from '../../../../lib/domain/artefact/wrong-answers.ts';
import { meaningIn, passageOf } from '../../../../lib/domain/text/grounding.ts';
import { deedOf } from '../english/clauses.ts';
import { orderIn } from '../english/imperative.ts';
import { asInside, asSentence } from '../english/tagged.ts';
import { partsOf } from '../english/voice.ts';
import { withCaseAsked } from '../material/bound.ts';
import { nearestTo, saysAgain, supportOf } from '../material/choosing.ts';
import type { Material } from '../material/material.ts';
import type { Passage } from '../material/passages.ts';
import { doerOf } from '../material/subject.ts';
import { thingOf } from './topic.ts';
import type { Wrong } from './wrong.ts';

/**
 * What may be said of a wrong answer, what fits its mistake best first: the step that it passes over, the moment or the
 * thing of which it is right, the part that it leaves out; else what it overlooks.
 */
export function whysOf(wrong: Wrong, passage: Passage, material: Material): Claim[] {
  const { claim, passages } = material;
  const { mistake, from } = wrong;
  const isOfBan = mistake === 'exception' && from.id !== passage.id;
  if (mistake === 'other-moment' || mistake === 'other-case' || isOfBan)
    return [withCaseAsked(from, material)];
  if (mistake === 'comes-later')
    return passages
      .filter((one) => isBetween(one, passage, from))
      .slice(0, MOST_PASSED_OVER)
      .map((step) => claim(step.text, step));
  const part = partOf(wrong, passage, material);
  if (mistake === 'part-left-out') return part ? [part] : [];
  const { reason } = passage;
  const why = reason !== undefined && saysEnough(reason) ? [claim(reason, passage)] : [];
  const broken = part ? [part] : UNDONE.has(mistake) ? partsNotDone(passage, material) : [];
  return [
    // Why it matters says more than half a sentence.
    ...(HALF_SAID.test(wrong.breaks) ? [...why, ...broken] : [...broken, ...why]),
    // An amount is not explained by what else holds.
    ...(mistake === 'wrong-amount' ? supportFor(passage, material) : besideIn(passage, material)),
  ];
}

/** Mistakes by which nothing of it is done. */
const UNDONE: ReadonlySet<Mistake> = new Set(['left-undone', 'too-late', 'other-person']);

/** Of an order of several parts each by itself, the last first: so much is missing where nothing of it is done. */
function partsNotDone(passage: Passage, { held }: Material): Claim[] {
  const parts = partsOf(deedOf(passage.bare));
  if (parts.length < 2) return [];
  const alone = parts.toReversed().filter((part) => !POINTING.test(part) && !TORN.test(part));
  return alone.flatMap((part) => held(asSentence(part), passage) ?? []);
}
/** “Write it down and never” */
const TORN = /\b(?:and|or|but|never|not)[.]?$/i;
/** Away from the rest of its order, it would mean something else. */
const POINTING = /\b(?:it|its|them|they|their|this|these|those|then)\b/i;

/** What it breaks, by itself; of when and how something is done, a few words say it. */
function partOf({ mistake, breaks }: Wrong, passage: Passage, { held }: Material): Claim | undefined {
  const isSaid = BY_A_PHRASE.has(mistake)
    ? passageOf(breaks).words.size > 0
    : saysEnough(breaks) && !HALF_SAID.test(breaks);
  const said = isSaid ? withItsThing(breaks, passage) : undefined;
  return said === undefined ? undefined : held(asSentence(said), passage);
}

/** “Before it touches anything else” → “before the funnel touches anything else”; undefined where it stays unnamed. */
function withItsThing(breaks: string, passage: Passage): string | undefined {
  const [, when, pronoun = '', rest] = OF_NOTHING_NAMED.exec(breaks) ?? [];
  if (when === undefined || rest === undefined) return breaks;
  const thing = thingOf(passage) ?? doerOf(passage.bare)?.phrase;
  return /^it$/iu.test(pronoun) && thing !== undefined
    ? `${when} ${asInside(thing).replace(/^an? /iu, 'the ')} ${rest}`
    : undefined;
}
const OF_NOTHING_NAMED =
  /^(before|after|until|while|once) (it|they|he|she|this|that|these|those) (\p{L}.*)$/iu;
const BY_A_PHRASE: ReadonlySet<Mistake> = new Set([
  'wrong-way-round',
  'too-late',
  'other-way',
  'wrong-amount',
  'part-left-out',
]);

const isBetween = (step: Passage, { source, place }: Passage, later: Passage): boolean =>
  step.source === source && step.step !== undefined && step.place > place && step.place < later.place;

/** The whole passage, a fact about it, what else is asked of the same things, and when its steps are done. */
function besideIn(passage: Passage, material: Material): Claim[] {
  const { claim, passages, boundTo, atItsMoment } = material;
  const { source, section, step } = passage;
  const related = relatedTo(passage, atItsMoment(passage));
  const done = passages.find(
    (one) => step !== undefined && one.use === 'done' && one.source === source && one.section === section,
  );
  return [
    claim(passage.text, passage),
    ...boundTo(passage).map((rule) => claim(rule.text, rule)),
    ...supportFor(passage, material),
    ...[...related, ...(done ? [done] : [])]
      .filter((one) => bearsOnAnswer(one.text, [passage], passage.act))
      .map((one) => claim(one.text, one)),
  ];
}

function supportFor(passage: Passage, { claim, atItsMoment }: Material): Claim[] {
  const support = supportOf(passage, atItsMoment(passage));
  return support && bearsOnAnswer(support.text, [passage], passage.act) ? [claim(support.text, support)] : [];
}

/** What the same document says of the same things, the nearest first: by words that not all of it has in common. */
function relatedTo(passage: Passage, passages: readonly Passage[]): Passage[] {
  const all = passages.map(({ text }) => passageOf(text).words);
  const isCommon = (word: string) => all.filter((held) => held.has(word)).length > passages.length * COMMON;
  const own = new Set(meaningIn(passage.text));
  const words = new Set([...own].filter((word) => !isCommon(word)));
  const sharedOf = (some: ReadonlySet<string>, { text }: Passage) =>
    new Set(meaningIn(text).filter((word) => some.has(word))).size;
  const shared = (other: Passage) => sharedOf(words, other);
  // What is said of the same deed bears on it: “reheat a sauce to at least 75 degrees” on where it is reheated.
  const deed = new Set(meaningIn(orderIn(passage.bare)?.verb ?? '').filter((verb) => !OF_ANYTHING.has(verb)));
  // Under one heading, what a document mostly speaks of counts too.
  const isRelated = (other: Passage) =>
    other.section === passage.section
      ? sharedOf(own, other) >= FEWEST_SHARED || sharedOf(deed, other) > 0
      : shared(other) > FEWEST_SHARED;
  return passages
    .filter(
      (other) =>
        other.id !== passage.id &&
        other.source === passage.source &&
        isRelated(other) &&
        // What has a moment of its own is not overlooked at another one.
        !/^(?:when|whenever|if|as soon as|once)$/.test(other.moment?.word ?? '') &&
        !saysAgain(passage.text, other.text),
    )
    .toSorted((a, b) => shared(b) - shared(a))
    .slice(0, MOST_RELATED);
}
/** What is done with anything and to anybody ties no two sentences together. */
const OF_ANYTHING = new Set(
  meaningIn(
    'ask say tell give get let do go make take put use show keep look name offer call write be begin',
  ),
);
const COMMON = 0.25;
const FEWEST_SHARED = 2;
const MOST_RELATED = 3;

/** A moment or a reason alone is half a sentence. */
const HALF_SAID =
  /^(?:before|after|when|whenever|if|once|until|unless|while|because|within|at least|at most|not|instead)\b[^,;:]*$/iu;

/**
 * Why an answer is right: the whole passage where it says more than the answer; else its reason, or the passage with
 * what else is said of it. Nothing where the passage says the answer and no more.
 */
export function reasonFor(passage: Passage, right: string, material: Material): Claim | undefined {
  const { claim, atItsMoment, passages } = material;
  if (passage.moment?.isOfHeading === true) return withCaseAsked(passage, material);
  const whole = claim(passage.text, passage);
  const words = passageOf(right).words;
  const isMore = [...passageOf(passage.text).words].some((word) => !words.has(word));
  if (isMore) return whole;
  if (passage.reason && saysEnough(passage.reason)) return claim(passage.reason, passage);
  const next = passages.find((one) => isNextStep(one, passage));
  // Of a step, what waits for it says why it comes now.
  if (next && orderIn(next.text))
    return { text: `${passage.text} Then ${asInside(next.text)}`, cites: [passage.id, next.id] };
  // What is due at another moment is no reason at this one.
  return withBeside(passage, atItsMoment(passage));
}

const isNextStep = ({ list, step, id }: Passage, one: Passage): boolean =>
  one.step !== undefined && list === one.list && step === one.step + 1 && id !== one.id;

/** The passage, with what its document says of the same things, or else under the same heading: never that alone. */
function withBeside(passage: Passage, passages: readonly Passage[]): Claim | undefined {
  const under = passages.filter(
    (other) =>
      other.id !== passage.id && other.source === passage.source && other.section === passage.section,
  );
  const beside = relatedTo(passage, passages)[0] ?? nearestTo([passage], under, 1)[0];
  return beside && { text: `${passage.text} ${beside.text}`, cites: [passage.id, beside.id] };
}

/** Of the steps that somebody passes over who takes a later one, each can be told. */
const MOST_PASSED_OVER = 3;

/** A phrase of fewer than three words that carry meaning gives no reason. */
const saysEnough = (instead: string): boolean => passageOf(instead).words.size >= 3;
