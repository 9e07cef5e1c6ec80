import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { lineFor, type CharterLine } from '../../../lib/domain/charter.ts';
import { NOW, personId } from '../examples.ts';

const at = (offset: number) => new Date(NOW + offset).toISOString();
const line = (lineId: string, change: Partial<CharterLine> = {}): CharterLine => ({
  lineId,
  text: 'Better margins',
  skillIds: ['negotiation'],
  roleIds: ['buyer'],
  weight: 0.5,
  from: at(-1_000),
  until: at(1_000),
  ownerId: personId(9),
  ...change,
});
const chosen = (...lines: CharterLine[]) => lineFor({ lines }, 'negotiation', 'buyer', NOW)?.lineId;

describe('the charter', () => {
  const cases: [string, CharterLine[], string | undefined][] = [
    ['nothing where it is empty', [], undefined],
    ['a line for the role', [line('a')], 'a'],
    ['a line for all roles', [line('a', { roleIds: [] })], 'a'],
    ['nothing for another role', [line('a', { roleIds: ['seller'] })], undefined],
    ['nothing for another skill', [line('a', { skillIds: ['writing'] })], undefined],
    ['the heaviest', [line('a', { weight: 0.2 }), line('b', { weight: 0.9 })], 'b'],
    ['the first by name of equals', [line('b'), line('a')], 'a'],
    ['a line from its first moment on', [line('a', { from: at(0) })], 'a'],
    ['nothing before it', [line('a', { from: at(1) })], undefined],
    ['a line until just before its end', [line('a', { until: at(1) })], 'a'],
    ['nothing at its end', [line('a', { until: at(0) })], undefined],
    ['the lighter where the heavier is over', [line('a', { weight: 1, until: at(0) }), line('b')], 'b'],
  ];
  test.each(cases)('cites %s', (_what, lines, expected) => {
    expect(chosen(...lines)).toBe(expected);
  });

  test('cites the same line in whatever order its lines are kept', () => {
    const lines = fc.uniqueArray(
      fc.record({ lineId: fc.string({ minLength: 1, maxLength: 3 }), weight: fc.constantFrom(0.1, 0.5, 1) }),
      { selector: ({ lineId }) => lineId, maxLength: 8 },
    );
    fc.assert(
      fc.property(lines, (kept) => {
        const all = kept.map(({ lineId, weight }) => line(lineId, { weight }));
        expect(chosen(...all.toReversed())).toBe(chosen(...all));
      }),
    );
  });
});
