import { z } from 'zod';
import { DAY } from '../../domain/milliseconds.ts';
import { Id, PersonId, type PersonId as Person } from '../../domain/ids.ts';
import { PersonName } from '../../domain/text/person-name.ts';
import { briefVersion, contestableIn, objectiveKey, pieceIdsOf } from '../../domain/performance/brief.ts';
import {
  Additions,
  endOfReview,
  withoutShared,
  type Review,
  type SharedBrief,
} from '../../domain/performance/review.ts';
import type { Learner } from '../../domain/person/learner.ts';
import { isProcessed } from '../../domain/person/learner-status.ts';
import { liveId } from '../../domain/skill/skill.ts';
import {
  badInput,
  conflict,
  isFault,
  notFound,
  preconditionRequired,
  stale,
  unavailable,
} from '../../errors.ts';
import { message } from '../../messages/message.ts';
import { withOptimisticRetry } from '../../optimistic-retry.ts';
import type { Ports } from '../../ports/index.ts';
import { mayConcern, step } from '../../step.ts';
import { wordsTo } from '../../words-for.ts';
import { readerNow } from '../who-reads-now.ts';
import { briefInWords } from './review-brief-words.ts';
import {
  briefOfPerson,
  groundOf,
  mustAllowBriefs,
  mustAllowReaders,
  sharedAsSeen,
} from '../brief-of-person.ts';

const OfReview = z.strictObject({ personId: PersonId, reviewId: Id });

/** @throws NamedError `not-found` */
async function ownReview(personId: Person, reviewId: string, { reviews }: Pick<Ports, 'reviews'>) {
  const found = await reviews.find(personId, reviewId);
  if (!found) throw notFound(message('problem.review.none', { reviewId }));
  return found;
}

/** Reviews of the caller’s that are announced, and whether they share a brief for one; nothing that it says. */
export const listReviews = step({
  name: 'list-reviews',
  agent: 'performance',
  input: z.strictObject({ personId: PersonId }),
  async run({ personId }, ports, { at }) {
    const own = await Array.fromAsync(ports.reviews.of(personId));
    if (own.length === 0) return { items: [] };
    const { value: learner } = await ports.learners.read('own-access', personId);
    const shown = own
      .filter((review) => endOfReview(review) > at)
      .toSorted((a, b) => a.on.localeCompare(b.on) || a.reviewId.localeCompare(b.reviewId));
    return {
      items: await Promise.all(
        shown.map(async (review) => reviewLine(review, at, await readingOf(review, learner, ports, at))),
      ),
    };
  },
});

/** Whoever would read it: by what a review knows them, and what they are called. */
interface Reader {
  key: string;
  name: string;
}

/** The directory answers that it failed: somebody may be there, and nobody says now what they are called. */
const UNREAD = 'unread';

/**
 * Undefined where there is nobody whom the layer may tell, or whom the directory names: neither is said without the
 * other, so that whom somebody reads of is whom they share it with.
 */
async function readerOf(
  { reviewId }: Review,
  learner: Learner,
  ports: Ports,
): Promise<Reader | typeof UNREAD | undefined> {
  const managerId = learner.person?.managerId;
  if (managerId === undefined || !isProcessed(learner)) return undefined;
  if (!(await ports.learners.inScope(managerId))) return undefined;
  const key = await readerNow(learner, reviewId, ports);
  const name = key === undefined ? undefined : await nameIfRead(managerId, ports);
  if (key === undefined || name === undefined) return undefined;
  return name === UNREAD ? UNREAD : { key, name: name.called };
}

async function nameIfRead(
  personId: Person,
  { personNames }: Pick<Ports, 'personNames'>,
): Promise<{ called: string } | typeof UNREAD | undefined> {
  try {
    const called = await personNames.nameOf(personId);
    return called === undefined ? undefined : { called };
  } catch (error) {
    if (isFault(error, 'unavailable')) return UNREAD;
    throw error;
  }
}

interface Reading {
  reader: Reader | undefined;
  /** Whether nobody can say now who that is, though somebody may be there. */
  isReaderUnread: boolean;
  /** Whether whoever leads its person now may read what they shared. */
  isRead: boolean;
}

/** Who reads a brief or would, asked in one place for the list, the card and the page. */
async function readingOf(review: Review, learner: Learner, ports: Ports, at: number): Promise<Reading> {
  const { shared, reviewId } = review;
  const reader = await readerOf(review, learner, ports);
  const { 'works-agreement': agreement } = await ports.registers.policy();
  const isRead =
    shared !== undefined &&
    shared.until > at &&
    !agreement.noManagerViews &&
    isProcessed(learner) &&
    shared.with === (await readerNow(learner, reviewId, ports)) &&
    (await sharedAsSeen(review, shared, ports)) !== undefined;
  return reader === UNREAD
    ? { reader: undefined, isReaderUnread: true, isRead }
    : { reader, isReaderUnread: false, isRead };
}

/** That a review comes, what became of its brief and who reads it or would, without a word of it. */
const reviewLine = (
  { reviewId, from, until, on, shared, hasEnded, agreed }: Review,
  at: number,
  { reader, isReaderUnread, isRead }: Reading,
) => ({
  reviewId,
  from,
  until,
  on,
  isShared: shared !== undefined && shared.until > at,
  isRead,
  isReaderUnread,
  hasEnded: hasEnded === true,
  ...(reader === undefined ? {} : { reader: reader.name }),
  ...(shared ? { sharedUntil: shared.until } : {}),
  ...(agreed ? { agreedAt: agreed.at } : {}),
});

