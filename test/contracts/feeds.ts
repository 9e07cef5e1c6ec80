import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { collected } from '../support/collected.ts';
import type { Contract } from './contract.ts';

export const feedsContract: Contract = {
  port: 'Feeds',
  checks: {
    async 'the latest sight of a source is kept, once for each source'({ feeds }) {
      const [one, other] = [`hris/${randomUUID()}`, `lms/${randomUUID()}`];
      const hour = 3_600_000;
      await feeds.saw(one, hour);
      await feeds.saw(other, hour);
      await feeds.saw(one, 2 * hour);
      const seen = (await collected(feeds.all())).filter(({ source }) => [one, other].includes(source));
      assert.deepEqual(
        new Map(seen.map(({ source, at }) => [source, at])),
        new Map([
          [one, 2 * hour],
          [other, hour],
        ]),
      );
      assert.equal(seen.length, 2);
    },
    async 'a source belongs to the first app that takes it, however many try at once'({ feeds }) {
      const source = `source-${randomUUID()}`;
      const apps = Array.from({ length: 5 }, () => randomUUID());
      assert.equal(await feeds.ownerOf(source), undefined);
      const answered = await Promise.all(apps.map((app) => feeds.claim(source, app)));
      assert.equal(new Set(answered).size, 1);
      const [owner = ''] = answered;
      assert.equal(await feeds.ownerOf(source), owner);
      assert.deepEqual(
        await Promise.all(apps.map((app) => feeds.claimedBy(app))),
        apps.map((app) => (app === owner ? 1 : 0)),
      );
    },
  },
};
