import { z } from 'zod';
import { Evidence } from '../../domain/signal/evidence.ts';
import type { PersonId } from '../../domain/ids.ts';
import { isSeen, learnerFor, type LearnerFor } from '../../domain/person/learner-parts.ts';
import { raterKeyOf } from '../../domain/person/pseudonym.ts';
import { givenForOf, maySee, seesLearning, type Purpose } from '../../domain/person/purpose.ts';
import type { GivenAnswer } from '../../domain/skill-estimate/calibrate.ts';
import type { NewRecord } from '../../domain/receiver/record.ts';
import { namesOf } from '../../domain/skill/skill.ts';
import { newLearner, type Learner } from '../../domain/person/learner.ts';
import { isProcessed, takingPart } from '../../domain/person/learner-status.ts';
import type { InboxEntry, Learners } from '../../ports/learners.ts';
import type { Registers } from '../../ports/registers.ts';
import type { Stored } from '../../ports/stored.ts';
import { MAX_BATCH, save, type Documents, type Write } from './documents.ts';
import { keptFrom, LEARNER, learnerBody, LearnerDocument } from './learner-document.ts';
import { recordWrite } from './out-records.ts';

const InboxDocument = z.object({ evidence: z.array(Evidence) });

const inboxId = (signalId: string) => `inbox:${signalId}`;

/**
 * @param registers whose switches take people out of scope for the time being
 * @param draw a random salt for somebody who is stored for the first time; tests draw each person the same in each run
 * @param departments those that a pilot keeps to; empty for everybody. Evidence is folded for all, so that a pilot can
 * grow.
 */
