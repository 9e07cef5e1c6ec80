import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { nothingSaid } from '../../lib/domain/disclosure/say.ts';
import { isFault } from '../../lib/errors.ts';
import { listed, type Contract } from './contract.ts';

const memory = (made: number) => ({ ...nothingSaid, made });

export const disclosuresContract: Contract = {
  port: 'Disclosures',
  checks: {
    async 'what was said of a group is read back, and two who speak at once do not both count'({
      disclosures,
    }) {
      const group = `role:${randomUUID()}`;
      const empty = await disclosures.read(group);
      assert.deepEqual(empty, { value: { group, skills: {} } });
      await disclosures.save({ value: { group, skills: { s: memory(1) } } });
      await assert.rejects(
        () => disclosures.save({ value: { group, skills: { s: memory(2) } } }),
        (error) => isFault(error, 'stale'),
      );
      const read = await disclosures.read(group);
      await disclosures.save({ ...read, value: { group, skills: { s: memory(3) } } });
      await assert.rejects(
        () => disclosures.save({ ...read, value: { group, skills: { s: memory(4) } } }),
        (error) => isFault(error, 'stale'),
      );
      assert.equal((await disclosures.read(group)).value.skills['s']?.made, 3);
      const [found, ...others] = await listed(disclosures.all('role'), ({ value }) => value.group === group);
      assert.deepEqual([found?.value.skills['s']?.made, others], [3, []]);
    },
    async 'of a cell it is kept whether anybody is in it'({ disclosures }) {
      const group = `cell:${randomUUID()}`;
      const here = async () =>
        (await listed(disclosures.all('cell'), ({ value }) => value.group === group)).map(
          ({ value }) => value,
        );
      await disclosures.save({ value: { group, skills: {}, isEmpty: true } });
      const read = await disclosures.read(group);
      assert.deepEqual([read.value, ...(await here())], Array(2).fill({ group, skills: {}, isEmpty: true }));
      await disclosures.save({ ...read, value: { group, skills: {} } });
      assert.deepEqual(await here(), [{ group, skills: {} }]);
    },
    async 'a team is found by its manager, and not listed'({ disclosures }) {
      const group = `team:${randomUUID()}`;
      await disclosures.save({ value: { group, skills: { s: memory(1) } } });
      assert.equal((await disclosures.read(group)).value.skills['s']?.made, 1);
      for (const kind of ['role', 'cell', 'ahead'] as const)
        assert.deepEqual(await listed(disclosures.all(kind), ({ value }) => value.group === group), []);
    },
    async 'noise stays'({ disclosures }) {
      const [first, again] = await Promise.all([disclosures.noise(), disclosures.noise()]);
      const draws = Array.from({ length: 20 }, (_, i) => first.whole(String(i), 0.5));
      assert.ok(new Set(draws).size > 1, 'it is none');
      assert.deepEqual(
        Array.from({ length: 20 }, (_, i) => again.whole(String(i), 0.5)),
        draws,
      );
    },
  },
};
