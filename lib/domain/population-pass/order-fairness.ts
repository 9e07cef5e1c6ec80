import type { Person } from '../person/person.ts';
import { FOUR_FIFTHS, impactOf, type Choice, type Impact } from './fairness.ts';
import type { Noise } from '../disclosure/noise.ts';
import {
  Attribute,
  POSITION_TERMS,
  type AdverseImpact,
  type PositionTerm,
  type Targeting,
} from '../disclosure/targeting.ts';
import { scoreOf, type Position } from './positions.ts';
import { toHundredths, toTenths } from '../rounding.ts';
import type { Words } from '../../messages/words.ts';

/** People below target in one role and skill, counted by how well they are placed: counts only. */
export interface Placement {
  /** By attribute, then by group: how many stand at each score, with all terms and without each. */
  scores: Record<Attribute, Map<string, Scores>>;
}

const VARIANTS = [undefined, ...POSITION_TERMS] as const;
type Variant = (typeof VARIANTS)[number];
const STEPS = 50;
/** Counts by score, for each variant one after the other. */
type Scores = Uint32Array;

export const emptyPlacement = (): Placement => ({
  scores: { department: new Map(), timeZone: new Map() },
});

/** Adds one person who is below target. O(1). */
export function place(placement: Placement, person: Pick<Person, Attribute>, position: Position): void {
  const steps = VARIANTS.map((without, i) => {
    const step = Math.floor(scoreOf(position, without) * STEPS);
    return i * STEPS + Math.min(STEPS - 1, step);
  });
  for (const attribute of Attribute.options) {
    const groups = placement.scores[attribute];
    const counts = groups.get(person[attribute]) ?? new Uint32Array(VARIANTS.length * STEPS);
    groups.set(person[attribute], counts);
    for (const step of steps) counts[step] = (counts[step] ?? 0) + 1;
  }
}

/** Places for this share of those below target: what is checked is the order in which they would be served. */
const PLACES = 0.5;

/** Draws for a group the people by which its candidates, and those chosen of them, are said to be more or fewer. */
type Draw = (group: string) => { candidates: number; chosen: number };

const BUDGET = 0.5;

/** @param name of what is said, from which the noise is drawn */
export function targetingOf(placement: Placement, noise: Noise, name: string): Targeting {
  return {
    unfair: Attribute.options.flatMap((attribute) =>
      unfairIn(attribute, placement.scores[attribute], noise.least, (group) => ({
        candidates: noise.whole(`${name}|${attribute}|${group}|candidates`, BUDGET),
        chosen: noise.whole(`${name}|${attribute}|${group}|chosen`, BUDGET),
      })),
    ),
  };
}

function unfairIn(
  attribute: Attribute,
  groups: ReadonlyMap<string, Scores>,
  least: number,
  draw: Draw,
): AdverseImpact[] {
  const impact = (without?: PositionTerm) => impactOf(noisily(chosenFrom(groups, without), draw), least);
  return impact()
    .filter(({ ratio }) => ratio < FOUR_FIFTHS)
    .map(({ group, ratio }) => ({
      attribute,
      group,
      ratio: toTenths(ratio),
      without: mildest(group, impact),
    }));
}

const noisily = (choices: readonly Choice[], draw: Draw): Choice[] =>
  choices.map(({ group, candidates, chosen }) => {
    const drawn = draw(group);
    const all = Math.max(0, candidates + drawn.candidates);
    return { group, candidates: all, chosen: Math.min(all, Math.max(0, chosen + drawn.chosen)) };
  });

/** The term without which the group would fare best. */
function mildest(group: string, impact: (without: PositionTerm) => Impact[]): AdverseImpact['without'] {
  const ratioIn = (impact: readonly Impact[]) => impact.find((one) => one.group === group)?.ratio ?? 0;
  return POSITION_TERMS.map((term) => ({
    term,
    ratio: toTenths(ratioIn(impact(term))),
  })).reduce((best, one) => (one.ratio > best.ratio ? one : best));
}

/**
 * Who would be served first, the best placed down to where the places end; those on the last step share what is left.
 */
function chosenFrom(groups: ReadonlyMap<string, Scores>, variant: Variant): Choice[] {
  const start = VARIANTS.indexOf(variant) * STEPS;
  const rows = [...groups].map(([group, scores]) => ({
    group,
    counts: [...scores.subarray(start, start + STEPS)],
  }));
  const onStep = (step: number) => rows.reduce((sum, { counts }) => sum + (counts[step] ?? 0), 0);
  const everybody = Array.from({ length: STEPS }, (_, step) => onStep(step)).reduce((a, b) => a + b, 0);
  const taken = Array.from({ length: STEPS }, () => 0);
  let left = everybody * PLACES;
  for (let step = STEPS - 1; step >= 0 && left > 0; step -= 1) {
    const here = onStep(step);
    if (here === 0) continue;
    taken[step] = Math.min(1, left / here);
    left -= here * (taken[step] ?? 0);
  }
  return rows.map(({ group, counts }) => ({
    group,
    candidates: counts.reduce((a, b) => a + b, 0),
    chosen: counts.reduce((sum, count, step) => sum + count * (taken[step] ?? 0), 0),
  }));
}

/** One line each for whoever decides: where the order in which they would be served is unfair. */
export const targetingFacts = ({ unfair }: Targeting, { say }: Words): string[] =>
  unfair.map(({ attribute, group, ratio, without }) =>
    say('gate.cause.unfair', {
      attribute: say(`attribute.${attribute}`),
      group,
      // Less than half a percent is nobody to whoever reads it.
      ratio: toHundredths(ratio),
      least: FOUR_FIFTHS,
      term: say(`position.${without.term}`),
      without: without.ratio,
    }),
  );
