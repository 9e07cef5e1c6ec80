import { LEAST_ABOUT_NEED } from '../../../../lib/domain/passage/about-need.ts';
import { conditionCut } from '../../../../lib/domain/passage/cut-conditions.ts';
import { meaningIn } from '../../../../lib/domain/text/grounding.ts';
import { neverLeftOut } from '../../../../lib/domain/passage/never-left-out.ts';
import { tablesTold } from '../../../../lib/domain/passage/tables.ts';
import type { ArtefactOf } from '../../../../lib/domain/artefact/artefact.ts';
import type { Claim, Task } from '../../../../lib/domain/artefact/parts.ts';
import { gistOf } from '../english/clauses.ts';
import { asSentence } from '../english/tagged.ts';
import { partsOf } from '../english/voice.ts';
import { toldInRoom, withBounds } from '../material/bound.ts';
import { bestOf, partsIn } from '../material/choosing.ts';
import { inRoom, joinedByLimits, limitsOn } from '../material/limits-in-text.ts';
import type { Material } from '../material/material.ts';
import { standing, type Passage } from '../material/passages.ts';
import { inPlace, rulesOfParts } from '../material/rules-of-parts.ts';
import { withoutHoles } from '../material/without-holes.ts';
import { headOf } from '../parts/headings.ts';
import { asksAbout, isLimitToAskAbout } from '../parts/coach-questions.ts';
import { objectiveOf, objectivesOf } from '../parts/objective.ts';
import { isSeen, rubricLines } from '../parts/rubric.ts';
import { task, troublesOf } from '../parts/tasks.ts';
import { procedureClaim, stepsFrom } from '../parts/whole-tasks.ts';
import { CannotBeMade } from '../refused.ts';
import { doable, mainOf } from './main-passage.ts';
import { rehearsed } from './safely.ts';

type Guide = ArtefactOf<'coaching'>;

export function coachingGuide(material: Material): Guide {
  const { passages, asked, atItsMoment } = material;
  const acts = passages.filter(({ use }) => use === 'order' || use === 'rule');
  const orders = acts.filter(isSeen);
  if (acts.length < 3 || orders.length < 2) throw new CannotBeMade('coaching guide', 'no-behaviours');
  const main = mainOf(material, orders);
  const meetings = meetingsFrom(aboutIt(acts, main), main);
  const parts = joinedByLimits(meetings, passages, asked.skill).map((part) =>
    inRoom(part, MOST_LOOKED_AT, part.filter(isOrder).slice(0, 1).concat(main)),
  );
  const tries = parts.map((part) => triedIn(part, main, material));
  const others = [...new Set(tries)].filter((passage) => passage !== main);
  // What another meeting looks at or tries is not looked at in this one too.
  const besides = (meeting: number) => {
    const elsewhere = parts.flatMap((part, i) => (i === meeting ? [] : [...part, ...tries.slice(i, i + 1)]));
    return passages.filter((passage) => !elsewhere.includes(passage));
  };
  // Whoever tries it alone is not to overstep what another document sets.
  const explained = limitsOn(tries, passages, asked.skill)
    .slice(0, MOST_TASKS - tries.length)
    .map((limit) => task('teach-it', limit, material));
  // Of a procedure all of it is promised, once.
  const promised = [main, ...others].filter(
    (passage, i, all) =>
      passage.list === undefined || all.findIndex(({ list }) => list === passage.list) === i,
  );
  const [objective = objectiveOf(main, material), ...otherObjectives] = objectivesOf(
    promised.map((passage) => ({ main: passage, steps: stepsFrom(passage, passages) })),
    material,
  );
  const lookedAt = withWholeProcedures(
    parts.map((part, i) => withoutHoles(atItsMoment(tries[i] ?? main, part), tries[i] ?? main, besides(i))),
    tries,
    material,
  );
  const guide: Omit<Guide, 'learner'> & { learner: Omit<Guide['learner'], 'holds'> } = {
    form: 'coaching',
    ...headOf(material, main),
    learner: {
      objective,
      otherObjectives,
      between: [...goneThroughOnce(tries, material), ...explained],
      tell: tries.map((passage, i) => signOf(passage, parts[i] ?? [], passage === main, material)),
    },
    runner: {
      ladder: rubricLines(
        [main, ...others].filter((passage) => passage === main || isSeen(passage)),
        material,
        'somebody',
      ),
      meetings: parts.map((part, i) => ({
        lookAt: toldInRoom(lookedAt[i] ?? [], material, MOST_CLAIMS),
        asks: asksAbout(askedIn(part, tries[i] ?? main, material), i, material),
        ifItGoesWrong: troublesOf(part, 2, i),
      })),
    },
  };
  if (guide.runner.meetings.some(({ lookAt }) => lookAt.some((claim) => isInPart(claim, lookAt, material))))
    throw new CannotBeMade('coaching guide', 'long-procedure');
  return { ...guide, learner: { ...guide.learner, holds: rulesToKeep(guide, material) } };
}

