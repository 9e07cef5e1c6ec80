import type { ArtefactOf } from '../../../../lib/domain/artefact/artefact.ts';
import { aboutOf, bestOf, partsIn } from '../material/choosing.ts';
import { inRoom, joinedByLimits, limitsOn } from '../material/limits.ts';
import type { Material } from '../material/material.ts';
import { standing, type Passage } from '../material/passages.ts';
import { headOf } from '../parts/headings.ts';
import { objectiveOf } from '../parts/objective.ts';
import { isSeen } from '../parts/rubric.ts';
import { task, troublesOf } from '../parts/tasks.ts';
import { CannotBeMade } from '../refused.ts';
import { mainOf } from './main-passage.ts';

type Guide = ArtefactOf<'coaching'>;

/** No meeting asks as another does: first it is shown, then told, then changed, and at the end kept. */
const ASKS: readonly Guide['runner']['meetings'][number]['asks'][] = [
  ['show-me', 'what-stops-you'],
  ['what-did-you-try', 'what-happened'],
  ['what-would-you-change', 'show-me'],
  ['what-happened', 'by-when'],
];

export function coachingGuide(material: Material): Guide {
  const { passages, claim, asked } = material;
  const acts = passages.filter(({ use }) => use === 'order' || use === 'rule');
  const orders = acts.filter(({ use }) => use === 'order');
  if (acts.length < 3 || orders.length < 2) throw new CannotBeMade('coaching guide', 'no-behaviours');
  const main = mainOf(material, orders);
  const meetings = meetingsFrom(aboutIt(acts, main, asked.skill), main, asked.skill);
  const parts = joinedByLimits(meetings, passages, asked.skill).map((part) =>
    inRoom(part, MOST_LOOKED_AT, [main]),
  );
  const tried = parts
    .slice(0, 3)
    .map(([first = main, second], i) => (i === 0 ? [main] : [first, ...(second ? [second] : [])]));
  const tasks = tried.flatMap((some) =>
    some.map((passage, i) => task(i === 0 ? 'try-at-work' : 'note-what-happened', passage, material)),
  );
  // Whoever tries it alone is not to overstep what another document sets.
  const explained = limitsOn(tried.flat(), passages, asked.skill)
    .slice(0, MOST_TASKS - tasks.length)
    .map((limit) => task('teach-it', limit, material));
  return {
    form: 'coaching',
    ...headOf(material, main),
    learner: {
      objective: objectiveOf(main, material),
      between: [...tasks, ...explained],
      tell: tellFrom(passages, main, asked.skill).map((passage) => claim(standing(passage), passage)),
    },
    runner: {
      meetings: parts.map((part, i) => ({
        lookAt: part.map((passage) => claim(passage.text, passage)),
        asks: ASKS[i % ASKS.length] ?? ['what-happened', 'by-when'],
        ifItGoesWrong: troublesOf(part, 2, i),
      })),
    },
  };
}

/**
 * Sections that are about the skill: those of the document that the main thing stands in, and others as far as they
 * name as much of it. A coach has a few meetings, and what merely stands nearby would take one of them.
 */
function aboutIt(acts: readonly Passage[], main: Passage, skill: string): Passage[] {
  const own = aboutOf(main, skill);
  const about = acts.filter((passage) => passage.source === main.source || aboutOf(passage, skill) >= own);
  return about.length >= FEWEST_ACTS ? about : [...acts];
}
const FEWEST_ACTS = 3;

/** Two to four meetings, each about two or three things; the main one in the first. */
function meetingsFrom(acts: readonly Passage[], main: Passage, skill: string): Passage[][] {
  const parts = partsIn(acts, 2, 4).map((part) => bestOf(part, skill, 3));
  const [only = []] = parts;
  const halves =
    parts.length > 1
      ? parts
      : [only.slice(0, Math.ceil(only.length / 2)), only.slice(Math.ceil(only.length / 2))];
  const first = halves.findIndex((part) => part.includes(main));
  const ordered = first > 0 ? [halves[first] ?? [], ...halves.filter((_, i) => i !== first)] : halves;
  return (first < 0 ? [[main, ...(ordered[0] ?? []).slice(0, 2)], ...ordered.slice(1)] : ordered).filter(
    (part) => part.length > 0,
  );
}

const MOST_LOOKED_AT = 4;
const MOST_TASKS = 6;
const FEWEST_SIGNS = 3;

/** By what both can tell: the behaviour itself, and signs of it: tests of being done, and figures of what is done. */
function tellFrom(passages: readonly Passage[], main: Passage, skill: string): Passage[] {
  const tests = passages.filter(
    ({ use, amounts, act }) =>
      use === 'done' ||
      // A limit on things is policy; one on what somebody does shows whether they do it.
      (use === 'order' &&
        (amounts.some(({ side }) => side !== 'exactly') || /^(?:compare|count|measure)\b/i.test(act))),
  );
  const others = bestOf(
    tests.filter((passage) => passage !== main),
    skill,
    2,
  );
  const seen = bestOf(
    passages.filter((passage) => passage !== main && isSeen(passage) && !others.includes(passage)),
    skill,
    FEWEST_SIGNS - 1 - others.length,
  );
  return [main, ...others, ...seen].toSorted((a, b) => a.place - b.place);
}
