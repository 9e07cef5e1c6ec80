import {
  LEAST_ABOUT_NEED,
  WITH_WHATEVER,
  documentsCalledBy,
  saysOfNeed,
} from '../../../../lib/domain/passage/about-need.ts';
import { caseAsked } from '../../../../lib/domain/text/case-asked.ts';
import { timeOfHeading } from '../../../../lib/domain/passage/passage-moment.ts';
import { meaningIn } from '../../../../lib/domain/text/grounding.ts';
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
  const candidates = ofRule(
    ofNeed(among, documentsCalledBy(asked.spans, { label: asked.skill })),
    asked.skill,
  );
  const says = saysOfNeed(
    candidates.map(({ text }) => text),
    { label: asked.skill, description: asked.description ?? '' },
  );
  const scored = candidates.map((passage, i) => ({
    passage,
    worth: leadOf(passage, { asked, cast }) + FOR_SAYING * (says[i] ?? 0),
  }));
  const best = scored.toSorted((a, b) => b.worth - a.worth || a.passage.place - b.passage.place)[0];
  if (!best) throw new CannotBeMade(asked.modality, 'too-little');
  // A procedure is begun where it begins: what comes before the step with a figure would be missing.
  const { step, list } = best.passage;
  if (step === undefined) return best.passage;
  return (
    scored.find(({ passage, worth }) => passage.list === list && worth >= best.worth - FOR_FIGURE) ?? best
  ).passage;
}
/** What it is worth that a passage says most of the need itself, whatever it stands under; by judgement. */
const FOR_SAYING = 2;
/** What a figure and a reason make a step worth more than another one. */
const FOR_FIGURE = 8;

/** Those of documents that are called by the need, else of sections that are of it, where any is. */
function ofNeed(among: readonly Passage[], called: ReadonlySet<string>): readonly Passage[] {
  const own = among.filter(({ source }) => called.has(source));
  if (own.some(({ use }) => use === 'order')) return own;
  const found = among.filter(({ about }) => about >= LEAST_ABOUT_NEED);
  return found.length > 0 ? found : among;
}

/** Those that are no emergency, where any tells what to do: what goes wrong once a year is not what a task hangs on. */
function ofRule(among: readonly Passage[], skill: string): readonly Passage[] {
  const found = among.filter((passage) => passage.kind !== 'emergency' || !isException(passage, skill));
  return found.some(({ use }) => use === 'order') ? found : among;
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

/** How well a passage carries the rest: what is done as a rule does so better than what is done where that fails. */
export const leadOf = (passage: Passage, { asked, cast }: Pick<Material, 'asked' | 'cast'>): number =>
  worthOf(passage) +
  eventOf(passage, cast) +
  (passage.step === undefined ? 0 : FOR_STEP) -
  (isException(passage, asked.skill) ? FOR_EXCEPTION : 0);

const FOR_STEP = 2;
const FOR_EXCEPTION = 8;

/** “If the label cannot be read, …” in a document on checking slings; it is the rule where a subject names it. */
function isException({ moment, kind, section }: Passage, skill: string): boolean {
  // What people ask about is what happens, and nothing out of the way.
  const inACase = timeOfHeading(section) === 'in-a-case' && caseAsked(section) === undefined;
  if (moment?.word !== 'if' && kind !== 'emergency' && !inACase) return false;
  const named = meaningIn(skill.replace(WITH_WHATEVER, ''));
  const own = meaningIn([moment?.says ?? '', inACase ? section : ''].join('. '));
  return named.filter((word) => own.includes(word)).length * 2 <= named.length;
}

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
