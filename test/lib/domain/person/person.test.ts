import { describe, expect, test } from '@jest/globals';
import { Person } from '../../../../lib/domain/person/person.ts';
import { person } from '../../examples.ts';

const isPerson = (change: Record<string, unknown>) => Person.safeParse({ ...person, ...change }).success;

describe('a person', () => {
  test.each(['Europe/Dublin', 'America/St_Johns', 'Asia/Kathmandu', 'UTC'])('lives in %s', (timeZone) => {
    expect(isPerson({ timeZone })).toBe(true);
  });

  // One unknown zone would fail the delivery to everybody in the role, so it is refused where it comes in.
  test.each(['Mars/Olympus', 'Europe', 'GMT Standard Time', ''])('does not live in “%s”', (timeZone) => {
    expect(isPerson({ timeZone })).toBe(false);
  });

  test.each([
    [0, 24, true],
    [9, 17, true],
    [23, 24, true],
    [22, 6, true],
    [-1, 9, false],
    [9, 25, false],
    [9.5, 17, false],
  ])('works from %d to %d: %s', (from, to, expected) => {
    expect(isPerson({ workingHours: { from, to } })).toBe(expected);
  });

  test.each([{ personId: 'ann@example.com' }, { roleId: '../x' }, { managerId: 'boss' }, { salary: 1 }])(
    'is not described by %j',
    (change) => {
      expect(isPerson(change)).toBe(false);
    },
  );
});
