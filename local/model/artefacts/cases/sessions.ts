import { orderIn } from '../english/imperative.ts';
import { quiet } from '../fiction/cast.ts';
import { mainOf } from '../forms/main-passage.ts';
import { bestOf, withEveryStep } from '../material/choosing.ts';
import { withLimits } from '../material/limits-in-text.ts';
import type { Material } from '../material/material.ts';
import type { Passage } from '../material/passages.ts';
import { standsAlone } from '../parts/whole-tasks.ts';
import { circumstanceOf, skippedStep, type Circumstance } from './circumstances.ts';
import { ofOneCase } from './one-case.ts';

/** A part of the material in which somebody does something that a case can ask for. */
export interface Session {
  passages: readonly Passage[];
  /** What somebody does, on which the rest hangs: of a procedure, its first step. */
  main: Passage;
  /** The steps of a procedure, of which none is done alone; empty where the part is none. */
  steps: readonly Passage[];
  /** The facts of its case; each decides by one passage, and these are its key. */
  facts: readonly Circumstance[];
}

/** Facts of one case, so many that people still decide on each in the time that they have. */
const MOST_FACTS = 5;
const MOST_AT_FIRST = 3;
/** Of a part, with the hand-out and the case together. */
const MOST_PASSAGES = 12;

/**
 * The parts as sessions, each case with more to decide on than the one before it. What gives nothing to decide goes to
 * the part before it, or behind it at the start.
 * @param read what was to be read before, on which no case rests
 */
export function sessionsOf(
  parts: readonly Passage[][],
  read: Passage | undefined,
  material: Material,
): Session[] {
  const whole = joined(
    parts.map((part) => draftOf(part, read, material)),
    read,
    material,
  );
  let drafts = whole;
  let sizes = sizesOf(drafts);
  while (drafts.length > 1 && sizes.some((size) => size < 1)) {
    const at = Math.max(1, sizes.findLastIndex((size) => size < 1) + 1);
    const [one, other] = [drafts[at - 1], drafts[at] ?? drafts[at - 1]];
    if (!one || !other || one === other) break;
    drafts.splice(at - 1, 2, draftOf([...one.passages, ...other.passages], read, material));
    sizes = sizesOf(drafts);
  }
  if (drafts.length < 2) drafts = halves(parts.flat(), read, material);
  sizes = sizesOf(drafts);
  return drafts.flatMap(({ main, steps, deciding, passages }, i) =>
    main ? [{ main, steps, passages, facts: factsOf(deciding, sizes[i] ?? 0, i, steps, material) }] : [],
  );
}

interface Draft {
  passages: Passage[];
  main: Passage | undefined;
  steps: Passage[];
  /** What a case can be decided by, the main one first. */
  deciding: Passage[];
}

function draftOf(all: readonly Passage[], read: Passage | undefined, material: Material): Draft {
  const { skill } = material.asked;
  const best = withLimits(bestOf(all, MOST_PASSAGES), all, skill, MOST_PASSAGES);
  const part = withEveryStep(best, all);
  const steps = stepsIn(part);
  // What binds a step stands with it on the hand-out, and is nothing to find out.
  const bound = new Set(part.flatMap(material.boundTo));
  const decides = part.filter(
    (passage) =>
      passage !== read && passage.list === undefined && !bound.has(passage) && isDecided(passage, material),
  );
  const acts = decides.filter(
    (passage) => passage.use === 'order' && orderIn(passage.act)?.refuses === false && standsAlone(passage),
  );
  const main = steps[0] ?? (acts.length > 0 ? mainOf(material, acts) : undefined);
  const tried = { ...material, cast: quiet(material.cast) };
  const skipped = skippedStep(steps, tried);
  const missed = skipped?.passage;
  const first = skipped ?? (main && circumstanceOf(main, tried));
  // A list of which a step is open is not done, nor nearly so.
  const fitting = decides.filter(
    (passage) => passage !== first?.passage && (missed === undefined || passage.list !== missed.list),
  );
  const facts = [...(first ? [first] : []), ...fitting.flatMap((one) => circumstanceOf(one, tried) ?? [])];
  return {
    passages: [...part],
    main,
    steps,
    deciding: main ? ofOneCase(facts).map(({ passage }) => passage) : [],
  };
}

