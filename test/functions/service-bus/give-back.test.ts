import { describe, expect, test } from '@jest/globals';
import { orGiveBackLater } from '../../../functions/service-bus/give-back.ts';
import { durationMs, readEntities } from '../../../local/service-bus/entities.ts';

const message = (deliveryCount?: number) => ({
  key: `${deliveryCount ?? ''}`,
  body: '',
  ...(deliveryCount === undefined ? {} : { deliveryCount }),
});
/** How long it was held before it failed, in milliseconds; undefined when it did not fail. */
async function heldFor(came: Parameters<typeof orGiveBackLater>[0], work: () => Promise<void>) {
  let held: number | undefined;
  const pause = (ms: number) => Promise.resolve((held = ms));
  await orGiveBackLater(came, work, pause).catch((error: unknown) => {
    if (held === undefined) throw error;
  });
  return held;
}
const away = () => Promise.reject(new Error('the store is away'));

describe('what failed', () => {
  test('is given back with what went wrong', async () => {
    await expect(orGiveBackLater(message(1), away, () => Promise.resolve())).rejects.toThrow('away');
  });

  test('is held longer each time, and a batch as long as its oldest asks', async () => {
    const holds = await Promise.all([1, 2, 3, 4].map((count) => heldFor(message(count), away)));
    expect(holds).toEqual(holds.toSorted((a, b) => (a ?? 0) - (b ?? 0)));
    expect(new Set(holds).size).toBe(4);
    expect(await heldFor([message(1), message(3), message(2)], away)).toBe(holds[2]);
    expect(await heldFor([message(undefined)], away)).toBe(holds[0]);
    expect(await heldFor([], away)).toBe(holds[0]);
  });

  test('outlasts an outage of two minutes before Service Bus gives up, each hold within half a lock', async () => {
    const { topics } = readEntities(new URL('../../../bicep/service-bus-entities.json', import.meta.url));
    const all = topics.flatMap(({ subscriptions }) => subscriptions);
    expect(all.length).toBeGreaterThan(0);
    for (const { maxDeliveryCount, lockDuration } of all) {
      const counts = Array.from({ length: maxDeliveryCount - 1 }, (_, i) => i + 1);
      const holds = await Promise.all(counts.map((count) => heldFor(message(count), away)));
      expect(holds.reduce<number>((sum, hold) => sum + (hold ?? 0), 0)).toBeGreaterThan(120_000);
      for (const hold of holds) expect(hold).toBeLessThanOrEqual(durationMs(lockDuration) / 2);
    }
  });
});

test('what went well is not held', async () => {
  expect(await heldFor(message(9), () => Promise.resolve())).toBeUndefined();
});
