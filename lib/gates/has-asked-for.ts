import type { ApprovalRequest } from '../domain/gate/approval.ts';
import type { PersonId } from '../domain/ids.ts';
import type { Need } from '../domain/need/need.ts';
import type { LearningRequest } from '../domain/need/request.ts';
import { liveId } from '../domain/skill/skill.ts';
import type { Ports } from '../ports/index.ts';

/**
 * Whether somebody asked for what a need is about, also after a question was put, in an earlier round or before many
 * others: the need itself remembers the latest few alone; every request of one person is found by theirs. Whoever asked
 * for a skill that was merged into this one asked for this one.
 */
export async function hasAskedFor(
  { needId, roleId, skillId, requestedBy }: Need,
  personId: PersonId,
  { needs, registers }: Pick<Ports, 'needs' | 'registers'>,
): Promise<boolean> {
  if (requestedBy.includes(personId)) return true;
  const skills = await registers.skills();
  const isAboutIt = (request: LearningRequest): boolean =>
    request.needId === needId ||
    (request.roleId === roleId &&
      request.skillId !== null &&
      liveId(skills, request.skillId) === liveId(skills, skillId));
  for await (const request of needs.requestsOf(personId)) if (isAboutIt(request)) return true;
  return false;
}

/** The question as it is open to one person: whoever asked for what it is about has a hand in it. */
export const withHand = async <A extends ApprovalRequest>(
  request: A,
  need: Need,
  personId: PersonId,
  ports: Pick<Ports, 'needs' | 'registers'>,
): Promise<A> =>
  (await hasAskedFor(need, personId, ports))
    ? { ...request, involved: [...request.involved, personId] }
    : request;
