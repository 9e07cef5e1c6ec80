import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { RolePlaySession } from '../../lib/domain/practice/role-play/session.ts';
import { named, type Contract } from './contract.ts';

const session = (personId: string): RolePlaySession => ({
  sessionId: randomUUID(),
  personId,
  needId: 'n',
  assetId: 'a',
  title: 'T',
  startedAt: 1,
  changedAt: 1,
  turns: [],
  confidence: {},
});

export const rolePlaysContract: Contract = {
  port: 'RolePlays',
  checks: {
    async 'a role-play is its person’s alone, and gone once it is erased'({ rolePlays }) {
      const [personId, other] = [randomUUID(), randomUUID()];
      const one = session(personId);
      const { sessionId } = one;
      await rolePlays.save({ value: one });
      assert.deepEqual((await rolePlays.find('own-access', personId, sessionId))?.value, one);
      assert.deepEqual(await Array.fromAsync(rolePlays.of('own-access', personId)), [one]);
      assert.equal(await rolePlays.find('own-access', other, sessionId), undefined);
      assert.deepEqual(await Array.fromAsync(rolePlays.of('own-access', other)), []);
      await rolePlays.erase(other, sessionId);
      assert.ok(await rolePlays.find('own-access', personId, sessionId));
      await rolePlays.erase(personId, sessionId);
      await rolePlays.erase(personId, sessionId);
      assert.equal(await rolePlays.find('own-access', personId, sessionId), undefined);
    },

    async 'a role-play that is erased by several taps at once is gone, and no tap fails'({ rolePlays }) {
      const one = session(randomUUID());
      await rolePlays.save({ value: one });
      const taps = Array.from({ length: 5 }, () => rolePlays.erase(one.personId, one.sessionId));
      assert.deepEqual(
        await Promise.all(taps),
        Array.from({ length: 5 }, () => undefined),
      );
      assert.equal(await rolePlays.find('own-access', one.personId, one.sessionId), undefined);
    },

    async 'a role-play that changed since it was read is not stored over'({ rolePlays }) {
      const one = session(randomUUID());
      await rolePlays.save({ value: one });
      const read = await rolePlays.find('own-access', one.personId, one.sessionId);
      assert.ok(read);
      await rolePlays.save({ ...read, value: { ...one, changedAt: 2 } });
      await assert.rejects(rolePlays.save({ ...read, value: { ...one, changedAt: 3 } }), named('stale'));
      await assert.rejects(rolePlays.save({ value: one }), named('stale'));
      await rolePlays.erase(one.personId, one.sessionId);
    },
  },
};
