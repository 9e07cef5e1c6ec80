import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { EffectClass } from '../../lib/domain/effect.ts';
import { performOnce, type EffectOutcome } from '../../lib/effects.ts';
import { NotWritten, type Connector } from '../../lib/ports/outbound-connector.ts';
import type { Effects } from '../../lib/ports/effects.ts';
import { documentsInMemory } from '../support/in-memory-documents.ts';
import { cosmosEffects } from '../../lib/adapters/cosmos/effects.ts';
import { NOW } from './examples.ts';

const keyed: readonly EffectClass[] = ['upsert', 'conditional', 'look-up-before-create'];
const classes: readonly EffectClass[] = [...keyed, 'at-most-once'];

/** Where an attempt dies, or how the other system answers. Without any of them the attempt goes well. */
type Mishap =
  | 'dies before the intent'
  | 'dies after the intent'
  | 'dies before the write'
  | 'is refused'
  | 'loses the answer'
  | 'dies after the write'
  | 'dies before the refusal is recorded'
  | 'dies after the record';
const mishaps: readonly Mishap[] = [
  ...(['dies before the intent', 'dies after the intent', 'dies before the write', 'is refused'] as const),
  ...([
    'loses the answer',
    'dies after the write',
    'dies before the refusal is recorded',
    'dies after the record',
  ] as const),
];

/** Another system that keeps count, under whatever it can tell writes apart by. */
function otherSystem(effectClass: EffectClass, mishap: () => Mishap | undefined) {
  const created: string[] = [];
  const byKey = new Map<string, Record<string, string>>();
  const connector: Connector<string> = {
    system: 'there',
    effectClass,
    ...(effectClass === 'look-up-before-create' ? { find: (key) => Promise.resolve(byKey.get(key)) } : {}),
    write(key, payload) {
      const today = mishap();
      if (today === 'dies before the write') return Promise.reject(new Error('died'));
      if (today === 'is refused' || today === 'dies before the refusal is recorded')
        return Promise.reject(new NotWritten('throttled'));
      const recognised =
        effectClass === 'upsert' || effectClass === 'conditional' ? byKey.get(key) : undefined;
      const result = recognised ?? { id: `${payload}-${created.length}` };
      if (!recognised) created.push(key);
      byKey.set(key, result);
      return today === 'loses the answer' || today === 'dies after the write'
        ? Promise.reject(new Error('no answer'))
        : Promise.resolve(result);
    },
  };
  return { connector, created };
}

/** The ledger, which this process can lose touch with as it dies. */
function mortal(ledger: Effects, mishap: () => Mishap | undefined): Effects {
  const die = (when: Mishap) => {
    if (mishap() === when) throw new Error(when);
  };
  return {
    ...ledger,
    async intend(effect) {
      die('dies before the intent');
      await ledger.intend(effect);
      die('dies after the intent');
    },
    async record(effect) {
      if (effect.status === 'refused') die('dies before the refusal is recorded');
      await ledger.record(effect);
      if (effect.status === 'completed') die('dies after the record');
    },
  };
}

let worlds = 0;
/** One effect, tried until it is done: each attempt meets the next mishap, the attempts after the last go well. */
async function lifeOf(effectClass: EffectClass, fate: readonly Mishap[]) {
  const instanceId = `instance-${(worlds += 1)}`;
  const call = { at: NOW, instanceId, step: 'publish' };
  let attempt = 0;
  const mishap = () => fate[attempt];
  const { connector, created } = otherSystem(effectClass, mishap);
  const ledger = mortal(theLedger, mishap);
  let outcome: EffectOutcome | undefined;
  for (; attempt <= fate.length && !outcome; attempt += 1) {
    try {
      outcome = await performOnce(ledger, connector, call, 'page', 'part');
    } catch {
      // The activity's retry comes again under the same key.
    }
  }
  attempt = Number.POSITIVE_INFINITY;
  const again = await performOnce(ledger, connector, call, 'page', 'part');
  return { outcome, again, created, entry: await theLedger.find(instanceId, `${instanceId}:publish:part`) };
}
const theLedger = cosmosEffects(documentsInMemory(() => NOW)('effects'));
const unknownNow = async () => {
  const listed: string[] = [];
  for await (const { key } of theLedger.unknown()) listed.push(key);
  return listed;
};
const fates = fc.array(fc.constantFrom(...mishaps), { maxLength: 6 });

