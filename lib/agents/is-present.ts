import { ownOf } from '../domain/person/objection.ts';
import { isProcessed, worksHere } from '../domain/person/learner-status.ts';
import type { PersonId } from '../domain/ids.ts';
import { placeByChance } from '../domain/opened-by-owner.ts';
import { notAllowed } from '../errors.ts';
import { message } from '../messages/message.ts';
import type { Ports } from '../ports/index.ts';

type Learners = Pick<Ports, 'learners'>;

/**
 * Whether somebody is there to be seen, or to see: named by a feed as working here, without having left since they said
 * so, in scope, and not objecting. Asked at each look, so that whoever objects or leaves is out of it at once.
 */
export async function isPresent(personId: PersonId, since: number, ports: Learners): Promise<boolean> {
  return (await ports.learners.inScope(personId)) && (await isStillHere(personId, since, ports));
}

/**
 * The same without asking whether a switch stops them, or a pilot leaves them out: whoever sets those could try by them
 * who is one of some.
 */
export async function isStillHere(
  personId: PersonId,
  since: number,
  { learners }: Learners,
): Promise<boolean> {
  const { value: learner } = await learners.read('record-keeping', personId);
  return worksHere(learner) && isProcessed(learner) && since > (learner.leftAt ?? -Infinity);
}

/**
 * Whether they are gone by nothing but that somebody else says for them that they object: what others can set tells
 * nobody who is one of some.
 */
export async function isOnlyObjectedFor(
  personId: PersonId,
  since: number,
  { learners }: Learners,
): Promise<boolean> {
  const { value: learner } = await learners.read('record-keeping', personId);
  const isObjectedFor = !isProcessed(learner) && ownOf(learner.objection) !== 'processing';
  return worksHere(learner) && isObjectedFor && since > (learner.leftAt ?? -Infinity);
}

/** @throws NamedError `not-allowed` */
export async function mustBePresent(personId: PersonId, at: number, ports: Learners): Promise<void> {
  if (!(await isPresent(personId, at, ports))) throw notAllowed(message('problem.mobility.not-here'));
}

/** Where somebody stands among those who are seen for one thing, by chance: of a salt that lies with them alone. */
export async function placeOfSeen(personId: PersonId, of: string, { learners }: Learners): Promise<string> {
  return placeByChance(of, (await learners.raterKey('record-keeping', personId)) ?? '');
}
