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
    async 'what was not sealed, or changed in any place, is not'({ seals }) {
      const sealed = await seals.seal('{"to":"somebody"}');
      const [content = '', mark = ''] = sealed.split('.');
      const other = Buffer.from('{"to":"nobody"}').toString('base64url');
      const forged = [
        '',
        '.',
        content,
        `${content}.`,
        `${other}.${mark}`,
        `${sealed}=`,
        `${sealed}.`,
        ` ${sealed}`,
        `${content}!.${mark}`,
        `${content}.${mark.toUpperCase()}`,
      ];
      for (let place = 0; place < sealed.length; place += 1) {
        const swapped = sealed[place] === 'A' ? 'B' : 'A';
        forged.push(`${sealed.slice(0, place)}${swapped}${sealed.slice(place + 1)}`);
      }
      for (const one of forged) assert.deepEqual([one, await seals.unseal(one)], [one, undefined]);
    },
  },
};
