import { gistOf } from '../english/clauses.ts';
import { withArticle } from '../english/naming.ts';
import { withoutStop } from '../english/tagged.ts';
import type { Material } from '../material/material.ts';
import type { Passage } from '../material/passages.ts';
import { binds } from './plain.ts';

/**
 * It is the reader’s turn at a step, and somebody makes the quick way look better: what is done so far says where they
 * are. Undefined for what is no step.
 */
export function tempted(passage: Passage, material: Material, turn: number): string | undefined {
  const { cast, others, passages } = material;
  const { full, first } = cast.somebody();
  const other = others.find((noun) => new RegExp(`\\b${noun}s?\\b`, 'iu').test(passage.text));
  const pressed = [
    `${first} says: “You can skip the next thing, I am in a hurry.” ${first} looks at the clock.`,
    `${first} shrugs and leaves it to you. Nobody else is there.`,
    `Somebody calls: “Are you coming? The others have begun.” ${first} is about to leave.`,
  ];
  const who = `${full}, ${other === undefined ? 'a colleague' : withArticle(other)},`;
  const done = doneBefore(passage, passages);
  // Of what is no step, nobody knows where they are.
  return done === undefined
    ? undefined
    : `It is ${cast.moment()}. ${done}. ${who} is standing beside you. ${pressed[turn % pressed.length] ?? ''}`;
}

/** “You have just ticked “Check the seal of each bottle”, and nothing behind it”; undefined where it is no step. */
function doneBefore({ step, list, place }: Passage, passages: readonly Passage[]): string | undefined {
  if (step === undefined) return undefined;
  const before = passages.findLast((one) => one.list === list && one.step !== undefined && one.place < place);
  if (!before) return 'The list lies before you, and nothing on it is ticked';
  const said = withoutStop(gistOf(before.act));
  return binds(said) || before.amounts.length > 0 || before.kind === 'ban'
    ? `On the list step ${before.step ?? ''} is ticked, and nothing behind it`
    : `On the list you have just ticked “${said}”, and nothing behind it`;
}
