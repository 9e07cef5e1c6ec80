import type { Artefact } from '../../../domain/artefact/artefact.ts';
import type { Claim } from '../../../domain/artefact/parts.ts';
import type { ClaimPlace, TextPlace } from '../../../domain/artefact/places.ts';
import { message, type Message } from '../../../messages/message.ts';
import { activitiesOf } from './activities.ts';
import { atPath, isClaim, type Check, type Matter } from './matter.ts';
import { positionsOf, type PassagePlace } from './positions.ts';

/** Steps of one list from which a list of claims carries a procedure. */
const FEWEST_STEPS = 2;

/**
 * Numbered steps keep their order wherever several of them stand in a list, and none between two of them is left out.
 * Where people work from such lists, all steps of the document stand in them.
 */
export const ofEveryList: Check = (matter) => [
  ...outOfOrder(matter),
  ...passedOver(matter),
  ...leftOut(matter),
];

function outOfOrder({ places, spans }: Matter): Message[] {
  const positions = positionsOf(spans);
  const lists = Map.groupBy(
    places.filter(isClaim).filter(({ path }) => typeof path.at(-1) === 'number'),
    ({ path }) => path.slice(0, -1).join('.'),
  );
  return [...lists.values()].flatMap((claims) =>
    claims.flatMap((place, i) => {
      const here = stepsAt(place, positions);
      const late = claims
        .slice(0, i)
        .flatMap((before) => stepsAt(before, positions))
        .filter((before) => here.some((step) => step.list === before.list && step.step < before.step));
      return late.length > 0 ? [atPath(place.path, message('fault.step.order', { spans: idsOf(late) }))] : [];
    }),
  );
}

/** Lists that tell in one go what to do, and nothing that is marked, asked or looked for one by one. */
const TOLD: ReadonlySet<string | number> = new Set([
  'lookAt',
  'about',
  'points',
  'text',
  'know',
  'behaviour',
]);

/** Whoever reads step 2 and then step 4 believes that there is nothing between. */
function passedOver({ artefact, places, spans }: Matter): Message[] {
  const positions = positionsOf(spans);
  // Cases of their own are decided one by one.
  const apart = activitiesOf(artefact).flatMap(({ path, value: { scene } }) =>
    scene.length > 1 ? [`${path.join('.')}.`] : [],
  );
  const claims = places
    .filter(isClaim)
    .filter(
      ({ path }) =>
        path.some((part) => TOLD.has(part)) && !apart.some((stretch) => path.join('.').startsWith(stretch)),
    );
  const lists = Map.groupBy(claims, ({ path }) =>
    (typeof path.at(-1) === 'number' ? path.slice(0, -1) : path).join('.'),
  );
  return [...lists.values()].flatMap((told) => {
    const byList = Map.groupBy(
      told.flatMap((place) => stepsAt(place, positions)),
      ({ list }) => list,
    );
    return [...byList].flatMap(([list, steps]) => {
      const numbers = steps.map(({ step }) => step);
      const [first, last] = [Math.min(...numbers), Math.max(...numbers)];
      return [...positions.values()].flatMap(({ id, list: other, step }) =>
        other === list && step !== undefined && step > first && step < last && !numbers.includes(step)
          ? [atPath(told[0]?.path ?? [], message('fault.step.passed-over', { step, span: id }))]
          : [],
      );
    });
  });
}

/** A part of the steps that people take home is a procedure with a hole. */
function leftOut({ artefact, spans }: Matter): Message[] {
  const worked = workedFrom(artefact);
  if (!worked) return [];
  const positions = positionsOf(spans);
  const taken = new Set(worked.claims.flatMap(({ cites }) => cites));
  const carried = Map.groupBy(
    [...taken].flatMap((id) => stepsAt({ cites: [id] }, positions)),
    ({ list }) => list,
  );
  return [...positions.values()].flatMap(({ id, list, step }) =>
    step === undefined || taken.has(id) || (carried.get(list)?.length ?? 0) < FEWEST_STEPS
      ? []
      : [atPath(worked.path, message('fault.step.left-out', { step, span: id }))],
  );
}

/** Lists that people have at hand while they work, besides a job aid. */
function workedFrom({ form, learner }: Artefact): { path: TextPlace['path']; claims: Claim[] } | undefined {
  if (form === 'cohort')
    return { path: ['learner', 'handouts'], claims: learner.handouts.flatMap(({ points }) => points) };
  if (form === 'long-form-program')
    return { path: ['learner', 'modules'], claims: learner.modules.flatMap(({ points }) => points) };
  return undefined;
}

const stepsAt = (
  { cites }: Pick<ClaimPlace, 'cites'>,
  positions: ReadonlyMap<string, PassagePlace>,
): (PassagePlace & { step: number })[] =>
  cites.flatMap((id) => {
    const position = positions.get(id);
    return position?.step === undefined ? [] : [{ ...position, step: position.step }];
  });

const idsOf = (positions: readonly PassagePlace[]): string => positions.map(({ id }) => id).join(', ');
