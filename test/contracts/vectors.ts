import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { Contract } from './contract.ts';

export const vectorsContract: Contract = {
  port: 'KeptVectors',
  checks: {
    async 'vectors are found by what the text says, in the order that was asked for'({
      keptVectors: vectors,
    }) {
      const [one, other] = [`one ${randomUUID()}`, `other ${randomUUID()}`];
      assert.deepEqual(await vectors.find([one, other]), [undefined, undefined]);
      const long = Array.from({ length: 3_072 }, (_, i) => Math.fround(Math.sin(i)));
      await vectors.keep(
        new Map([
          [one, long],
          [other, [0.5, -1, 0]],
        ]),
      );
      const unknown = `${one}.`;
      assert.deepEqual(await vectors.find([other, unknown, one]), [[0.5, -1, 0], undefined, long]);
      await vectors.keep(new Map([[one, [1]]]));
      assert.deepEqual(await vectors.find([one]), [[1]]);
    },
  },
};
