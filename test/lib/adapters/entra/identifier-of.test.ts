import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { guidOf } from '../../../../lib/domain/sha256.ts';
import { colleague, tenantPeople } from '../../../support/tenant-people.ts';

const NOW = Date.parse('2026-03-02T08:00:00Z');
const people = (roles?: string[]) =>
  tenantPeople([colleague('ann'), colleague('ben', { employeeId: '' })], () => NOW, roles ? { roles } : {});
let at: ReturnType<typeof people>;
beforeEach(() => {
  at = people();
  jest.spyOn(globalThis, 'fetch').mockImplementation((...asked) => at.fetch(...asked));
});
afterEach(() => {
  jest.restoreAllMocks();
});

describe('by what other systems know somebody', () => {
  it.each([
    ['mail', 'ann@a.example'],
    ['upn', 'ann@a.example'],
    ['employee-id', 'ann'],
  ] as const)('is what their account says now: %s', async (which, expected) => {
    expect(await at.directory.identifierOf(guidOf('ann'), which)).toBe(expected);
    expect(at.calls.filter((url) => url.includes('/users/'))).toHaveLength(1);
  });

  it('is nothing where the account says nothing, or there is none', async () => {
    expect(await at.directory.identifierOf(guidOf('ben'), 'employee-id')).toBeUndefined();
    expect(await at.directory.identifierOf(guidOf('nobody'), 'mail')).toBeUndefined();
  });

  it('is refused without the permission', async () => {
    at = people([]);
    await expect(at.directory.identifierOf(guidOf('ann'), 'mail')).rejects.toThrow('403');
  });
});
