import type { Claim } from '../../../../lib/domain/artefact/parts.ts';
import { sentencesOf } from '../../../../lib/domain/text/grounding.ts';
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

/** All steps of a procedure as one thing to do, because none of them is; undefined where there are fewer than two. */
export function procedureClaim(steps: readonly Passage[]): Claim | undefined {
  const text = steps.map((step) => sentencesOf(step.text)[0] ?? step.text).join(' ');
  return steps.length < 2 || text.length > MOST_SIGNS
    ? undefined
    : { text, cites: [...new Set(steps.map(({ id }) => id))] };
}

/** All steps of the list in which it stands, in their order. */
export const stepsFrom = (main: Passage, passages: readonly Passage[]): Passage[] =>
  main.step === undefined
    ? []
    : passages
        .filter(
          ({ step, source, section }) =>
            step !== undefined && source === main.source && section === main.section,
        )
        .toSorted((a, b) => (a.step ?? 0) - (b.step ?? 0));
