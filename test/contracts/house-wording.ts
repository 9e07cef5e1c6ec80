import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { noSums, type Wording } from '../../lib/domain/source/house-wording.ts';
import { MOST_WORDINGS } from '../../lib/ports/house-wording.ts';
import type { Contract } from './contract.ts';

const term = (skillId: string, at: number, wordingId: string = randomUUID()): Wording => ({
  kind: 'term',
  wordingId,
  skillId,
  at,
  from: 'warehouse',
  to: 'cold store',
});

export const houseWordingContract: Contract = {
  port: 'HouseWording',
  checks: {
    async 'what was learned is found by its skill, the latest first, and renewed where it stands'({
      houseWording,
    }) {
      const [skillId, other] = [randomUUID(), randomUUID()];
      const [old, recent] = [term(skillId, 1), term(skillId, 2)];
      for (const wording of [old, recent, term(other, 3)]) await houseWording.keep(wording);
      assert.deepEqual(await houseWording.of(skillId), [recent, old]);
      await houseWording.keep({ ...old, at: 4 });
      assert.deepEqual(await houseWording.of(skillId), [{ ...old, at: 4 }, recent]);
    },
    async 'more than a skill may have pushes out what was learned longest ago'({ houseWording }) {
      const skillId = randomUUID();
      const other = term(randomUUID(), 0);
      await houseWording.keep(other);
      for (let at = 1; at <= MOST_WORDINGS + 2; at += 1) await houseWording.keep(term(skillId, at));
      const kept = (await houseWording.of(skillId)).map(({ at }) => at);
      assert.deepEqual([kept.length, kept.at(0), kept.at(-1)], [MOST_WORDINGS, MOST_WORDINGS + 2, 3]);
      assert.deepEqual(await houseWording.of(other.skillId), [other]);
    },
    async 'what is forgotten is gone at once, and is no error where it was not there'({ houseWording }) {
      const wording = term(randomUUID(), 1);
      await houseWording.keep(wording);
      await houseWording.forget(wording.wordingId);
      await houseWording.forget(wording.wordingId);
      assert.deepEqual(await houseWording.of(wording.skillId), []);
    },
    async 'the same draft counts once, however often and whenever it is counted'({ houseWording }) {
      const askedOf = async () => (await houseWording.sums()).get('coaching') ?? noSums;
      const before = await askedOf();
      const entry = randomUUID();
      const sums = { ...noSums, asked: 1, corrected: { ...noSums.corrected, claim: 2 } };
      await Promise.all([1, 2, 3].map(() => houseWording.count(entry, 'coaching', sums)));
      await houseWording.count(entry, 'coaching', sums);
      const after = await askedOf();
      assert.equal(after.asked, before.asked + 1);
      assert.equal(after.corrected.claim, before.corrected.claim + 2);
    },
  },
};
