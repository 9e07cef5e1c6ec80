import { listsOfSteps } from '../../../../lib/domain/passage/passage-moment.ts';
import { neverLeftOut } from '../../../../lib/domain/passage/never-left-out.ts';
import { sectionsOfProcedures } from '../../../../lib/domain/passage/rules-of-procedure.ts';
import type { Material } from './material.ts';
import type { Passage } from './passages.ts';

interface PartOf {
  passages: readonly Passage[];
}

/**
 * What each part has to tell besides what it was made of: everything that binds and everything to do of the sections
 * that are told, and of those that hold for a procedure that is. Each rule with the part that stands nearest to it.
 */
export function rulesOfParts<T extends PartOf>(
  parts: readonly T[],
  material: Material,
): ReadonlyMap<T, Passage[]> {
  const told = new Set(parts.flatMap(({ passages }) => passages));
  const around = aroundThem(
    [...told].flatMap((one) => [one, ...material.boundTo(one)]),
    material,
  );
  const left = material.passages.filter(
    (one) =>
      !told.has(one) &&
      around.has(headingOf(one)) &&
      one.list === undefined &&
      (one.use === 'order' || material.binds.has(one.id) || (one.row !== undefined && one.use === 'rule')),
  );
  // A section is told in one place: a table in two is none.
  const homes = new Map(left.toReversed().map((one) => [headingOf(one), nearestOf(parts, one)]));
  const near = Map.groupBy(left, (one) => homes.get(headingOf(one)));
  return new Map(parts.map((part) => [part, near.get(part) ?? []]));
}

const headingOf = ({ source, section = '' }: { source: string; section?: string }): string =>
  `${source}\n${section}`;

function aroundThem(told: readonly Passage[], { asked: { spans } }: Material): ReadonlySet<string> {
  const lists = listsOfSteps(spans);
  const taught = new Set(told.flatMap(({ id, step }) => (step === undefined ? [] : (lists.get(id) ?? []))));
  const holding = [...sectionsOfProcedures(spans)].flatMap(([list, sections]) =>
    taught.has(list) ? sections : [],
  );
  return new Set([
    ...told.map(headingOf),
    ...holding.flatMap(({ passages }) => passages.slice(0, 1).map(headingOf)),
  ]);
}

/** Of its own section where one has that, else whichever stands nearest in its document. */
function nearestOf<T extends PartOf>(
  parts: readonly T[],
  { source, section, place }: Passage,
): T | undefined {
  const far = (one: Passage) =>
    Math.abs(one.place - place) +
    (one.source !== source ? 2 * ELSEWHERE : one.section === section ? 0 : ELSEWHERE);
  const nearest = (part: T) => Math.min(...part.passages.map(far));
  return parts.toSorted((a, b) => nearest(a) - nearest(b))[0];
}
const ELSEWHERE = 1_000;

/** What nobody may leave out who tells these, however short. */
export function bindingBeside(
  told: readonly Passage[],
  { asked: { spans }, passages, boundTo }: Material,
): Passage[] {
  const ids = new Set(told.map(({ id }) => id));
  const rules = new Set(neverLeftOut(spans, ({ id }) => ids.has(id)).map(({ id }) => id));
  const beside = new Set(told.flatMap(boundTo));
  return passages.filter((one) => rules.has(one.id) && !one.leans && !beside.has(one));
}

/**
 * The main passage and the steps with these rules, which take the room of what else there was to tell; beside a
 * procedure nothing else is told, and else limits come first.
 */
export function withRules(
  main: Passage,
  told: readonly Passage[],
  rules: readonly Passage[],
  most: number,
): Passage[] {
  const kept = new Set([...told.filter((one) => one === main || one.list !== undefined), ...rules]);
  const isProcedure = [...kept].some(({ list }) => list !== undefined);
  const others = told.filter((one) => !isProcedure && !kept.has(one));
  const room = Math.max(0, most - kept.size);
  return inPlace([...kept, ...others.toSorted((a, b) => b.limits.length - a.limits.length).slice(0, room)]);
}

export const inPlace = (some: readonly Passage[]): Passage[] =>
  [...new Set(some)].toSorted((a, b) => a.place - b.place);
