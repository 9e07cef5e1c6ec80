import type { Claim, Task } from '../../../../lib/domain/artefact/parts.ts';
import type { Material } from '../material/material.ts';

const ON_THE_REAL_THING: ReadonlySet<Task['do']> = new Set([
  'try-at-work',
  'note-what-happened',
  'by-the-steps',
]);

/** Whether a claim is of what its document calls dangerous, not to be undone or not for one person alone. */
export const isHazard = ({ cites }: Claim, { hazards }: Pick<Material, 'hazards'>): boolean =>
  cites.some((id) => hazards.has(id));

/** A task as it is practised first: what is a hazard is gone through without touching it. */
export const rehearsed = (task: Task, material: Material): Task => instead('walk-through', task, material);

/** A task as it is done once it was practised: what is a hazard is done beside somebody. */
export const besideSomebody = (task: Task, material: Material): Task =>
  instead('with-somebody', task, material);

const instead = (how: 'walk-through' | 'with-somebody', task: Task, material: Material): Task =>
  ON_THE_REAL_THING.has(task.do) && isHazard(task.about, material) ? { ...task, do: how } : task;
