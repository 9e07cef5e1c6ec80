import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { WorkObjective } from '../../lib/domain/performance/objective.ts';
import { noAdditions, type Review } from '../../lib/domain/performance/review.ts';
import { listed, named, type Contract } from './contract.ts';

const objective = (personId: string, others: Partial<WorkObjective> = {}): WorkObjective => ({
  personId,
  objectiveId: 'o',
  text: 'T',
  due: '2027-06-30',
  setAt: 1,
  from: 'hcm.example',
  signalId: 's',
  skillIds: [],
  ...others,
});
const review = (personId: string, others: Partial<Review> = {}): Review => ({
  personId,
  reviewId: 'r',
  from: '2026-01-01',
  until: '2026-11-30',
  on: '2027-06-30',
  additions: noAdditions,
  ...others,
});

export const objectivesContract: Contract = {
  port: 'Objectives',
  checks: {
    async 'an objective is its person’s alone, and gone once it is erased'({ objectives }) {
      const [personId, other] = [randomUUID(), randomUUID()];
      const one = objective(personId);
      await objectives.save({ value: one });
      assert.deepEqual((await objectives.find(personId, 'o'))?.value, one);
      assert.deepEqual(await Array.fromAsync(objectives.of(personId)), [one]);
      assert.equal(await objectives.find(other, 'o'), undefined);
      assert.deepEqual(await Array.fromAsync(objectives.of(other)), []);
      await objectives.erase(other, 'o');
      assert.ok(await objectives.find(personId, 'o'));
      await objectives.erase(personId, 'o');
      await objectives.erase(personId, 'o');
      assert.equal(await objectives.find(personId, 'o'), undefined);
    },

    async 'an objective that changed since it was read is not stored over'({ objectives }) {
      const one = objective(randomUUID());
      await objectives.save({ value: one });
      const read = await objectives.find(one.personId, 'o');
      assert.ok(read);
      await objectives.save({ ...read, value: { ...one, setAt: 2 } });
      await assert.rejects(objectives.save({ ...read, value: { ...one, setAt: 3 } }), named('stale'));
      await assert.rejects(objectives.save({ value: one }), named('stale'));
      await objectives.erase(one.personId, 'o');
    },
  },
};

export const reviewsContract: Contract = {
  port: 'Reviews',
  checks: {
    async 'a review is its person’s alone, and lies apart from their objectives'({ reviews, objectives }) {
      const [personId, other] = [randomUUID(), randomUUID()];
      const one = review(personId);
      await reviews.save({ value: one });
      await objectives.save({ value: objective(personId) });
      assert.deepEqual((await reviews.find(personId, 'r'))?.value, one);
      assert.deepEqual(await Array.fromAsync(reviews.of(personId)), [one]);
      assert.equal(await reviews.find(other, 'r'), undefined);
      assert.deepEqual(await Array.fromAsync(reviews.of(other)), []);
      await objectives.erase(personId, 'o');
    },

    async 'of everybody is found what was announced or is shared from a moment on'({ reviews }) {
      const [early, late, sharing] = [randomUUID(), randomUUID(), randomUUID()];
      const shared = { at: 30, with: 'w', until: 99, version: 'v', name: 'N', pieces: [], objectives: [] };
      await reviews.save({ value: review(early, { announcedAt: 10 }) });
      await reviews.save({ value: review(late, { announcedAt: 20 }) });
      await reviews.save({ value: review(sharing, { announcedAt: 5, shared }) });
      await reviews.save({ value: review(randomUUID()) });
      const found = async (what: 'announced' | 'shared', at: number) => {
        const ours = ({ personId }: Review) => [early, late, sharing].some((id) => id === personId);
        return (await listed(reviews.since(what, at), ours)).map(({ personId }) => personId);
      };
      assert.deepEqual(await found('announced', 20), [late]);
      assert.deepEqual((await found('announced', 10)).toSorted(), [early, late].toSorted());
      assert.deepEqual([await found('shared', 30), await found('shared', 31)], [[sharing], []]);
    },

    async 'a review that changed since it was read is not stored over'({ reviews }) {
      const one = review(randomUUID());
      await reviews.save({ value: one });
      const read = await reviews.find(one.personId, 'r');
      assert.ok(read);
      const word = { ...noAdditions, word: 'W' };
      await reviews.save({ ...read, value: { ...one, additions: word } });
      await assert.rejects(reviews.save({ ...read, value: one }), named('stale'));
      await assert.rejects(reviews.save({ value: one }), named('stale'));
    },
  },
};
