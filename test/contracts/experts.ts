import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { HandOver } from '../../lib/domain/expert/hand-over.ts';
import type { ExpertAnswer, Twin } from '../../lib/domain/expert/twin.ts';
import { unansweredKey, type Unanswered } from '../../lib/domain/expert/unanswered.ts';
import { listed, named, type Contract } from './contract.ts';

const twin = (personId: string, others: Partial<Twin> = {}): Twin => ({
  personId,
  twinId: `t-${personId}`,
  calledBy: 'Ada',
  documents: [{ name: 'a.md', departments: [] }],
  subjects: ['Prices'],
  until: 2,
  isOn: true,
  changedAt: 1,
  ...others,
});
const handOver = (personId: string, askerId: string): HandOver => ({
  handOverId: `h-${askerId}`,
  personId,
  twinId: `t-${personId}`,
  calledBy: 'Ada',
  askerId,
  askerName: 'Ben',
  question: 'Why?',
  subject: 'Prices',
  at: 1,
  changedAt: 1,
  draft: [],
});
const counted = (personId: string, day: string): Unanswered => ({
  twinId: `t-${personId}`,
  subject: 'Prices',
  day,
});
const answer: ExpertAnswer = { answerId: 'a', about: 'Prices', text: 'Because.', restsOn: [], at: 1 };

export const expertsContract: Contract = {
  port: 'Experts',
  checks: {
    async 'a consent is found with its person and among all, and not stored over'({ experts }) {
      const one = twin(randomUUID());
      await experts.save({ value: one });
      const read = await experts.find(one.personId);
      assert.ok(read);
      assert.deepEqual(read.value, one);
      assert.deepEqual(await listed(experts.all(), ({ twinId }) => twinId === one.twinId), [one]);
      await assert.rejects(experts.save({ value: one }), named('stale'));
      await experts.save({ ...read, value: { ...one, isOn: false } });
      await assert.rejects(experts.save({ ...read, value: one }), named('stale'));
      await experts.erase(one.personId);
      assert.equal(await experts.find(one.personId), undefined);
    },

    async 'a question lies with its expert, and whoever asked finds it'({ experts }) {
      const [personId, askerId, other] = [randomUUID(), randomUUID(), randomUUID()];
      const one = handOver(personId, askerId);
      await experts.keepHandOver({ value: one });
      await assert.rejects(experts.keepHandOver({ value: one }), named('stale'));
      assert.deepEqual((await experts.handOver(personId, one.handOverId))?.value, one);
      assert.equal(await experts.handOver(other, one.handOverId), undefined);
      assert.deepEqual(await Array.fromAsync(experts.handedTo(personId)), [one]);
      assert.deepEqual(await Array.fromAsync(experts.handedTo(askerId)), []);
      assert.deepEqual(await Array.fromAsync(experts.handedBy(askerId)), [one]);
      assert.deepEqual(await Array.fromAsync(experts.handedBy(personId)), []);
      assert.deepEqual(await listed(experts.handedOver(), (found) => found.askerId === askerId), [one]);
      await experts.eraseHandOver(other, one.handOverId);
      assert.ok(await experts.handOver(personId, one.handOverId));
      await experts.eraseHandOver(personId, one.handOverId);
      await experts.eraseHandOver(personId, one.handOverId);
      assert.equal(await experts.handOver(personId, one.handOverId), undefined);
    },

    async 'an answer becomes a source with the question that it answers, or neither is stored'({ experts }) {
      const [personId, askerId] = [randomUUID(), randomUUID()];
      const one = handOver(personId, askerId);
      await experts.keepHandOver({ value: one });
      const read = await experts.handOver(personId, one.handOverId);
      assert.ok(read);
      const said = { ...one, outcome: { said: 'correct' as const, at: 2, text: 'Because.' } };
      await experts.keepHandOver({ ...read, value: said }, answer);
      await assert.rejects(
        experts.keepHandOver({ ...read, value: one }, { ...answer, answerId: 'b' }),
        named('stale'),
      );
      assert.deepEqual(await Array.fromAsync(experts.answersOf(personId)), [answer]);
      await experts.eraseAnswer(personId, 'a');
      await experts.eraseAnswer(personId, 'a');
      assert.deepEqual(await Array.fromAsync(experts.answersOf(personId)), []);
      await experts.eraseHandOver(personId, one.handOverId);
    },

    async 'erasing a consent takes its answers and counts, and leaves what waits'({ experts }) {
      const [personId, askerId] = [randomUUID(), randomUUID()];
      await experts.save({ value: twin(personId) });
      const one = handOver(personId, askerId);
      await experts.keepHandOver({ value: one }, answer);
      await experts.countUnanswered(personId, 'k', counted(personId, '2026-11-01'));
      await experts.countUnanswered(personId, 'k', counted(personId, '2026-11-02'));
      await experts.countUnanswered(personId, 'l', counted(personId, '2026-11-02'));
      assert.equal((await Array.fromAsync(experts.unansweredOf(personId))).length, 2);
      await experts.erase(personId);
      await experts.erase(personId);
      assert.deepEqual(await Array.fromAsync(experts.unansweredOf(personId)), []);
      assert.deepEqual(await Array.fromAsync(experts.answersOf(personId)), []);
      assert.deepEqual(await Array.fromAsync(experts.handedTo(personId)), [one]);
      await experts.eraseHandOver(personId, one.handOverId);
    },

    async 'whoever is counted is found with all experts by their key, and forgotten alone'({ experts }) {
      const [personId, other] = [randomUUID(), randomUUID()];
      const [asker, colleague] = [randomUUID(), randomUUID()];
      const ofEach = [counted(personId, '2026-11-01'), counted(other, '2026-11-02')];
      for (const [i, one] of ofEach.entries())
        for (const key of [asker, colleague])
          await experts.countUnanswered([personId, other][i] ?? '', unansweredKey(one, key), one);
      const daysOf = async (key: string) =>
        (await Array.fromAsync(experts.countedOf(key))).map(({ day }) => day).toSorted();
      assert.deepEqual(await daysOf(asker), ['2026-11-01', '2026-11-02']);
      await experts.forgetCounted(asker);
      await experts.forgetCounted(asker);
      assert.deepEqual(await daysOf(asker), []);
      assert.deepEqual(await daysOf(colleague), ['2026-11-01', '2026-11-02']);
      for (const each of [personId, other]) await experts.erase(each);
    },
  },
};
