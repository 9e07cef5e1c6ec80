import type { Brief } from '../domain/performance/brief.ts';
import type { Review, SharedBrief } from '../domain/performance/review.ts';
import { isProcessed } from '../domain/person/learner-status.ts';
import { readerKeyOf } from '../domain/person/pseudonym.ts';
import type { PersonId as Person } from '../domain/ids.ts';
import type { Ports } from '../ports/index.ts';
import type { Stored } from '../ports/stored.ts';
import { someAtATime } from '../some-at-a-time.ts';
import { sharedAsSeen } from './brief-of-person.ts';

/** Reports whose reviews are looked up side by side. */
const TOGETHER = 20;

interface ReadBrief {
  stored: Stored<Review>;
  shared: SharedBrief;
  brief: Brief;
}

/**
 * What somebody’s reports share with them now.
 * @param of only what this person shares
 */
export async function sharedWith(
  managerId: Person,
  ports: Ports,
  at: number,
  of?: Person,
): Promise<ReadBrief[]> {
  const reports: Person[] = [];
  for await (const learner of ports.learners.all('record-keeping', { managerId }))
    if (isProcessed(learner) && (of === undefined || learner.personId === of)) reports.push(learner.personId);
  const key = reports.length === 0 ? undefined : await ports.learners.raterKey('record-keeping', managerId);
  if (key === undefined) return [];
  const read: ReadBrief[] = [];
  for (const some of someAtATime(reports, TOGETHER))
    read.push(...(await Promise.all(some.map((personId) => sharedBy(personId, key, ports, at)))).flat());
  return read;
}

async function sharedBy(personId: Person, key: string, ports: Ports, at: number): Promise<ReadBrief[]> {
  const read: ReadBrief[] = [];
  const isRead = ({ reviewId, shared }: Review) =>
    shared !== undefined && shared.until > at && shared.with === readerKeyOf(reviewId, key);
  for await (const review of ports.reviews.of(personId)) {
    // Most share nothing: only of what is shared the version is looked up, and what stands now counts.
    const stored = isRead(review) ? await ports.reviews.find(personId, review.reviewId) : undefined;
    const shared = stored && isRead(stored.value) ? stored.value.shared : undefined;
    const brief = stored && shared && (await sharedAsSeen(stored.value, shared, ports));
    if (brief) read.push({ stored, shared, brief });
  }
  return read;
}
