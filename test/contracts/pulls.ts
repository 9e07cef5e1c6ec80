import assert from 'node:assert/strict';
import type { Contract } from './contract.ts';

export const pullsContract: Contract = {
  port: 'Pulls',
  checks: {
    async 'how far a pull came is what was saved last'({ pulls }) {
      const before = await pulls.find('directory');
      const other = await pulls.find('sources');
      const pull = { round: 3, isWhole: true, reading: 'r', from: 'users/delta?$skiptoken=a', restsUntil: 5 };
      try {
        await pulls.save('directory', pull);
        assert.deepEqual(await pulls.find('directory'), pull);
        assert.deepEqual(await pulls.find('sources'), other);
        await pulls.save('directory', { round: 3, isWhole: false, reading: 'r', settledAt: 9 });
        assert.deepEqual(await pulls.find('directory'), {
          round: 3,
          isWhole: false,
          reading: 'r',
          settledAt: 9,
        });
      } finally {
        if (before) await pulls.save('directory', before);
      }
    },
  },
};