/** A procedure of three steps or more, in the order of its numbers; fewer are what they say. */
function stepsIn(part: readonly Passage[]): Passage[] {
  const lists = [
    ...Map.groupBy(
      part.filter(({ step }) => step !== undefined),
      ({ list }) => list,
    ).values(),
  ];
  const [longest = []] = lists.toSorted((a, b) => b.length - a.length);
  return longest.length >= 3 ? longest.toSorted((a, b) => (a.step ?? 0) - (b.step ?? 0)) : [];
}

const isDecided = (passage: Passage, material: Material): boolean =>
  circumstanceOf(passage, { ...material, cast: quiet(material.cast) }) !== undefined;

function joined(drafts: readonly Draft[], read: Passage | undefined, material: Material): Draft[] {
  const [first, ...rest] = drafts;
  if (!first) return [];
  return rest.reduce<Draft[]>(
    (kept, draft) => {
      const last = kept.at(-1) ?? first;
      if (draft.main && last.main) return [...kept, draft];
      return [...kept.slice(0, -1), draftOf([...last.passages, ...draft.passages], read, material)];
    },
    [first],
  );
}

/** Where only one part lets people do anything, it is met about twice, in the order of its document. */
function halves(part: readonly Passage[], read: Passage | undefined, material: Material): Draft[] {
  const middle = Math.ceil(part.length / 2);
  const headingAt = (at: number) => `${part[at]?.source ?? ''}\n${part[at]?.section ?? ''}`;
  const isInside = (at: number) => headingAt(at - 1) === headingAt(at);
  // Between two headings rather than under one, near the middle.
  const cuts = [...part.keys()].toSorted(
    (a, b) => Number(isInside(a)) - Number(isInside(b)) || Math.abs(a - middle) - Math.abs(b - middle),
  );
  // A procedure is told with what shows that it is done, whatever stands between.
  const isCut = (at: number) => {
    const told = new Set(part.slice(0, at).flatMap(({ list }) => list ?? []));
    return at > 0 && !part.slice(at).some(({ list }) => list !== undefined && told.has(list));
  };
  for (const at of cuts.filter(isCut)) {
    const both = [part.slice(0, at), part.slice(at)].map((half) => draftOf(half, read, material));
    if (both.every(({ main }) => main) && sizesOf(both).every((size) => size > 0)) return both;
  }
  return [];
}

/** From the last case down each has one fact less, as far as its part gives them; something is left to hand out. */
function sizesOf(drafts: readonly Draft[]): number[] {
  const sizes: number[] = [];
  for (const [i, { deciding, passages, main }] of [...drafts.entries()].toReversed()) {
    const most = main ? Math.min(deciding.length, passages.length - 1) : 0;
    sizes.unshift(Math.min(most, (sizes[0] ?? MOST_FACTS + 1) - 1, i === 0 ? MOST_AT_FIRST : MOST_FACTS));
  }
  return sizes;
}

/** The main one, then what is plain in the first case, and the bounds and exceptions in later ones. */
function factsOf(
  deciding: readonly Passage[],
  size: number,
  turn: number,
  steps: readonly Passage[],
  material: Material,
): Circumstance[] {
  const tried = { ...material, cast: quiet(material.cast) };
  const [main, ...others] = deciding;
  const isHard = (passage: Passage) => circumstanceOf(passage, tried)?.isHard === true;
  const ranked = others.toSorted(
    (a, b) => (Number(isHard(b)) - Number(isHard(a))) * (turn === 0 ? -1 : 1) || a.place - b.place,
  );
  const chosen = [
    ...(main ? [main] : []),
    ...ranked.slice(0, size - 1).toSorted((a, b) => a.place - b.place),
  ];
  return ofOneCase(
    chosen.flatMap(
      (passage) =>
        (steps.includes(passage) ? skippedStep(steps, material) : circumstanceOf(passage, material)) ?? [],
    ),
  );
}