/** Whether a step is looked at of which another sentence stands nowhere in the meeting: half of it is another step. */
function isInPart({ cites }: Claim, lookAt: readonly Claim[], { passages }: Material): boolean {
  const told = new Set(lookAt.flatMap(({ text }) => meaningIn(text)));
  return passages.some(
    ({ id, step, text }) =>
      step !== undefined && cites.includes(id) && !meaningIn(text).every((word) => told.has(word)),
  );
}

/** What binds in all that is looked at and tried, and stands in no meeting: whoever tries it alone needs it. */
function rulesToKeep(
  { learner, runner }: Pick<Guide, 'runner'> & { learner: Pick<Guide['learner'], 'objective' | 'between'> },
  material: Material,
): Claim[] {
  const claims = [
    ...runner.meetings.flatMap(({ lookAt }) => lookAt),
    ...learner.between.map(({ about }) => about),
  ];
  const all = new Set(claims.flatMap(({ cites }) => cites));
  const passages = material.passages.filter(({ id }) => all.has(id));
  // What nobody may leave out is for whoever tries it, whatever the coach looks at.
  const theirs = new Set(learner.between.flatMap(({ about }) => about.cites));
  const promised = new Set([...all, ...learner.objective.behaviour.cites]);
  const never = new Set(neverLeftOut(material.asked.spans, ({ id }) => promised.has(id)).map(({ id }) => id));
  const told = new Set([...all].filter((id) => !never.has(id) || theirs.has(id)));
  const around = [...rulesOfParts([{ passages }], material).values()].flat();
  const source = passages.find(({ id }) => learner.objective.behaviour.cites.includes(id))?.source;
  const ofIt = material.passages.filter((one) => one.source === source && one.list === undefined);
  // Of a table of which one row binds, every row is told.
  const binding = new Set([...ofIt, ...around].flatMap(({ id }) => (material.binds.has(id) ? [id] : [])));
  const rows = new Set(
    tablesTold(material.asked.spans, ({ id }) => told.has(id) || binding.has(id)).flatMap((table) =>
      table.map(({ id }) => id),
    ),
  );
  const isLeft = ({ id }: Passage) =>
    (material.binds.has(id) || rows.has(id) || never.has(id)) && !told.has(id);
  const ofTables = material.passages.filter(({ id }) => rows.has(id));
  const kept = [[...ofIt, ...around], around]
    .map((rules) => [...rules, ...ofTables].filter(isLeft))
    // With what another document sets to the same.
    .map((rules) => [...rules, ...limitsOn(rules, material.passages, material.asked.skill)])
    .map((rules) => toldInRoom(inPlace(rules), material, MOST_RULES))
    .find(({ length }) => length <= MOST_RULES);
  if (!kept) throw new CannotBeMade('coaching guide', 'many-rules');
  return kept;
}
const MOST_RULES = 14;

/** What is tried after each meeting; a procedure that was gone through is watched the next time, at one step of it. */
function goneThroughOnce(tries: readonly Passage[], material: Material): Task[] {
  const done = new Set<string>();
  return tries.map((passage, i) => {
    const tried = task(i % 2 === 0 ? 'try-at-work' : 'note-what-happened', passage, material);
    const gone = goneThrough(tried, passage, material);
    const isAgain = done.has(gone.about.text);
    done.add(gone.about.text);
    return isAgain ? { ...tried, do: 'watch-a-colleague' } : gone;
  });
}

/** Of what nobody tries alone, the whole is gone through; where that is too long for it, a colleague is watched. */
function goneThrough(tried: Task, passage: Passage, material: Material): Task {
  const task = rehearsed(tried, material);
  if (task.do !== 'walk-through' || passage.step === undefined) return task;
  const steps = stepsFrom(passage, material.passages);
  const all = procedureClaim(steps, material);
  const beside = steps.flatMap(material.boundTo).filter(({ id }) => all?.cites.includes(id) === false);
  const whole = all && withBounds(all, [...new Set(beside)]);
  return whole && whole.text.length <= MOST_SIGNS && whole.cites.length <= MOST_CITED
    ? { ...task, about: whole }
    : { ...task, do: 'watch-a-colleague' };
}

/**
 * What is dangerous, not to be undone or not done alone is looked at from its first step to its last, in the meetings
 * that look at any of it: each goes on where the one before it stopped.
 */
function withWholeProcedures(
  meetings: readonly Passage[][],
  tries: readonly Passage[],
  { passages, hazards, atItsMoment }: Material,
): Passage[][] {
  const steps = passages.filter(({ list }) => list !== undefined);
  const lists = [...Map.groupBy(steps, ({ list }) => list)].filter(([, some]) =>
    some.some(({ id }) => hazards.has(id)),
  );
  return lists.reduce<Passage[][]>(
    (kept, [list, some]) => {
      const begins = kept
        .map((part, i) => ({
          i,
          at: Math.min(
            ...part.filter((one) => one.list === list && one.step !== undefined).map(({ place }) => place),
          ),
        }))
        .filter(({ at }) => Number.isFinite(at))
        .toSorted((one, other) => one.at - other.at);
      return kept.map((part, i) => {
        const turn = begins.findIndex((begin) => begin.i === i);
        if (turn < 0) return part;
        const [from, to] = [turn === 0 ? 0 : (begins[turn]?.at ?? 0), begins[turn + 1]?.at ?? Infinity];
        const between = some.filter(({ place }) => place >= from && place < to);
        const tried = tries[i];
        const now = new Set((tried ? atItsMoment(tried, between) : between).map(({ id }) => id));
        // A step is looked at with every sentence of it.
        const own = between.filter(({ id }) => now.has(id));
        return [...part.filter((one) => !some.includes(one)), ...own].toSorted(
          (one, other) => one.place - other.place,
        );
      });
    },
    [...meetings],
  );
}

