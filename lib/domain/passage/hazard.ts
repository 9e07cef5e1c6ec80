// cspell:words injur explo sive suffocat birreversibl ious electrocut
import { needsAnother } from './binding.ts';
import { meaningIn } from '../text/grounding.ts';
import { listsOfSteps } from './passage-moment.ts';
import { bindingsAmong } from './rules-binding-steps.ts';
import type { PlacedPassage } from './placed.ts';

/** What burns, poisons, crushes or shocks, and what is put on against it. */
const HARMS =
  /\b(?:scald\p{L}*|burns?|burned|injur\p{L}*|kills?|killed|fatal|deadly|poison\p{L}*|toxic|explo(?:de|des|sion|sive)\p{L}*|electric shocks?|voltage|crush(?:es|ed)|suffocat\p{L}*|radiation|radioactive|overdoses?|corrosive|flammable|acids?|ammonia|chlorine gas|sparks?|(?:catch|catches|sets?|on) fire|goes? into shock|short of breath|unconscious|respirator|face shield|safety harness|(?:put on|wear)\b[^.;]*\b(?:goggles|helmet|harness|apron|gloves|visor))\b/iu;
/** What documents warn of in so many words, and what it does to a body: fumes, falls, loads, current, infection. */
const WARNS = new RegExp(
  [
    /\bdanger(?:ous)?\b(?! (?:of|that) (?:losing|missing|forgetting))|\bhazard(?:s|ous)\b/u,
    /\b(?:fumes?|vapours?|asbestos|carbon monoxide)\b|\b(?:harm(?:s|ful)|infect(?:s|ious)?|contagious|electrocut\p{L}*|choke[sd]?)\b/u,
    /\blive (?:wires?|parts?|cables?|conductors?)\b|\b(?:mains|electric) (?:current|supply)\b/u,
    /\b(?:fall|falls|fell|falling) (?:from|off|down) (?:a|the|an|above|heights?)\b|\b(?:at|from) (?:a )?heights?\b|\bfrom above\b/u,
    /\b(?:hurts?|injures?|breaks?|broke|broken|crush(?:es|ed)|cuts?|strains?|strained|traps?|trapped) (?:(?:their|your|his|her|a|the|somebody[’']s) )?(?:backs?|hands?|fingers?|toes?|foot|feet|eyes?|arms?|legs?|bones?)\b/u,
    /\b(?:feels?|felt|get|gets) (?:dizzy|faint|sick)\b|\beyes? (?:sting|burn|water)s?\b/u,
    /\b(?:heavy|lift(?:s|ed|ing)?|carr(?:y|ies|ied))\b[^.]*\b(?:hoist|pallet truck|two people|strain|injur\p{L}*|backs?)\b|\bweighs?\b[^.]*\b(?:hoist|two people|pallet truck)\b/u,
  ]
    .map(({ source }) => source)
    .join('|'),
  'iu',
);
/** What nobody brings back. */
const FOR_GOOD =
  /\b(?:cannot|can no longer|can never) be (?:\p{L}+ )?(?:undone|reversed|recalled|recovered|brought back|taken back|called back|revoked)\b|\birreversibl\p{L}*|\bno way back\b|\bpermanently\b|\boverwrites?\b/iu;
/** Who learns it does it beside somebody. */
const BESIDE_SOMEBODY =
  /\b(?:under (?:the )?(?:supervision|eyes|guidance)|supervised|(?:never|not) (?:do it )?alone|beside (?:them|you|her|him)|with an experienced)\b/iu;

/** Whether a passage says what hurts a body, or warns of it. English. */
export const saysHarm = (text: string): boolean => HARMS.test(text) || WARNS.test(text);

/** Whether a passage says that something is dangerous, cannot be undone, or is not done alone. English. */
export const saysHazard = (text: string): boolean =>
  saysHarm(text) || FOR_GOOD.test(text) || BESIDE_SOMEBODY.test(text) || needsAnother(text);

/** Words that a warning has in common with a procedure of its document, from which it is of that. */
const FEWEST_IN_COMMON = 1;

/**
 * What nobody tries on the real thing by themselves, by its id, with the passage that says why: a step of a procedure
 * of which a step, what binds one or what its document says of the same things is dangerous, cannot be undone or is not
 * done alone; and whatever says so itself.
 */
export function hazardsAmong<P extends PlacedPassage>(spans: readonly P[]): ReadonlyMap<string, P> {
  const found = new Map(spans.filter(({ text }) => saysHazard(text)).map((span) => [span.id, span]));
  const lists = listsOfSteps(spans);
  const bindings = bindingsAmong(spans);
  const procedures = Map.groupBy(
    spans.filter(({ step }) => step !== undefined),
    ({ id }) => lists.get(id),
  );
  for (const steps of procedures.values()) {
    const words = new Set(steps.flatMap(({ text }) => meaningIn(text)));
    const isOfIt = (span: P) =>
      span.source === steps[0]?.source &&
      (span.section === steps[0].section ||
        meaningIn(span.text).filter((word) => words.has(word)).length >= FEWEST_IN_COMMON);
    const why =
      steps.find(({ id }) => found.has(id)) ??
      steps.flatMap(({ id }) => bindings.get(id) ?? []).find(({ id }) => found.has(id)) ??
      spans.find((span) => span.step === undefined && found.has(span.id) && isOfIt(span));
    if (why) for (const { id } of steps) found.set(id, found.get(id) ?? why);
  }
  return found;
}
