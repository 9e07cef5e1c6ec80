import { MINIMUM_GROUP, type Person } from '../person.ts';
import { FOUR_FIFTHS, impactOf, type Choice, type Impact } from './fairness.ts';
import { steadyCount } from './steady.ts';
import { POSITION_TERMS, scoreOf, type Position, type PositionTerm } from './positions.ts';

/** People below target in one role and skill, counted by how well they are placed; nobody among them is known. */
export interface Placement {
  below: number;
  withinOneLevel: number;
  /** Of those within one level. */
  withNearSkills: number;
  /** By attribute, then by group: how many stand at each score, with all terms and without each. */
  scores: Record<Attribute, Map<string, Scores>>;
}

/** What groups are told apart by: the layer holds nothing else about people that could, and no sensitive attribute at all. */
export const ATTRIBUTES = ['department', 'timeZone'] as const;
export type Attribute = (typeof ATTRIBUTES)[number];

const VARIANTS = [undefined, ...POSITION_TERMS] as const;
type Variant = (typeof VARIANTS)[number];
const STEPS = 50;
/** Counts by score, for each variant one after the other. */
type Scores = Uint32Array;

/** Mean level in near skills, of five, from which they help. */
const STRONG = 0.7;

export const nobodyPlaced = (): Placement => ({
  below: 0,
  withinOneLevel: 0,
  withNearSkills: 0,
  scores: { department: new Map(), timeZone: new Map() },
});

/** Adds one person who misses `gap` levels. O(1). */
export function place(
  placement: Placement,
  person: Pick<Person, Attribute>,
  gap: number,
  position: Position,
): void {
  placement.below += 1;
  if (gap <= 1) placement.withinOneLevel += 1;
  if (gap <= 1 && position.neighbours >= STRONG) placement.withNearSkills += 1;
  const steps = VARIANTS.map((without, i) => {
    const step = Math.floor(scoreOf(position, without) * STEPS);
    return i * STEPS + Math.min(STEPS - 1, step);
  });
  for (const attribute of ATTRIBUTES) {
    const groups = placement.scores[attribute];
    const counts = groups.get(person[attribute]) ?? new Uint32Array(VARIANTS.length * STEPS);
    groups.set(person[attribute], counts);
    for (const step of steps) counts[step] = (counts[step] ?? 0) + 1;
  }
}

/** A choice that would disadvantage a group, and what it would be without the term that weighs most on it. */
export interface Unfair {
  attribute: Attribute;
  group: string;
  ratio: number;
  without: { term: PositionTerm; ratio: number };
}

/** What may be said of those below target; a count is absent where it, or the rest, would be fewer than the minimum. */
export interface Targeting {
  withinOneLevel?: number;
  withNearSkills?: number;
  unfair: Unfair[];
}

/** Places for this share of those below target: what is checked is the order in which they would be served. */
const PLACES = 0.5;

/** @param before what was said of the same people last: a count stays as it was said until it differs by a group */
export function targetingOf(placement: Placement, before?: Targeting): Targeting {
  const { below } = placement;
  const withinOneLevel = steadyCount(placement.withinOneLevel, before?.withinOneLevel);
  const withNearSkills = steadyCount(placement.withNearSkills, before?.withNearSkills);
  // What stays as it was said stays said: that it falls silent would tell as much as another number.
  const stays = withinOneLevel === before?.withinOneLevel;
  const nearStays = stays && withNearSkills === before.withNearSkills;
  const both = stays || isShown(withinOneLevel, below);
  return {
    ...(both ? { withinOneLevel } : {}),
    ...(both && (nearStays || isShown(withNearSkills, withinOneLevel)) ? { withNearSkills } : {}),
    unfair: ATTRIBUTES.flatMap((attribute) => unfairIn(attribute, placement.scores[attribute])),
  };
}

const isShown = (some: number, of: number): boolean => some >= MINIMUM_GROUP && of - some >= MINIMUM_GROUP;

function unfairIn(attribute: Attribute, groups: ReadonlyMap<string, Scores>): Unfair[] {
  return impactOf(chosenFrom(groups, undefined))
    .filter(({ ratio }) => ratio < FOUR_FIFTHS)
    .map(({ group, ratio }) => ({ attribute, group, ratio: round(ratio), without: mildest(groups, group) }));
}

/** The term without which the group would fare best. */
function mildest(groups: ReadonlyMap<string, Scores>, group: string): Unfair['without'] {
  const ratioIn = (impact: readonly Impact[]) => impact.find((one) => one.group === group)?.ratio ?? 0;
  return POSITION_TERMS.map((term) => ({
    term,
    ratio: round(ratioIn(impactOf(chosenFrom(groups, term)))),
  })).reduce((best, one) => (one.ratio > best.ratio ? one : best));
}

/** Who would be served first, the best placed down to where the places end; those on the last step share what is left. */
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

const round = (value: number): number => Math.round(value * 100) / 100;

/** One line each for whoever decides: how those below stand, and where the order in which they would be served is unfair. */
export function targetingFacts({ withinOneLevel, withNearSkills, unfair }: Targeting): string[] {
  const near =
    withNearSkills === undefined ? '' : `, ${withNearSkills} of them with strong neighbouring skills`;
  return [
    ...(withinOneLevel === undefined
      ? []
      : [`${withinOneLevel} people within one level of the target${near}`]),
    ...unfair.map(
      ({ attribute, group, ratio, without }) =>
        `if places were short and the best placed came first, ${attribute === 'department' ? 'department' : 'time zone'} ${group} would be chosen ${ratio} times as often as the group chosen most (below ${FOUR_FIFTHS}); without the term ${without.term} ${without.ratio} times`,
    ),
  ];
}
