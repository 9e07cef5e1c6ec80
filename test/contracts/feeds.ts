import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { collected } from '../support/collected.ts';
import type { Contract } from './contract.ts';

const HOUR = 3_600_000;
const WEEK = 7 * 24 * HOUR;
/** One signal that was taken in. */
const ONE = { taken: 1, refused: 0 };

export const feedsContract: Contract = {
  port: 'Feeds',
  checks: {
    async 'the latest sight of a source is kept, once for each source'({ feeds }) {
      const [one, other] = [`hris/${randomUUID()}`, `lms/${randomUUID()}`];
      await feeds.saw(one, HOUR, ONE);
      await feeds.saw(other, HOUR, ONE);
      await feeds.saw(one, 2 * HOUR, ONE);
      // What comes late was sent before.
      await feeds.saw(one, HOUR, ONE);
      const seen = (await collected(feeds.all())).filter(({ source }) => [one, other].includes(source));
      assert.deepEqual(
        new Map(seen.map(({ source, at }) => [source, at])),
        new Map([
          [one, 2 * HOUR],
          [other, HOUR],
        ]),
      );
      assert.equal(seen.length, 2);
    },
    async 'what came is summed by week, whoever brings it at once, and a fifth of it at most is missing'({
      feeds,
    }) {
      const source = `lms/${randomUUID()}`;
      for (let i = 0; i < 100; i += 1) await feeds.saw(source, WEEK + i, ONE);
      await Promise.all(Array.from({ length: 20 }, () => feeds.saw(source, 2 * WEEK, ONE)));
      await feeds.saw(source, 2 * WEEK + HOUR, ONE);
      const [seen] = (await collected(feeds.all())).filter((one) => one.source === source);
      assert.deepEqual(
        seen?.weeks.map(({ week }) => week),
        [1, 2],
      );
      const [first = 0, second = 0] = seen.weeks.map(({ taken }) => taken);
      assert.ok(first >= 80 && first <= 100, `${first} in the first week`);
      assert.equal(first + second, 121);
    },
    async 'what is refused is no sign of life'({ feeds }) {
      const source = `lms/${randomUUID()}`;
      await feeds.saw(source, WEEK, ONE);
      await feeds.saw(source, WEEK + 2 * HOUR, { taken: 0, refused: 1 });
      const [seen] = (await collected(feeds.all())).filter((one) => one.source === source);
      assert.deepEqual([seen?.at, seen?.weeks], [WEEK, [{ week: 1, taken: 1, refused: 1 }]]);
    },
    async 'what is refused makes no feed of a name that never brought anything'({ feeds }) {
      const source = `nobody/${randomUUID()}`;
      await feeds.saw(source, WEEK, { taken: 0, refused: 1 });
      assert.ok(!(await collected(feeds.all())).some((one) => one.source === source));
    },
    async 'what was kept and taught nothing is counted, and a sign of life'({ feeds }) {
      const source = `lms/${randomUUID()}`;
      await feeds.saw(source, WEEK, { taken: 0, refused: 0, untaught: 2 });
      await feeds.saw(source, WEEK + 2 * HOUR, { taken: 1, refused: 0, untaught: 1 });
      const [seen] = (await collected(feeds.all())).filter((one) => one.source === source);
      assert.deepEqual(
        [seen?.at, seen?.weeks],
        [WEEK + 2 * HOUR, [{ week: 1, taken: 1, refused: 0, untaught: 3 }]],
      );
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
