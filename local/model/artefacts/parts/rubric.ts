import type { RubricLine } from '../../../../lib/domain/artefact/parts.ts';
import { hasException, isOfNobody } from '../../../../lib/domain/passage/rule-with-exception.ts';
import { ruleKindOf } from '../../../../lib/domain/passage/rule-kind.ts';
import { orderIn } from '../english/imperative.ts';
import { gistOf } from '../english/clauses.ts';
import { asTheirs } from '../english/voice.ts';
import { holdsOf, type Limiting } from '../material/limits-in-text.ts';
import { withBounds } from '../material/bound.ts';
import type { Material } from '../material/material.ts';
import { standing, type Passage } from '../material/passages.ts';
import { kindOf, levelsOf } from './levels.ts';

/** Whether somebody who watches can see it: an order, done by one person in one conversation. */
export const isSeen = (passage: Passage): boolean =>
  passage.use === 'order' &&
  orderIn(gistOf(passage.bare)) !== undefined &&
  gistOf(passage.bare).length <= 150 &&
  !isBanWithExceptions(passage) &&
  isLevelled(passage);

/** “Do not mention it unless they ask”: whoever watches cannot tell by a “no” alone who did right. */
const isBanWithExceptions = ({ bare, text }: Passage): boolean =>
  orderIn(gistOf(bare))?.refuses === true &&
  /\b(?:unless|except|until|only)\b|[;,] (?:but|if|when)\b/iu.test(text);

/** What holds but for an exception, or of nobody within a distance, has no steps between broken and kept. */
const isLevelled = ({ text, bare }: Passage): boolean =>
  ![text, bare].some((said) => (ruleKindOf(said) === 'ban' && hasException(said)) || isOfNobody(said)) &&
  !hasException(gistOf(bare));

/**
 * How well each behaviour was shown, built from its own parts: none, in part, whole, and whole although pressed. Two of
 * one kind fall short in different ways.
 * @param by who presses
 */
export function rubricLines(
  passages: readonly Passage[],
  { claim, boundTo }: Material,
  by: 'the partner' | 'somebody' = 'the partner',
): RubricLine[] {
  const used: string[] = [];
  const isWorn = (frame: string) => frame !== '' && used.filter((one) => one === frame).length >= MOST_ALIKE;
  return passages.map((passage, i) => {
    const kind = kindOf(passage);
    const turn = passages.slice(0, i).filter((earlier) => kindOf(earlier) === kind).length;
    const ways = [0, 1, 2].map((more) => levelsOf(passage, by, turn + more));
    const levels = ways.find((way) => !framesOf(way).some(isWorn)) ?? ways[0] ?? [];
    used.push(...framesOf(levels));
    return {
      criterion: withBounds(claim(standing(passage), passage), boundTo(passage)),
      levels: levels.map(asTheirs),
    };
  });
}

const MOST_ALIKE = 2;
/** What sets the part, and what is more, apart from the whole. */
function framesOf([, part = '', whole = '', more = '']: readonly string[]): string[] {
  const held = new Set(whole.toLowerCase().match(/\p{L}+/gu));
  return [part, more].map((level) =>
    (level.toLowerCase().match(/\p{L}+/gu) ?? []).filter((word) => !held.has(word)).join(' '),
  );
}

/** How well a limit was kept to that the partner pushes against; undefined where its passage says it otherwise. */
export function limitLine(limiting: Limiting, { claim }: Material): RubricLine | undefined {
  const holds = holdsOf(limiting);
  if (holds === undefined || UNTOLD.test(holds)) return undefined;
  const needed = neededIn(holds);
  const [says, nothing] =
    needed === undefined
      ? [`Says that it ${holds}`, `Does not say that it ${holds}`]
      : [`Names ${needed}`, `Says nothing of ${needed}`];
  const beyond = beyondIn(limiting);
  return {
    criterion: claim(limiting.passage.text, limiting.passage),
    levels: [
      `${nothing}.`,
      `${needed === undefined ? `${says}, but only when asked` : limitInPart(needed)}.`,
      `${says}.`,
      beyond === undefined
        ? `${says}, and holds to it when the partner presses.`
        : `${says}, and for anything above it ${beyond}, also when the partner presses.`,
    ].map(asTheirs),
  };
}

const UNTOLD = /\b(?:not|no|never|only|until|without)\b/i;
const neededIn = (holds: string): string | undefined => /^(?:needs?|requires?|gets?) (.+)$/u.exec(holds)?.[1];

/** Its amount left out, or said after the figure was given. */
function limitInPart(needed: string): string {
  const [, thing, amount, rest = ''] =
    /^(.+?) of ((?:at least|at most|up to|no more than|within) \S+ \p{L}+)(.*)$/u.exec(needed) ?? [];
  return thing !== undefined && amount !== undefined
    ? `Names ${thing}${rest}, but leaves out the “${amount}”`
    : `Gives way first, and names ${needed} only later`;
}

/** What the same passage asks for where there is still more of it. */
function beyondIn({ passage, limit }: Limiting): string | undefined {
  const more = passage.limits.find(
    (other) => other !== limit && !other.isBound && other.to === Infinity && other.from >= limit.to,
  );
  const holds = more && holdsOf({ limit: more });
  return holds === undefined || UNTOLD.test(holds) ? undefined : neededIn(holds);
}
