import type { PersonId } from '../domain/ids.ts';
import { DAY } from '../domain/milliseconds.ts';
import type { Review } from '../domain/performance/review.ts';
import { REVIEW_TELLS_DAYS } from '../domain/waiting.ts';
import type { Ports } from '../ports/index.ts';
import { sharedWith } from './shared-briefs.ts';

/**
 * Reviews that were announced and of which their person shares nothing yet, until the day of the talk: they may have a
 * brief. Of everybody those of the last days.
 */
export async function* announcedTo(ports: Ports, at: number, of?: PersonId) {
  const { 'works-agreement': agreement } = await ports.registers.policy();
  if (agreement.noIndividualWorkEvidence) return;
  const { reviews } = ports;
  const found = of === undefined ? reviews.since('announced', at - REVIEW_TELLS_DAYS * DAY) : reviews.of(of);
  for await (const { personId, announcedAt, shared, on } of found)
    if (announcedAt !== undefined && shared === undefined && at < Date.parse(on) + DAY)
      yield { personId, since: announcedAt };
}

/**
 * Briefs that whoever leads somebody may read now, for the one who leads; nothing of whoever shares none. Of everybody
 * those that were shared in the last days, each with whether it is read still.
 */
export async function* sharedToRead(ports: Ports, at: number, of?: PersonId) {
  const { 'works-agreement': agreement } = await ports.registers.policy();
  if (agreement.noIndividualWorkEvidence || agreement.noManagerViews) return;
  if (of !== undefined) {
    for (const { shared } of await sharedWith(of, ports, at)) yield { personId: of, since: shared.at };
    return;
  }
  for await (const review of ports.reviews.since('shared', at - REVIEW_TELLS_DAYS * DAY)) {
    const managerId = await whoLeads(review, ports);
    if (managerId === undefined || !review.shared) continue;
    const holds = async () => (await sharedWith(managerId, ports, at, review.personId)).length > 0;
    yield { personId: managerId, since: review.shared.at, holds };
  }
}

const whoLeads = async ({ personId }: Review, { learners }: Ports): Promise<PersonId | undefined> =>
  (await learners.read('record-keeping', personId)).value.person?.managerId;
