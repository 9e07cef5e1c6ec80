import type { RubricLine } from '../../../../lib/domain/artefact/parts.ts';
import { orderIn } from '../english/imperative.ts';
import { gistOf } from '../english/clauses.ts';
import { asInside, asSentence, withoutStop } from '../english/tagged.ts';
import { asClause, asTheirs, partsOf, seenDone, seenUndone } from '../english/voice.ts';
import { holdsOf, type Limiting } from '../material/limits.ts';
import type { Material } from '../material/material.ts';
import { standing, type Passage } from '../material/passages.ts';

/** Whether somebody who watches can see it: an order, done by one person in one conversation. */
export const isSeen = (passage: Passage): boolean =>
  passage.use === 'order' &&
  orderIn(gistOf(passage.bare)) !== undefined &&
  gistOf(passage.bare).length <= 150;

/**
 * How well a behaviour was shown, built from its own parts: none, in part, whole, and whole although pressed.
 * @param by who presses
 */
export function rubricLine(
  passage: Passage,
  { claim }: Material,
  by: 'the partner' | 'somebody' = 'the partner',
): RubricLine {
  return { criterion: claim(standing(passage), passage), levels: levelsOf(passage, by).map(asTheirs) };
}

/** How well a limit was kept to that the partner pushes against; undefined where its passage says it otherwise. */
export function limitLine(limiting: Limiting, { claim }: Material): RubricLine | undefined {
  const holds = holdsOf(limiting);
  if (holds === undefined || /\b(?:not|no|never|only|until|without)\b/i.test(holds)) return undefined;
  const needed = /^(?:needs?|requires?|gets?) (.+)$/u.exec(holds)?.[1];
  const [says, nothing] =
    needed === undefined
      ? [`Says that it ${holds}`, `Does not say that it ${holds}`]
      : [`Names ${needed}`, `Says nothing of ${needed}`];
  return {
    criterion: claim(limiting.passage.text, limiting.passage),
    levels: [
      `${nothing}.`,
      `${says}, but only when asked.`,
      `${says}.`,
      `${says}, also when the partner presses.`,
    ].map(asTheirs),
  };
}

function levelsOf(passage: Passage, by: string): string[] {
  const behaviour = passage.moment?.word === 'before' ? passage.gist : gistOf(passage.bare);
  const order = orderIn(behaviour);
  if (!order) return [];
  if (order.refuses) return refusing(withoutStop(`${order.verb} ${order.rest}`), by);
  const parts = partsOf(behaviour);
  const whole = withoutStop(seenDone(order));
  const first = orderIn(parts[0] ?? '') ?? order;
  const last = parts.length > 1 ? orderIn(parts.at(-1) ?? '') : undefined;
  // A “not” in the behaviour would make two of them.
  const leavesOut = /\b(?:not|no|never|only|until)\b/i.test(first.rest)
    ? 'Does not do it.'
    : seenUndone(first);
  return [
    leavesOut,
    last
      ? `${withoutStop(seenDone(first))}, but ${asClause(seenUndone(last))}.`
      : `${whole}, but only when reminded.`,
    `${whole}.`,
    `${whole}, also when ${by} presses.`,
  ];
}

/** Of “never …”: done, begun, left, and left although pressed. */
function refusing(whole: string, by: string): string[] {
  const deed = whole.split(/, (?:not|nor|no)\b/)[0] ?? whole;
  const order = orderIn(deed);
  const done = order ? withoutStop(seenDone(order)) : asSentence(deed);
  const undone = order ? withoutStop(seenUndone(order)) : deed;
  return [
    // The first level is what is missing, so it says so before it says what is seen instead.
    `Does not hold to it: ${asInside(done).replace(/\buntil\b/, 'before')}.`,
    'In part: begins to give way, and takes it back.',
    `Holds to it the whole time: ${asInside(undone)}.`,
    `Holds to it although ${by} presses twice: ${asInside(undone)}.`,
  ];
}
