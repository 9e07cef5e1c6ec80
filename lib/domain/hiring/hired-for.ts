import type { PlanChoice } from '../workforce/plan-choice.ts';
import type { Requisition } from './requisition.ts';

/** A requisition for another choice of the role, or for an earlier one of the same skill, is none of this one's. */
const isFor =
  ({ choiceId, chosenAt = -Infinity }: Pick<PlanChoice, 'choiceId' | 'chosenAt'>) =>
  (one: Pick<Requisition, 'choiceId' | 'saidAt'>): boolean =>
    one.choiceId === choiceId && one.saidAt >= chosenAt;

const peopleOf = (requisitions: readonly Pick<Requisition, 'people'>[]): number =>
  requisitions.reduce((sum, { people }) => sum + people, 0);

/** How many a choice of the plan still wants, for whom nobody opened a requisition. */
export const stillToOpen = (choice: PlanChoice, requisitions: readonly Requisition[]): number =>
  Math.max(
    0,
    choice.people -
      peopleOf(requisitions.filter(isFor(choice)).filter(({ standing }) => standing !== 'withdrawn')),
  );

/** How many were hired for a choice by its day; not known where no requisition names it, as none of before does. */
export function hiredFor(choice: PlanChoice, requisitions: readonly Requisition[]): number | undefined {
  const ofIt = requisitions.filter(isFor(choice));
  return ofIt.length === 0
    ? undefined
    : peopleOf(ofIt.filter(({ standing, startsOn }) => standing === 'filled' && startsOn <= choice.day));
}
