import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { firstBreak, type Decision } from '../../lib/domain/decision.ts';
import { decisionLog } from '../support/decision-log.ts';
import { named, type Contract } from './contract.ts';

const decisionOf = (decisionId: string): Decision => ({
  decisionId,
  at: 1,
  decidedBy: { kind: 'rule', name: 'contract' },
  subject: 's',
  outcome: 'decided',
  evidence: [],
});

export const decisionsContract: Contract = {
  port: 'Decisions',
  checks: {
    async 'an entry is appended once'({ decisions }) {
      const id = randomUUID();
      await decisions.append(decisionOf(id));
      await decisions.append({ ...decisionOf(id), outcome: 'another' });
      const entries = (await decisionLog({ decisions })).filter(({ decisionId }) => decisionId === id);
      assert.deepEqual(
        entries.map(({ outcome }) => outcome),
        ['decided'],
      );
    },
    async 'what a human decided is never swallowed'({ decisions }) {
      const id = randomUUID();
      const byHuman = { ...decisionOf(id), decidedBy: { kind: 'human', name: randomUUID() } } as const;
      await decisions.append(byHuman);
      await decisions.append({ ...byHuman, at: 2 });
      for (const other of [{ ...byHuman, evidence: ['b'] }, decisionOf(id)])
        await assert.rejects(decisions.append(other), named('conflict'));
      const entries = (await decisionLog({ decisions })).filter(({ decisionId }) => decisionId === id);
      assert.equal(entries.length, 1);
    },
    async 'writers at the same time make one whole chain'({ decisions }) {
      const ids: string[] = Array.from({ length: 25 }, () => randomUUID());
      await Promise.all(ids.map((id) => decisions.append(decisionOf(id))));
      const entries = await decisionLog({ decisions });
      assert.equal(firstBreak(entries, await decisions.head()), undefined);
      const ours = entries.filter(({ decisionId }) => ids.includes(decisionId));
      assert.equal(ours.length, ids.length);
    },
  },
};
