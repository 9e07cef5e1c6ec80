import type { Artefact } from './artefact.ts';
import type { Objective } from './parts.ts';
import type { Sections } from './sections.ts';

type Promising = Pick<Artefact | Sections, 'learner'>;

/** Everything that an artefact promises, in its order, the leading one first; a job aid promises nothing. */
export function objectivesIn({ learner }: Promising): readonly Objective[] {
  if ('objectives' in learner) return learner.objectives;
  if (!('objective' in learner)) return [];
  return 'otherObjectives' in learner ? [learner.objective, ...learner.otherObjectives] : [learner.objective];
}

/** Where the one at this place stands in its artefact. */
export const pathOfObjective = ({ learner }: Promising, place: number): (string | number)[] => {
  if ('objectives' in learner) return ['learner', 'objectives', place];
  return place === 0 ? ['learner', 'objective'] : ['learner', 'otherObjectives', place - 1];
};

/** Whether it is all steps of a procedure. */
export const isOfSteps = ({ behaviour, standard }: Objective): boolean =>
  behaviour.cites.length > 1 && 'stock' in standard && standard.stock === 'in-order';
