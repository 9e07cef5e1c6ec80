import type { Claim } from '../../../../lib/domain/artefact/parts.ts';
import { withoutStop } from '../english/tagged.ts';
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

/** Words up to which somebody reads all of a procedure as what they will be able to do. */
const MOST_PROMISED = 60;
/** Of a sentence in plain language. */
const MOST_OF_SENTENCE = 34;

/** A procedure as it is promised: all of its steps where they are few, else from which to which one. */
export function procedurePromised(
  steps: readonly Passage[],
  material: Pick<Material, 'boundTo'>,
): Claim | undefined {
  const whole = procedureClaim(steps, material);
  const [first, last] = [steps[0], steps.at(-1)];
  if (!first || !last || first === last || (whole && wordsIn(whole.text) <= MOST_PROMISED)) return whole;
  const text = [firstSentence, firstClause]
    .map((brief) => `From “${brief(first.asSaid)}” to “${brief(last.asSaid)}”.`)
    .find((said) => wordsIn(said) <= MOST_OF_SENTENCE);
  const cites = [...new Set([first, ...steps.slice(1, MOST_CITED - 1), last].map(({ id }) => id))];
  return text === undefined ? whole : { text, cites };
}
const wordsIn = (text: string): number => text.split(/\s+/u).length;
const firstSentence = (text: string): string => withoutStop(text.split(/(?<=[.!?])\s+/u)[0] ?? '');
/** “Ring the bell and let the tenant open …” */
function firstClause(text: string): string {
  const sentence = firstSentence(text);
  const clause = sentence.split(/[,;:] /u)[0] ?? '';
  return clause === sentence ? sentence : `${clause} …`;
}

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