/** What is tried until the next meeting: the main thing in its own, and something to do in each. */
function triedIn(part: readonly Passage[], main: Passage, material: Material): Passage {
  if (part.includes(main)) return main;
  const told = doable(part);
  return mainOf(material, told.length > 0 ? told : part);
}

/** The one that is tried, and another one beside it: above all a limit, else something that is done. */
const askedIn = (part: readonly Passage[], tried: Passage, material: Material): [Passage, Passage?] => {
  const others = part.filter((passage) => passage !== tried);
  const other = others.find((one) => isLimitToAskAbout(one, material)) ?? others.find(isOrder);
  return other ? [tried, other] : [tried];
};

/** By what both can tell: a test of being done beside it, else the part of it that comes last. */
function signOf(tried: Passage, part: readonly Passage[], isMain: boolean, material: Material) {
  const beside = isMain ? undefined : part.find(({ use }) => use === 'done');
  if (beside) return material.claim(standing(beside), beside);
  const parts = partsOf(gistOf(tried.bare));
  const last = parts.length > 1 ? material.held(asSentence(parts.at(-1) ?? ''), tried) : undefined;
  const isCut = last && conditionCut(last.text, tried.text, last.text) !== undefined;
  return (isCut ? undefined : last) ?? task('try-at-work', tried, material).about;
}

/**
 * Sections that are of the need: those of the document that the main thing stands in, and others as far as they name as
 * much of it; else all that are of it. A coach has a few meetings, and what merely stands nearby, or an emergency of
 * another matter, would take one of them.
 */
function aboutIt(acts: readonly Passage[], main: Passage): readonly Passage[] {
  const ofNeed = acts.filter(({ about }) => about >= LEAST_ABOUT_NEED);
  const near = acts.filter(({ source, about, kind }) =>
    source === main.source ? kind !== 'emergency' || about >= LEAST_ABOUT_NEED : about >= main.about,
  );
  const isEnough = (some: readonly Passage[]) =>
    some.length >= FEWEST_ACTS && some.filter(isOrder).length >= FEWEST_MEETINGS;
  return [near, ofNeed].find(isEnough) ?? acts;
}
const FEWEST_ACTS = 3;
const FEWEST_MEETINGS = 2;

/** Two to four meetings, each about two or three things of which one is done; the main one in the first. */
function meetingsFrom(acts: readonly Passage[], main: Passage): Passage[][] {
  const parts = eachWithAnAct(partsIn(acts, 2, 4)).map((part) => bestWithAnAct(part));
  const halves = parts.length > 1 ? parts : inTwo(acts, main);
  const first = halves.findIndex((part) => part.includes(main));
  const ordered = first > 0 ? [halves[first] ?? [], ...halves.filter((_, i) => i !== first)] : halves;
  return first < 0 ? [[main, ...(ordered[0] ?? []).slice(0, 2)], ...ordered.slice(1)] : ordered;
}

/** Nobody is coached in what only holds: a part of that kind goes with the one before it. */
const eachWithAnAct = (parts: readonly Passage[][]): Passage[][] =>
  parts.reduce<Passage[][]>((kept, part) => {
    const last = kept.at(-1);
    const isOwn = last === undefined || (last.some(isOrder) && part.some(isOrder));
    return isOwn ? [...kept, part] : [...kept.slice(0, -1), [...last, ...part]];
  }, []);

const MOST_TO_LOOK_AT = 3;
function bestWithAnAct(part: readonly Passage[]): Passage[] {
  const best = bestOf(part, MOST_TO_LOOK_AT);
  if (best.some(isOrder)) return best;
  return [...bestOf(part.filter(isOrder), 1), ...best.slice(0, -1)].toSorted((a, b) => a.place - b.place);
}

/** One part as two: the main thing with what else there is, then another thing that is done. */
function inTwo(acts: readonly Passage[], main: Passage): Passage[][] {
  const [other] = bestOf(
    acts.filter((passage) => isOrder(passage) && passage !== main),
    1,
  );
  const rest = bestOf(
    acts.filter((passage) => passage !== main && passage !== other),
    3,
  );
  return [
    [main, ...rest.slice(0, 2)],
    [...(other ? [other] : []), ...rest.slice(2)],
  ].map((part) => part.toSorted((a, b) => a.place - b.place));
}

const MOST_LOOKED_AT = 4;
const MOST_CLAIMS = 6;
const MOST_TASKS = 6;
/** As much as one task holds. */
const MOST_SIGNS = 1_200;
const MOST_CITED = 15;

const isOrder = ({ use }: Passage): boolean => use === 'order';
