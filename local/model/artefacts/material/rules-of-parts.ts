import { listsOfSteps } from '../../../../lib/domain/passage/passage-moment.ts';
import { rulesOfDanger } from '../../../../lib/domain/passage/rules-of-danger.ts';
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
      (one.use !== 'fact' || material.binds.has(one.id)),
  );
  const near = Map.groupBy(left, (one) => nearestOf(parts, one));
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

/** What nobody may leave out who tells these steps, where they can hurt somebody. */
export function dangersBeside(told: readonly Passage[], { asked: { spans }, passages }: Material): Passage[] {
  const steps = new Set(told.flatMap(({ id, step }) => (step === undefined ? [] : [id])));
  const rules = new Set(rulesOfDanger(spans, ({ id }) => steps.has(id)).map(({ id }) => id));
  return passages.filter(({ id }) => rules.has(id));
}

export const inPlace = (some: readonly Passage[]): Passage[] =>
  [...new Set(some)].toSorted((a, b) => a.place - b.place);
