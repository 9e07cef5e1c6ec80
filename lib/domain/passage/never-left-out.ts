import { saysHarm } from './hazard.ts';
import { momentsAmong } from './passage-moment.ts';
import { needsAnother } from './binding.ts';
import { bindingIn, isOfWhoeverDoesIt, sectionsIn, sectionsOfTold } from './rules-of-procedure.ts';
import { ruleKindOf } from './rule-kind.ts';
import { isRow } from './tables.ts';
import type { PlacedPassage } from './placed.ts';

/** Forms that are read in one go: they tell what nobody may leave out, or nothing of it. */
export const READ_IN_ONE_GO: ReadonlySet<string> = new Set(['micro-text', 'micro-video-script']);

/**
 * What nobody may leave out who tells a procedure, or anything under a heading that warns of harm, however short: who
 * alone may do it and with whom, what is never done, emergencies, and what it does to a body. Which steps are told is
 * asked of each.
 */
export function neverLeftOut<P extends PlacedPassage>(
  spans: readonly P[],
  isTold: (span: P) => boolean,
): P[] {
  const warning = [...Map.groupBy(spans, ({ source }) => source).values()]
    .flatMap(sectionsIn)
    .filter(({ passages }) => passages.some(isTold) && passages.some(({ text }) => saysHarm(text)));
  const rules = [...sectionsOfTold(spans, isTold), ...warning].flatMap((section) =>
    bindingIn(section).filter(({ text }) => isOfWhoeverDoesIt(section) || isOfAnybody(text)),
  );
  // What may not be told in one go with the rest holds at another moment.
  const { share } = momentsAmong(spans);
  const all = spans.filter(isTold);
  return [...new Set(rules)].filter((rule) => all.every((one) => share(one, rule)));
}

/** What is never done, what comes first in an emergency, with whom, who alone may, and what hurts. English. */
const isOfAnybody = (text: string): boolean =>
  !isRow(text) &&
  (/^(?:ban|emergency)$/.test(ruleKindOf(text)) ||
    needsAnother(text) ||
    saysHarm(text) ||
    /\b(?:never|nobody|no one|nothing)\b|\bno \p{L}+ without\b|\bonly\b[^.;]*\b(?:may|with|who)\b|^only\b/iu.test(
      text,
    ));