export function cosmosLearners(
  documents: Documents,
  registers: Pick<Registers, 'stopped'>,
  draw: (personId: PersonId) => string,
  departments: ReadonlySet<string> = new Set(),
): Learners {
  /** How a learner is seen by whatever works something out about people; undefined where they are not seen at all. */
  const scope = async () => {
    const { people } = await registers.stopped();
    return (learner: Learner): Learner | undefined => {
      const { personId, person } = learner;
      const isPiloted =
        departments.size === 0 || (person !== undefined && departments.has(person.department));
      return isPiloted && !people.has(personId) ? takingPart(learner) : undefined;
    };
  };
  const store = async (
    value: Learner,
    etag: string | undefined,
    inbox: readonly InboxEntry[],
    records: readonly NewRecord[] = [],
  ) => {
    const learner = { ...value, salt: value.salt ?? draw(value.personId) };
    await documents.batch(learner.personId, [
      save(LEARNER, learnerBody(learner), etag),
      ...inbox.map(inboxWrite),
      ...records.map((record) => recordWrite(learner, record)),
    ]);
    return learner;
  };
  return {
    async read(purpose, personId) {
      const found = await documents.read(LearnerDocument, personId, LEARNER);
      return found
        ? storedFor(purpose, found.value.learner, found.etag)
        : { value: learnerFor(purpose, newLearner(personId)) };
    },
    async alreadyIn(_purpose, personId, signalIds) {
      const found = await Promise.all(signalIds.map((id) => documents.holds(personId, inboxId(id))));
      return new Set(signalIds.filter((_, i) => found[i]));
    },
    async raterKey(_purpose, personId) {
      const found = await documents.read(LearnerDocument, personId, LEARNER);
      const known = found?.value.learner ?? { ...newLearner(personId), inboxBySender: true as const };
      if (!isProcessed(known)) return undefined;
      const { salt } = known.salt === undefined ? await store(known, found?.etag, []) : known;
      return salt === undefined ? undefined : raterKeyOf(salt);
    },
    async commit({ value, etag }, inbox, records = []) {
      const room = MAX_BATCH - 1;
      if (inbox.length + records.length > room)
        throw new RangeError(
          `${inbox.length} signals and ${records.length} records of one person at once; fold at most ${room}.`,
        );
      await store(value, etag, inbox, records);
    },
    async inScope(personId) {
      const found = await documents.read(LearnerDocument, personId, LEARNER);
      return (await scope())(found?.value.learner ?? newLearner(personId)) !== undefined;
    },
    async *all(purpose, filter) {
      const ofRole = ` AND c.learner.person.roleId = @roleId`;
      const ofManager = ` AND c.learner.person.managerId = @managerId`;
      const narrowed = !filter ? '' : 'roleId' in filter ? ofRole : ofManager;
      // In the order in which documents came to be it would show who learned something before they were seen at work.
      const ordered = seesLearning(purpose) ? '' : ' ORDER BY c.place';
      const where = `c.type = 'learner'${narrowed}${ordered}`;
      const found = documents.query(LearnerDocument, where, { ...filter });
      const inScope = await scope();
      for await (const { value } of found) {
        const learner = inScope(value.learner);
        const seen = learner && learnerFor(purpose, learner);
        if (seen && (seesLearning(purpose) || isSeen(seen))) yield seen;
      }
    },
    async *everybody() {
      for await (const { value } of documents.query(LearnerDocument, `c.type = 'learner'`))
        yield value.learner;
    },
    async *evidenceOf(purpose, personId) {
      for await (const { value } of documents.query(InboxDocument, `c.type = 'inbox'`, {}, personId))
        yield* seenOf(purpose, value.evidence);
    },
    async *evidenceOn(purpose, skill) {
      const where = `c.type = 'inbox' AND ARRAY_CONTAINS(c.skillIds, @skillId)`;
      const { people } = await registers.stopped();
      for (const skillId of namesOf(skill))
        for await (const { value } of documents.query(InboxDocument, where, { skillId }))
          yield* seenOf(purpose, value.evidence).filter(
            (piece) => piece.skillId === skillId && !people.has(piece.personId),
          );
    },
    async *answers(_purpose, since) {
      const where = `c.type = 'inbox' AND c.answeredAt >= @since ORDER BY c.answeredAt`;
      const { people } = await registers.stopped();
      for await (const { value } of documents.query(InboxDocument, where, { since }))
        yield* answerIn(value.evidence).filter(({ personId }) => !people.has(personId));
    },
    async page<P extends Purpose>(
      purpose: P,
      { roleId, after, size }: { roleId: string; after: string | null; size: number },
    ) {
      const where = `c.type = 'learner' AND c.learner.person.roleId = @roleId AND c.place > @after ORDER BY c.place`;
      const page: Stored<LearnerFor<P>>[] = [];
      const found = documents.query(LearnerDocument, where, { roleId, after: after ?? '' }, undefined, size);
      const inScope = await scope();
      for await (const { value, etag } of found) {
        const learner = inScope(value.learner);
        // Without its version where it is not shown whole, so that nobody stores it over what there is.
        if (learner) page.push(storedFor(purpose, learner, isProcessed(learner) ? etag : undefined));
        if (page.length === size) break;
      }
      return page;
    },
  };
}

/** A version counts every change, of what was given to learn as well: only who sees all of a learner is told it. */
const storedFor = <P extends Purpose>(
  purpose: P,
  learner: Learner,
  etag: string | undefined,
): Stored<LearnerFor<P>> => ({
  value: learnerFor(purpose, learner),
  ...(etag !== undefined && seesLearning(purpose) ? { etag } : {}),
});

const seenOf = (purpose: Purpose, evidence: readonly Evidence[]): Evidence[] =>
  evidence.filter((piece) => maySee(purpose, givenForOf(piece)));

/** The answer in what one signal left; it speaks of each of its skills. */
const answerIn = (evidence: readonly Evidence[]): GivenAnswer[] =>
  evidence.slice(0, 1).flatMap(({ personId, itemId, answer, at }) => {
    const skillIds = evidence.map(({ skillId }) => skillId);
    return itemId === undefined || !answer
      ? []
      : [{ personId, itemId, skillIds, correct: answer.correct, at }];
  });

const inboxWrite = ({ signalId, evidence, at, isTakenBack }: InboxEntry): Write => {
  const answeredAt = answerIn(evidence)[0]?.at;
  const body = {
    type: 'inbox',
    evidence,
    ...keptFrom(at),
    // What `evidenceOn` looks for, and, only where it is an exercise answer, what `answers` does.
    skillIds: evidence.map(({ skillId }) => skillId),
    ...(answeredAt === undefined ? {} : { answeredAt }),
  };
  return { write: isTakenBack ? 'upsert' : 'create', id: inboxId(signalId), body };
};
