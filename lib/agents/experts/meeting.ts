import { answersNow, isNamedTo, withLimitsOfAll, type Twin } from '../../domain/expert/twin.ts';
import { worksHere } from '../../domain/person/learner-status.ts';
import { notAllowed } from '../../errors.ts';
import { message } from '../../messages/message.ts';
import type { Ports } from '../../ports/index.ts';

/** Whom somebody may be answered by, and as whom they ask. */
export interface ExpertsMet {
  /** As the workforce feed names it; absent where none is known. */
  department: string | undefined;
  roleId: string | undefined;
  twins: Twin[];
}

/** What all experts consent to, as it stands for somebody: also of those who are off or whose day is over. */
export async function consentsFor(
  personId: string,
  { experts, learners }: Pick<Ports, 'experts' | 'learners'>,
): Promise<ExpertsMet> {
  const { department, roleId } = (await learners.read('own-access', personId)).value.person ?? {};
  return { department, roleId, twins: withLimitsOfAll(await Array.fromAsync(experts.all()), department) };
}

/**
 * The experts whom somebody meets now, as each of them consents at this moment: on, not over, open to the department of
 * whoever asks, and not of somebody who left or about whom the layer may not speak.
 */
export async function expertsMetBy(
  personId: string,
  ports: Pick<Ports, 'experts' | 'learners'>,
  at: number,
): Promise<ExpertsMet> {
  const { department, roleId, twins: all } = await consentsFor(personId, ports);
  const twins: Twin[] = [];
  for (const twin of all)
    if (answersNow(twin, at) && isNamedTo(twin, department) && (await isHere(twin.personId, ports.learners)))
      twins.push(twin);
  // In a steady order, whatever the store answers first.
  return { department, roleId, twins: twins.toSorted((a, b) => a.twinId.localeCompare(b.twinId)) };
}

/**
 * Holds that others are shown the name of somebody only whom a feed names as working here: an account alone, such as a
 * guest’s, can be called as anybody.
 * @throws NamedError `not-allowed`
 */
export async function mustWorkHere(personId: string, { learners }: Pick<Ports, 'learners'>): Promise<void> {
  if (!(await isHere(personId, learners))) throw notAllowed(message('problem.expert.not-here'));
}

async function isHere(personId: string, learners: Ports['learners']): Promise<boolean> {
  if (!(await learners.inScope(personId))) return false;
  return worksHere((await learners.read('record-keeping', personId)).value);
}
