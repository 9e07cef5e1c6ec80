import type { RubricLine } from '../../../../lib/domain/artefact/parts.ts';
import { orderIn } from '../english/imperative.ts';
import { gistOf } from '../english/clauses.ts';
import { asInside, asSentence, withoutStop } from '../english/tagged.ts';
import { asClause, partsOf, seenDone, seenUndone } from '../english/voice.ts';
import type { Material } from '../material/material.ts';
import type { Passage } from '../material/passages.ts';

/** Whether somebody who watches can see it: an order, done by one person in one conversation. */
export const isSeen = (passage: Passage): boolean =>
  passage.use === 'order' &&
  orderIn(gistOf(passage.bare)) !== undefined &&
  gistOf(passage.bare).length <= 150;

/** How well a behaviour was shown, built from its own parts: none, in part, whole, and whole although pressed. */
export function rubricLine(passage: Passage, { claim }: Material): RubricLine {
  const criterion = gistOf(passage.act);
  return { criterion: claim(criterion, passage), levels: levelsOf(passage) };
}

function levelsOf(passage: Passage): string[] {
  const behaviour = gistOf(passage.bare);
  const order = orderIn(behaviour);
  if (!order)
    return [
      `Does not do it: ${asInside(behaviour)}`,
      `Does part of it, when reminded: ${asInside(behaviour)}`,
      asSentence(behaviour),
      `Even when pressed: ${asInside(behaviour)}`,
    ];
  if (order.refuses) return refusing(withoutStop(`${order.verb} ${order.rest}`));
  const parts = partsOf(behaviour);
  const whole = withoutStop(seenDone({ ...order, opening: order.opening }));
  const first = orderIn(parts[0] ?? '') ?? order;
  const last = parts.length > 1 ? orderIn(parts.at(-1) ?? '') : undefined;
  return [
    seenUndone(first),
    last
      ? `${withoutStop(seenDone(first))}, but ${asClause(seenUndone(last))}.`
      : `${withoutStop(whole)}, but only when reminded.`,
    `${whole}, unprompted.`.replace(', unprompted.', '.'),
    `${whole}, even when the partner presses.`,
  ];
}

/** Of “never …”: done, done and taken back, left, and left although pressed. */
function refusing(deed: string): string[] {
  const order = orderIn(deed);
  const done = order ? withoutStop(seenDone(order)) : asSentence(deed);
  const undone = order ? withoutStop(seenUndone(order)) : deed;
  // The first level is what is missing, so it says so before it says what is seen instead.
  return [
    `Does not hold to it: ${asInside(done)}.`,
    `Part of the way: ${asInside(done)}, and takes it back later.`,
    `Holds to it the whole time: ${asInside(undone)}.`,
    `Holds to it even when pressed twice: ${asInside(undone)}.`,
  ];
}