describe('an effect that is tried until it is done', () => {
  test.each(keyed)(
    'of class %s happens exactly once under its key, whatever goes wrong',
    async (effectClass) => {
      await fc.assert(
        fc.asyncProperty(fates, async (fate) => {
          const { outcome, again, created, entry } = await lifeOf(effectClass, fate);
          expect(created).toHaveLength(1);
          expect(outcome?.status).toBe('completed');
          expect(again).toEqual(outcome);
          expect(entry?.status).toBe('completed');
        }),
        { numRuns: 300 },
      );
    },
  );

  test('of class at-most-once never happens twice; what is not known is listed for a human', async () => {
    await fc.assert(
      fc.asyncProperty(fates, async (fate) => {
        const { outcome, again, created, entry } = await lifeOf('at-most-once', fate);
        expect(created.length).toBeLessThanOrEqual(1);
        expect(again).toEqual(outcome);
        expect(entry?.status).toBe(outcome?.status);
        expect(created.length).toBeGreaterThanOrEqual(outcome?.status === 'completed' ? 1 : 0);
      }),
      { numRuns: 300 },
    );
    const { entry } = await lifeOf('at-most-once', ['loses the answer']);
    expect(await unknownNow()).toContain(entry?.key);
  });

  const table: [EffectClass, Mishap, 'completed' | 'unknown', number][] = classes.flatMap((effectClass) =>
    mishaps.map((mishap): [EffectClass, Mishap, 'completed' | 'unknown', number] => {
      const mayHaveHappened = mishap === 'loses the answer' || mishap === 'dies after the write';
      const isLost =
        mayHaveHappened ||
        ['dies after the intent', 'dies before the write', 'dies before the refusal is recorded'].includes(
          mishap,
        );
      if (effectClass !== 'at-most-once' || !isLost) return [effectClass, mishap, 'completed', 1];
      return [effectClass, mishap, 'unknown', mayHaveHappened ? 1 : 0];
    }),
  );
  test.each(table)(
    'of class %s that %s first ends %s after %d writes',
    async (effectClass, mishap, status, writes) => {
      const { outcome, created } = await lifeOf(effectClass, [mishap]);
      expect(outcome?.status).toBe(status);
      expect(created).toHaveLength(writes);
    },
  );

  test('counts its attempts and keeps the time of its first intent', async () => {
    const { entry } = await lifeOf('upsert', ['is refused', 'loses the answer']);
    expect(entry).toMatchObject({ attempts: 3, intendedAt: NOW, system: 'there', step: 'publish' });
  });
});

describe('effects of one step', () => {
  test('are told apart by their part, their step and their instance', async () => {
    const { connector, created } = otherSystem('upsert', () => undefined);
    const call = { at: NOW, instanceId: 'several', step: 'deliver' };
    await performOnce(theLedger, connector, call, 'p');
    await performOnce(theLedger, connector, call, 'p', 'a');
    await performOnce(theLedger, connector, call, 'p', 'b');
    await performOnce(theLedger, connector, { ...call, step: 'deliver.2' }, 'p');
    await performOnce(theLedger, connector, { ...call, instanceId: 'other' }, 'p');
    expect(new Set(created).size).toBe(5);
  });

  test.each(['upsert', 'conditional', 'look-up-before-create', 'at-most-once'] as const)(
    'of class %s run by three at the same moment is one’s, and the others find it when they come again',
    async (effectClass) => {
      const { connector, created } = otherSystem(effectClass, () => undefined);
      const call = { at: NOW, instanceId: `race-${effectClass}`, step: 'publish' };
      const tries = await Promise.allSettled(
        [1, 2, 3].map(() => performOnce(theLedger, connector, call, 'p')),
      );
      const [done, ...others] = tries.toSorted((a, b) => a.status.localeCompare(b.status));
      expect(done?.status).toBe('fulfilled');
      for (const other of others)
        expect(other).toMatchObject({ status: 'rejected', reason: { fault: { kind: 'stale' } } });
      await expect(performOnce(theLedger, connector, call, 'p')).resolves.toMatchObject({
        status: 'completed',
      });
      expect(created).toHaveLength(1);
    },
  );
});
