import { jest } from '@jest/globals';
import { guidOf } from '../../lib/domain/sha256.ts';
import type { AgreedSwitch } from '../../lib/domain/policy/works-agreement.ts';
import type { World } from './world.ts';

/** Longer than any process goes on with a copy of a register that was read before. */
const A_MINUTE_AND_MORE = 61_000;

/** Saves what the works council and the company agreed to, and waits until every process has read it. */
export const agree = (company: World, ...on: AgreedSwitch[]): Promise<void> =>
  save(company, Object.fromEntries(on.map((name) => [name, true])));

/** The same of which figures of single people's work are taken in, each with what for. */
export const agreeFigures = (company: World, figuresOfPeople: Record<string, string>): Promise<void> =>
  save(company, { figuresOfPeople });

const save = (company: World, agreed: Record<string, unknown>): Promise<void> =>
  savePolicy(company, 'works-agreement', { ownerId: guidOf('owner of the agreement'), ...agreed });

/** Saves a section of the policy, and waits as long. */
export async function savePolicy(company: World, id: string, value: Record<string, unknown>): Promise<void> {
  const { registers } = company.ports;
  const standing = (await registers.entries('policy')).find((entry) => entry.id === id);
  await registers.save({
    register: 'policy',
    id,
    value,
    at: company.now(),
    ...(standing ? { ifMatch: standing.etag } : {}),
  });
  const later = Date.now() + A_MINUTE_AND_MORE;
  jest.spyOn(Date, 'now').mockImplementation(() => later);
}
