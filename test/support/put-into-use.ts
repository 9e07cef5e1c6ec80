import { jest } from '@jest/globals';
import type { EmploymentUse } from '../../lib/domain/policy/employment.ts';
import { guidOf } from '../../lib/domain/sha256.ts';
import type { World } from './world.ts';

/** Longer than any process goes on with a copy of a register that was read before. */
const A_MINUTE_AND_MORE = 61_000;

/** Switches on what bears on employment, and nothing else of it, and waits until every process has read it. */
export async function putIntoUse(company: World, ...uses: EmploymentUse[]): Promise<void> {
  await saveInUse(company, uses);
  const later = Date.now() + A_MINUTE_AND_MORE;
  jest.spyOn(Date, 'now').mockImplementation(() => later);
}

/** The same for the process that saves it, which knows at once. */
export async function saveInUse(company: World, uses: readonly EmploymentUse[]): Promise<void> {
  const { registers } = company.ports;
  const standing = (await registers.entries('policy')).find(({ id }) => id === 'employment');
  await registers.save({
    register: 'policy',
    id: 'employment',
    value: Object.fromEntries(uses.map((use) => [use, { isOn: true, ownerId: guidOf('head of people') }])),
    at: company.now(),
    ...(standing ? { ifMatch: standing.etag } : {}),
  });
}
