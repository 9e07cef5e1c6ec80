import { quiet } from '../fiction/cast.ts';
import { happeningIn } from '../fiction/happening.ts';
import { orderIn } from '../english/imperative.ts';
import { worthOf } from '../material/choosing.ts';
import type { Material } from '../material/material.ts';
import type { Passage } from '../material/passages.ts';
import { canBeAsked } from '../parts/questions.ts';
import { CannotBeMade } from '../refused.ts';

/** The passage that the rest hangs on: the most useful one, above all where something happens in it. */
export function mainOf({ passages, asked, cast }: Material, among: readonly Passage[] = passages): Passage {
  const scored = among.map((passage) => ({ passage, worth: leadOf(passage, { asked, cast }) }));
  const best = scored.toSorted((a, b) => b.worth - a.worth || a.passage.place - b.passage.place)[0];
  if (!best) throw new CannotBeMade(asked.modality, 'too-little');
  return best.passage;
}

/**
 * The same, of what somebody is told to do, which an objective can promise: by its own document where that tells any.
 */
export function actOf(material: Material, among: readonly Passage[]): Passage {
  const best = mainOf(material, among);
  const told = doable(among);
  const here = told.filter(({ source }) => source === best.source);
  const [some = [best]] = [here, told].filter(({ length }) => length > 0);
  return mainOf(material, some);
}

/** What somebody is told to do; where that is nothing, what they are told never to do. */
export function doable(among: readonly Passage[]): Passage[] {
  const told = among.filter(({ use }) => use === 'order');
  const done = told.filter(({ act }) => orderIn(act)?.refuses !== true);
  return done.length > 0 ? done : told;
}

/** How well a passage carries the rest. */
export const leadOf = (passage: Passage, { asked, cast }: Pick<Material, 'asked' | 'cast'>): number =>
  worthOf(passage, asked.skill) + eventOf(passage, cast);

/** Something that happens is worth more than something that is about to be done. */
function eventOf(passage: Passage, cast: Material['cast']): number {
  if (passage.use !== 'order' || !happeningIn(passage, quiet(cast))) return 0;
  return /^(?:before|while|after)$/.test(passage.moment?.word ?? '') ? 1 : 4;
}

/** Those that a question can be asked about; what is promised has to be assessed, and is something that people do. */
export function askedAbout(passages: readonly Passage[], material: Material, form: string): Passage[] {
  const found = passages.filter((passage) => passage.use !== 'fact' && canBeAsked(passage, material));
  if (!found.some(({ use }) => use === 'order')) throw new CannotBeMade(form, 'no-questions');
  return found;
}