/** The caller’s own brief, before anybody else can read it, and whether somebody reads what stands there. */
export const readOwnBrief = step({
  name: 'read-own-brief',
  agent: 'performance',
  input: OfReview,
  async run({ personId, reviewId }, ports, { at }) {
    await mustAllowBriefs(ports);
    return await seenBrief((await ownReview(personId, reviewId, ports)).value, ports, at);
  },
});

async function seenBrief(review: Review, ports: Ports, at: number) {
  const { value: learner } = await ports.learners.read('own-access', review.personId);
  const brief = await briefOfPerson(review, ports);
  const reading = await readingOf(review, learner, ports, at);
  return {
    ...reviewLine(review, at, reading),
    ...(reading.reader === undefined ? {} : { readerKey: reading.reader.key }),
    endsAt: endOfReview(review),
    brief: briefInWords(brief, await ports.registers.skills(), wordsTo(learner, ports)),
    version: briefVersion(brief),
    isSame: review.shared?.version === briefVersion(brief),
    hasManager: learner.person?.managerId !== undefined,
  };
}

/**
 * Keeps what the caller says to their brief: against an objective, a piece or a skill, in a word of their own, and what
 * they would agree to. What they shared before is not read any more until they share this.
 */
export const addToBrief = step({
  name: 'add-to-brief',
  agent: 'performance',
  input: OfReview.extend({ additions: Additions }),
  async run({ personId, reviewId, additions }, ports, { at, step: name }) {
    await mayConcern(personId, name, ports);
    await mustAllowBriefs(ports);
    const skills = await ports.registers.skills();
    const unknown = additions.proposed.find(({ skillId }) => skillId !== undefined && !skills.has(skillId));
    if (unknown) throw badInput(message('problem.skill.missing', { skillId: unknown.skillId ?? '' }));
    const value = await withOptimisticRetry(async () => {
      const stored = await ownReview(personId, reviewId, ports);
      const inBrief = contestableIn(await briefOfPerson(stored.value, ports));
      if (additions.contested.some(({ about }) => !inBrief.has(liveId(skills, about))))
        throw badInput(message('problem.brief.about', { reviewId }));
      const changed: Review = { ...stored.value, additions };
      await ports.reviews.save({ ...stored, value: changed });
      return changed;
    });
    return await seenBrief(value, ports, at);
  },
});

/**
 * Shares the brief with whoever is the caller’s manager now, as they saw it and until they want.
 * @param readerKey of whoever they read would read it: nobody else does, also where they lead them by now
 * @param version of what they saw: nothing that came since is shared unseen
 * @throws NamedError `not-allowed` where a works agreement keeps it, `conflict` without a manager whom the layer may
 *   tell and name, `stale` where it, or whoever would read it, changed since they saw it, `precondition-required` where
 *   they name no version, `unavailable` where the directory cannot say now what whoever would read it is called
 */
export const shareBrief = step({
  name: 'share-brief',
  agent: 'performance',
  input: OfReview.extend({
    name: PersonName,
    readerKey: z.string(),
    version: z.string().exactOptional(),
    until: z.iso.date().exactOptional(),
  }),
  async run({ personId, reviewId, name, readerKey, version, until }, ports, { at, step: called }) {
    await mayConcern(personId, called, ports);
    await mustAllowReaders(ports);
    // Before anything else is read: rules that change meanwhile end it.
    const ground = await groundOf(personId, ports);
    const stored = await ownReview(personId, reviewId, ports);
    const { value: learner } = await ports.learners.read('own-access', personId);
    const reader = await readerOf(stored.value, learner, ports);
    if (reader === UNREAD) throw unavailable(message('problem.brief.reader-unread'));
    if (!reader) throw conflict(message('problem.brief.no-reader'));
    if (reader.key !== readerKey) throw stale(message('problem.brief.other-reader', { reviewId }));
    const brief = await briefOfPerson(stored.value, ports);
    if (version === undefined) throw preconditionRequired(message('problem.brief.unseen', { reviewId }));
    if (version !== briefVersion(brief)) throw stale(message('problem.brief.changed', { reviewId }));
    const end = endOfReview(stored.value);
    const last = until === undefined ? end : Date.parse(until) + DAY - 1;
    if (last < at) throw badInput(message('problem.brief.until'));
    const objectives = await Array.fromAsync(ports.objectives.of(personId));
    const inBrief = new Set(brief.objectives.map(({ objectiveId }) => objectiveId));
    const shared: SharedBrief = {
      at,
      with: reader.key,
      until: Math.min(end, last),
      version,
      name,
      pieces: pieceIdsOf(brief),
      objectives: objectives.filter((one) => inBrief.has(one.objectiveId)).map(objectiveKey),
      ground,
    };
    const value: Review = { ...withoutShared(stored.value), shared };
    await ports.reviews.save({ ...stored, value });
    return reviewLine(value, at, { reader, isReaderUnread: false, isRead: true });
  },
});

/**
 * Takes it back: from then on nobody reads it but its person. Without `agent`: no switch stops what somebody may always
 * do.
 */
export const takeBackBrief = step({
  name: 'take-back-brief',
  input: OfReview,
  run: ({ personId, reviewId }, ports, { at }) =>
    withOptimisticRetry(async () => {
      const stored = await ownReview(personId, reviewId, ports);
      const value = withoutShared(stored.value);
      // Also where nothing is shared: a request to share that is still on its way finds another version.
      await ports.reviews.save({ ...stored, value });
      return reviewLine(value, at, { reader: undefined, isReaderUnread: false, isRead: false });
    }),
});
