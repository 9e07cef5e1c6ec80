import assert from 'node:assert/strict';
import type { Contract } from './contract.ts';

export const sealsContract: Contract = {
  port: 'Seals',
  checks: {
    async 'what was sealed is read back, and the same however often'({ seals }) {
      for (const text of ['{"a":1}', '', 'ä🎈', 'a.b'])
        assert.deepEqual(
          [await seals.unseal(await seals.seal(text)), await seals.seal(text)],
          [text, await seals.seal(text)],
        );
    },
    async 'nothing of it can be read in between'({ seals }) {
      const sealed = await seals.seal('{"to":"somebody"}');
      assert.ok(!Buffer.from(sealed, 'base64url').toString('latin1').includes('somebody'));
    },
    async 'what was not sealed, or changed in any place, is not'({ seals }) {
      const sealed = await seals.seal('{"to":"somebody"}');
      const forged = [
        '',
        '.',
        sealed.slice(0, 10),
        `${sealed}=`,
        `${sealed}.`,
        ` ${sealed}`,
        `${sealed}AAAA`,
        `AAAA${sealed}`,
        Buffer.from('{"to":"nobody"}').toString('base64url'),
      ];
      for (let place = 0; place < sealed.length; place += 1) {
        const swapped = sealed[place] === 'A' ? 'B' : 'A';
        forged.push(`${sealed.slice(0, place)}${swapped}${sealed.slice(place + 1)}`);
      }
      for (const one of forged) assert.deepEqual([one, await seals.unseal(one)], [one, undefined]);
    },
  },
};
