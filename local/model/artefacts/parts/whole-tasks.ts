import type { Claim } from '../../../../lib/domain/artefact/parts.ts';
import type { Material } from '../material/material.ts';
import type { Passage } from '../material/passages.ts';

/** Words with which an act points at something that was said before it. */
const POINTING =
  /\b(?:instead|otherwise|then|therefore|again|also|too|either|both|it|them|they|this|that one|these|those|such)\b/i;

/**
 * Whether what somebody is told to do can be told without the rest of its sentence: it stands first in it, or points at
 * nothing that stands before it (“…, so go back to the terms instead” does).
 */
export const standsAlone = ({ text, act, gist, moment }: Passage): boolean =>
  !/\ball (?:two|three|four|five) on\b/i.test(text) &&
  (moment !== undefined ||
    text.startsWith(act.slice(0, -1)) ||
    text.startsWith(gist.slice(0, -1)) ||
    !POINTING.test(gist));

const MOST_SIGNS = 1_100;

/**
 * All steps of a procedure as one thing to do, because none of them is, each with what its own item says besides;
 * undefined where there are fewer than two.
 */
export function procedureClaim(
  steps: readonly Passage[],
  { boundTo }: Pick<Material, 'boundTo'>,
): Claim | undefined {
  const firsts = steps.filter(({ id }, i) => steps.findIndex((step) => step.id === id) === i);
  const whole = firsts.map((step) =>
    [step, ...boundTo(step).filter(({ id }) => id === step.id)].map(({ asSaid }) => asSaid).join(' '),
  );
  const short = firsts.map(({ asSaid }) => asSaid);
  const text = [whole, short].map((told) => told.join(' ')).find(({ length }) => length <= MOST_SIGNS);
  return steps.length < 2 || text === undefined
    ? undefined
    : { text, cites: firsts.slice(0, MOST_CITED).map(({ id }) => id) };
}
/** As many passages as one claim may rest on. */
const MOST_CITED = 15;

/** All steps of the list in which it stands, in their order. */
export const stepsFrom = (main: Passage, passages: readonly Passage[]): Passage[] =>
  main.step === undefined
    ? []
    : passages
        .filter(({ step, list }) => step !== undefined && list === main.list)
        .toSorted((a, b) => (a.step ?? 0) - (b.step ?? 0));

/** Of a procedure the steps in its middle before its first one, which nobody gets wrong; else what it is about. */
export const askedFirst = (main: Passage, steps: readonly Passage[]): Passage[] =>
  steps.length > 2 ? [...steps.slice(1), ...steps.slice(0, 1)] : [main];
