import type { PersonId, SkillId } from '../../domain/ids.ts';
import type { BeingSeen } from '../../domain/mobility/being-seen.ts';
import type { Opening } from '../../domain/mobility/opening.ts';
import type { Ports } from '../../ports/index.ts';
import { knownHere } from '../known-here.ts';
import { stillRests } from '../evidence-behind-copy.ts';
import { shownOfWork } from '../shown-of-work.ts';

/** What the owner of an opening would read of somebody. Nothing that they gave to learn is in what this reads. */
export async function shownOf(
  personId: PersonId,
  { targets }: Pick<Opening, 'targets'>,
  contests: readonly SkillId[],
  ports: Pick<Ports, 'learners' | 'registers' | 'needs'>,
  at: number,
) {
  const [{ value: learner }, evidence, known] = await Promise.all([
    ports.learners.read('mobility', personId),
    Array.fromAsync(ports.learners.evidenceOf('mobility', personId)),
    knownHere(ports),
  ]);
  return shownOfWork({ learner, evidence }, targets, contests, { known, at });
}

/**
 * Whether the owner of an opening may still be shown a copy: what a source took back or corrected since is shown to
 * nobody, until its person read what is left. Work: what is known of one person.
 */
export async function mayStillBeShown(
  seen: BeingSeen,
  { learners }: Pick<Ports, 'learners'>,
): Promise<boolean> {
  return stillRests(seen, await Array.fromAsync(learners.evidenceOf('mobility', seen.personId)));
}
