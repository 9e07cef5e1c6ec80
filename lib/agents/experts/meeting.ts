import { answersNow, isNamedTo, type Twin } from '../../domain/expert/twin.ts';
import type { Ports } from '../../ports/index.ts';

/** Whom somebody may be answered by, and as whom they ask. */
export interface ExpertsMet {
  /** As the workforce feed names it; absent where none is known. */
  department: string | undefined;
  twins: Twin[];
}

/**
 * The experts whom somebody meets now, as each of them consents at this moment: on, not over, open to the department of
 * whoever asks, and not of somebody who left or about whom the layer may not speak.
 */
export async function expertsMetBy(
  personId: string,
  { experts, learners }: Pick<Ports, 'experts' | 'learners'>,
  at: number,
): Promise<ExpertsMet> {
  const department = (await learners.read('own-access', personId)).value.person?.department;
  const twins: Twin[] = [];
  for await (const twin of experts.all())
    if (answersNow(twin, at) && isNamedTo(twin, department) && (await isHere(twin.personId, learners)))
      twins.push(twin);
  // In a steady order, whatever the store answers first.
  return { department, twins: twins.toSorted((a, b) => a.twinId.localeCompare(b.twinId)) };
}

async function isHere(personId: string, learners: Ports['learners']): Promise<boolean> {
  if (!(await learners.inScope(personId))) return false;
  return (await learners.read('record-keeping', personId)).value.leftAt === undefined;
}
