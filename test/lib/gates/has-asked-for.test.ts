import { describe, expect, it } from '@jest/globals';
import type { LearningRequest } from '../../../lib/domain/need/request.ts';
import { hasAskedFor } from '../../../lib/gates/has-asked-for.ts';
import { START, world } from '../../support/world.ts';
import { need, negotiation, personId } from '../examples.ts';

const me = personId(1);
const request: LearningRequest = {
  requestId: 'r1',
  needId: 'another',
  requesterId: me,
  roleId: 'another',
  skillId: null,
  at: START,
  outcome: 'counted',
  answers: {},
};

/** A company that knows one request, and that haggling was merged into negotiation. */
async function companyWith(change?: Partial<LearningRequest>) {
  const { ports } = world();
  for (const value of [
    negotiation,
    { ...negotiation, skillId: 'haggling', mergedInto: 'negotiation' },
    { ...negotiation, skillId: 'writing' },
  ])
    await ports.registers.save({ register: 'skill', id: value.skillId, value, at: START });
  if (change) await ports.needs.commit(need.needId, { request: { value: { ...request, ...change } } });
  return ports;
}

describe('somebody asked for what a need is about', () => {
  it('where the need itself remembers them, whatever became of the request', async () => {
    expect(await hasAskedFor({ ...need, requestedBy: [me] }, me, await companyWith())).toBe(true);
  });

  it.each<[string, Partial<LearningRequest>, boolean]>([
    ['by a request about this need', { needId: need.needId }, true],
    ['by one for its role and skill', { roleId: 'buyer', skillId: 'negotiation' }, true],
    ['by one for a skill that was merged into it', { roleId: 'buyer', skillId: 'haggling' }, true],
    ['not by one for another role', { skillId: 'negotiation' }, false],
    ['not by one for another skill', { roleId: 'buyer', skillId: 'writing' }, false],
    ['not by one without a skill', { roleId: 'buyer' }, false],
    ['not by one of somebody else', { needId: need.needId, requesterId: personId(2) }, false],
  ])('%s', async (_, change, has) => {
    expect(await hasAskedFor(need, me, await companyWith(change))).toBe(has);
  });
});
