import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { Evidence } from '../../lib/domain/signal/evidence.ts';
import { placeOf } from '../../lib/domain/person/pseudonym.ts';
import { newLearner, type Learner } from '../../lib/domain/person/learner.ts';
import { listed, named, type Contract } from './contract.ts';

const learnerOf = (personId: string, roleId: string): Learner => ({
  personId,
  person: {
    personId,
    roleId,
    department: 'Sales',
    timeZone: 'Europe/Dublin',
    workingHours: { from: 9, to: 17 },
  },
  personAt: 1,
  skills: {},
  learning: { skills: {} },
  participations: {},
});

const evidenceOf = (personId: string, skillId: string, level: number): Evidence => ({
  id: randomUUID(),
  personId,
  skillId,
  level,
  strength: 1,
  source: 'assessment',
  at: 1_000,
});

export const learnersContract: Contract = {
  port: 'Learners',
  checks: {
    async 'somebody never seen is a new learner'({ learners }) {
      const personId = randomUUID();
      assert.deepEqual(await learners.read('learning', personId), {
        value: { personId, skills: {}, learning: { skills: {} }, participations: {} },
      });
    },
    async 'a learner and the inbox are stored together'({ learners }) {
      const [personId, signalId] = [randomUUID(), randomUUID()];
      await learners.commit({ value: learnerOf(personId, 'r') }, [{ signalId, evidence: [] }]);
      const { value: learner, etag } = await learners.read('learning', personId);
      const { salt, ...stored } = learner;
      assert.ok(salt);
      assert.deepEqual(stored, learnerOf(personId, 'r'));
      assert.ok(etag);
      assert.deepEqual(
        await learners.alreadyIn('record-keeping', personId, [signalId, 'other']),
        new Set([signalId]),
      );
    },
    async 'a rater has one key, drawn before anything else is known of them, and none once they object'({
      learners,
    }) {
      const personId = randomUUID();
      const key = await learners.raterKey('record-keeping', personId);
      assert.match(key ?? '', /^[0-9a-f]{12}$/);
      const stored = await learners.read('record-keeping', personId);
      await learners.commit({ ...stored, value: { ...stored.value, ...learnerOf(personId, 'r') } }, []);
      assert.equal(await learners.raterKey('record-keeping', personId), key);
      const now = await learners.read('record-keeping', personId);
      const objection = { to: 'processing' as const, at: 1_000 };
      await learners.commit({ ...now, value: { ...now.value, objection } }, []);
      assert.equal(await learners.raterKey('record-keeping', personId), undefined);
    },
    async 'a change of what changed meanwhile is stale'({ learners }) {
      const learner = learnerOf(randomUUID(), 'r');
      await learners.commit({ value: learner }, []);
      const read = await learners.read('learning', learner.personId);
      await learners.commit(read, []);
      await assert.rejects(learners.commit(read, []), named('stale'));
      await assert.rejects(learners.commit({ value: learner }, []), named('stale'));
    },
    async 'what is said of a race names nobody'({ learners }) {
      const learner = learnerOf(randomUUID(), 'r');
      await learners.commit({ value: learner }, []);
      const error: unknown = await learners.commit({ value: learner }, []).catch((thrown: unknown) => thrown);
      assert.ok(error instanceof Error && !error.message.includes(learner.personId));
    },
    async 'a signal that is in already keeps the learner as it was'({ learners }) {
      const [personId, signalId] = [randomUUID(), randomUUID()];
      await learners.commit({ value: learnerOf(personId, 'r') }, [{ signalId, evidence: [] }]);
      const read = await learners.read('learning', personId);
      const changed = { ...read, value: learnerOf(personId, 'another') };
      await assert.rejects(learners.commit(changed, [{ signalId, evidence: [] }]), named('stale'));
      assert.equal((await learners.read('learning', personId)).value.person?.roleId, 'r');
    },
    async 'what is taken back is empty, whether it came before or not'({ learners }) {
      const personId = randomUUID();
      const piece = evidenceOf(personId, 'knots', 2);
      await learners.commit({ value: learnerOf(personId, 'r') }, [{ signalId: piece.id, evidence: [piece] }]);
      const emptied = (signalId: string) => ({ signalId, evidence: [], isTakenBack: true as const });
      await learners.commit(await learners.read('learning', personId), [emptied(piece.id), emptied('later')]);
      assert.deepEqual(await listed(learners.evidenceOf('learning', personId), () => true), []);
      const kept = await learners.alreadyIn('record-keeping', personId, [piece.id, 'later']);
      assert.deepEqual(kept, new Set([piece.id, 'later']));
    },
    async 'more signals than one batch takes are refused before anything is stored'({ learners }) {
      const personId = randomUUID();
      const inbox = Array.from({ length: 100 }, (_, i) => ({ signalId: `s${i}`, evidence: [] }));
      await assert.rejects(learners.commit({ value: learnerOf(personId, 'r') }, inbox), RangeError);
      assert.equal((await learners.read('learning', personId)).etag, undefined);
    },
    async 'everybody of a role is listed, and paged in order of their places'({ learners }) {
      const roleId = randomUUID();
      const inPlace = (a: string, b: string) => a.localeCompare(b);
      const ids: string[] = Array.from({ length: 5 }, () => randomUUID()).toSorted(inPlace);
      for (const id of ids.toReversed()) await learners.commit({ value: learnerOf(id, roleId) }, []);
      const all = await listed(learners.all('learning', { roleId }), () => true);
      assert.deepEqual(all.map(({ personId }) => personId).toSorted(inPlace), ids);
      const first = await learners.page('learning', { roleId, after: null, size: 3 });
      const after = placeOf(first.at(-1)?.value ?? { personId: '' });
      const rest = await learners.page('learning', { roleId, after, size: 3 });
      const paged = [...first, ...rest].map(({ value }) => value);
      assert.deepEqual(paged.map(({ personId }) => personId).toSorted(inPlace), ids);
      assert.deepEqual(paged.map(placeOf), paged.map(placeOf).toSorted(inPlace));
      assert.ok(first.every(({ etag }) => etag));
    },
    async 'the reports of a manager are found'({ learners }) {
      const [managerId, report, other] = [randomUUID(), randomUUID(), randomUUID()];
      const { person, ...learner } = learnerOf(report, 'r');
      if (person) await learners.commit({ value: { ...learner, person: { ...person, managerId } } }, []);
      await learners.commit({ value: learnerOf(other, 'r') }, []);
      const found = await listed(learners.all('learning', { managerId }), () => true);
      assert.deepEqual(
        found.map(({ personId }) => personId),
        [report],
      );
    },
    async 'the evidence on a skill is found across people'({ learners }) {
      const skillId = `skill-${randomUUID()}`;
      const pieces = [1, 2].map((level) => evidenceOf(randomUUID(), skillId, level));
      for (const piece of pieces)
        await learners.commit({ value: learnerOf(piece.personId, 'r') }, [
          // A signal may speak of several skills.
          { signalId: piece.id, evidence: [{ ...piece, skillId: 'another' }, piece] },
          { signalId: randomUUID(), evidence: [] },
        ]);
      const byLevel = (a: Evidence, b: Evidence) => a.level - b.level;
      const found = await listed(learners.evidenceOn('learning', { skillId }), () => true);
      assert.deepEqual(found.toSorted(byLevel), pieces);
      const merged = learners.evidenceOn('learning', { skillId: randomUUID(), absorbs: [skillId] });
      assert.deepEqual((await listed(merged, () => true)).toSorted(byLevel), pieces);
    },
    async 'answers come in the order in which they were given, each with all its skills'({ learners }) {
      const since = Date.UTC(2031, 0, 1);
      const given = [3, 1, 2].map((after) => {
        const answer = { correct: after !== 2, difficulty: 2, part: 1 };
        const piece = evidenceOf(randomUUID(), 'knots', 2);
        const about = {
          ...piece,
          source: 'exercise-answer' as const,
          itemId: `q${after}`,
          answer,
          at: since + after,
        };
        return [about, { ...about, skillId: 'sails' }];
      });
      for (const evidence of given) {
        const personId = evidence[0]?.personId ?? '';
        await learners.commit({ value: learnerOf(personId, 'r') }, [{ signalId: randomUUID(), evidence }]);
      }
      const found = await listed(learners.answers('learning', since), () => true);
      assert.deepEqual(
        found.map(({ itemId, skillIds, correct }) => [itemId, skillIds, correct]),
        [1, 2, 3].map((n) => [`q${n}`, ['knots', 'sails'], n !== 2]),
      );
    },
    async 'what was given to learn is seen for no decision about employment'({ learners }) {
      const [personId, learnsOnly, skillId] = [randomUUID(), randomUUID(), `skill-${randomUUID()}`];
      const atWork = evidenceOf(personId, skillId, 3);
      const own = { ...evidenceOf(personId, skillId, 1), source: 'self-report' as const };
      const sum = { weight: 1, weightedLevel: 3, weightedSquare: 9, pieces: 1 };
      const learner = {
        ...learnerOf(personId, 'r'),
        skills: { [skillId]: sum },
        learning: { skills: { [skillId]: sum }, practice: { cards: {} } },
      };
      await learners.commit({ value: learner }, [
        { signalId: atWork.id, evidence: [atWork] },
        { signalId: own.id, evidence: [own] },
      ]);
      const unnamed = { ...newLearner(learnsOnly), learning: { skills: { [skillId]: sum } } };
      await learners.commit({ value: unnamed }, []);
      const seen = {
        personId,
        skills: learner.skills,
        ...(learner.person ? { person: learner.person } : {}),
      };
      for (const purpose of ['performance', 'hiring', 'succession'] as const) {
        assert.deepEqual(await learners.read(purpose, personId), { value: seen });
        const all = await listed(
          learners.all(purpose),
          ({ personId: id }) => id === personId || id === learnsOnly,
        );
        assert.deepEqual(all, [seen]);
        assert.deepEqual(await listed(learners.evidenceOf(purpose, personId), () => true), [atWork]);
        assert.deepEqual(await listed(learners.evidenceOn(purpose, { skillId }), () => true), [atWork]);
      }
    },
    async 'the evidence about a person is theirs alone'({ learners }) {
      const [personId, other] = [randomUUID(), randomUUID()];
      const pieces = ['knots', 'sails'].map((skillId) => evidenceOf(personId, skillId, 3));
      await learners.commit({ value: learnerOf(personId, 'r') }, [
        { signalId: randomUUID(), evidence: pieces },
      ]);
      const theirs = evidenceOf(other, 'knots', 1);
      await learners.commit({ value: learnerOf(other, 'r') }, [{ signalId: theirs.id, evidence: [theirs] }]);
      assert.deepEqual(await listed(learners.evidenceOf('learning', personId), () => true), pieces);
    },
  },
};
