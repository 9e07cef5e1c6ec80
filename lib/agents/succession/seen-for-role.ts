import type { PersonId, SkillId } from '../../domain/ids.ts';
import type { CriticalRole } from '../../domain/succession/critical-role.ts';
import type { OnBench } from '../../domain/succession/on-bench.ts';
import type { Ports } from '../../ports/index.ts';
import { isOnlyObjectedFor, isStillHere } from '../is-present.ts';
import { knownHere } from '../known-here.ts';
import { stillRests } from '../evidence-behind-copy.ts';
import { shownOfWork } from '../shown-of-work.ts';

/** What somebody would agree to be counted or named by. Nothing that they gave to learn is in what this reads. */
export async function seenForRole(
  personId: PersonId,
  { targets }: Pick<CriticalRole, 'targets'>,
  contests: readonly SkillId[],
  ports: Pick<Ports, 'learners' | 'registers' | 'needs'>,
  at: number,
) {
  const [{ value: learner }, evidence, known] = await Promise.all([
    ports.learners.read('succession', personId),
    Array.fromAsync(ports.learners.evidenceOf('succession', personId)),
    knownHere(ports),
  ]);
  return shownOfWork({ learner, evidence }, targets, contests, { known, at });
}

/**
 * Whether somebody is on a bench at this moment. Whoever is counted still is where somebody else says for them that
 * they object, and nothing new is told of them: whoever may record that could try by it who is counted.
 */
export const isStillOn = async (
  { personId, at, as }: OnBench,
  ports: Pick<Ports, 'learners'>,
): Promise<boolean> =>
  (await isStillHere(personId, at, ports)) ||
  (as === 'counted' && (await isOnlyObjectedFor(personId, at, ports)));

/** Whether everything is still there that a copy rests on. Work: what is known of one person. */
export async function mayStillCount(one: OnBench, { learners }: Pick<Ports, 'learners'>): Promise<boolean> {
  return stillRests(one, await Array.fromAsync(learners.evidenceOf('succession', one.personId)));
}
