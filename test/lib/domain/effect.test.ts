import { describe, expect, test } from '@jest/globals';
import { nextMove, type Effect, type EffectClass, type Move } from '../../../lib/domain/effect.ts';
import { NOW } from '../examples.ts';

type Recorded = Effect['status'] | 'nothing';

/** What the ledger holds → what to do, for each class. */
const table: Record<EffectClass, Record<Recorded, Move>> = {
  upsert: {
    nothing: 'write',
    intended: 'write',
    refused: 'write',
    completed: 'return-result',
    unknown: 'write',
  },
  conditional: {
    nothing: 'write',
    intended: 'write',
    refused: 'write',
    completed: 'return-result',
    unknown: 'write',
  },
  'look-up-before-create': {
    nothing: 'look-up-then-write',
    intended: 'look-up-then-write',
    refused: 'look-up-then-write',
    completed: 'return-result',
    unknown: 'look-up-then-write',
  },
  'at-most-once': {
    nothing: 'write',
    intended: 'leave-unknown',
    refused: 'write',
    completed: 'return-result',
    unknown: 'leave-unknown',
  },
};
const rows = (Object.keys(table) as EffectClass[]).flatMap((effectClass) =>
  (Object.keys(table[effectClass]) as Recorded[]).map((recorded) => ({
    effectClass,
    recorded,
    move: table[effectClass][recorded],
  })),
);

describe('an effect', () => {
  test.each(rows)(
    'of class $effectClass with $recorded in the ledger: $move',
    ({ effectClass, recorded, move }) => {
      const effect: Effect | undefined =
        recorded === 'nothing'
          ? undefined
          : {
              key: 'i:s',
              instanceId: 'i',
              step: 's',
              system: 'there',
              intendedAt: NOW,
              attempts: 1,
              effectClass,
              status: recorded,
            };
      expect(nextMove(effect, effectClass)).toBe(move);
    },
  );
});
