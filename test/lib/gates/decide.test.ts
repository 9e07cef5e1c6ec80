import { describe, expect, it } from '@jest/globals';
import { decide } from '../../../lib/gates/decide.ts';
import type { LearningRequest } from '../../../lib/domain/request.ts';
import { saveRegisters } from '../../support/small-company.ts';
import { DAY, START, type World } from '../../support/world.ts';
import { approval, need, personId } from '../examples.ts';
import { leftOn, logOf, waiting } from './waiting.ts';

const needId = need.needId;
const asked = { ...approval, dueAt: START + 10 * DAY };
const { approvalId } = asked;
const somebody = personId(3);
const yes = { verdict: 'approve' as const, cause: 'skill' as const };

const answerOf = (company: World, by = somebody) =>
  company.run(decide, { needId, approvalId, by, answer: yes });

/** Somebody asked for something, under the demand that it was taken for. */
async function hasAsked({ ports: { needs } }: World, of: Partial<LearningRequest>): Promise<void> {
  const request: LearningRequest = {
    requestId: 'r1',
    needId: 'other',
    roleId: 'buyer',
    skillId: 'other',
    requesterId: somebody,
    at: START,
    answers: {},
    outcome: 'counted',
    ...of,
  };
  await needs.commit(request.needId, { request: { value: request } });
}

describe('a human’s answer', () => {
  it('is stored with the signal that wakes the flow, and logged under their name', async () => {
    const company = await waiting(need, { approval: asked });
    expect(await answerOf(company)).toEqual({ approvalId, status: 'approved' });
    expect((await company.ports.needs.approval(needId, approvalId)).value).toMatchObject({
      status: 'approved',
      decision: { by: somebody, at: START, cause: 'skill' },
    });
    expect(leftOn(company)).toEqual([`${approvalId}.decided`]);
    expect(await logOf(company)).toMatchObject([{ decidedBy: { kind: 'human', name: somebody } }]);
  });

  it('given again changes nothing', async () => {
    const company = await waiting(need, { approval: asked });
    await answerOf(company);
    const stored = await company.ports.needs.approval(needId, approvalId);
    await answerOf(company);
    expect(await company.ports.needs.approval(needId, approvalId)).toEqual(stored);
    expect(await logOf(company)).toHaveLength(1);
  });

  it('whose entry of the log was lost is logged when it is given again', async () => {
    const decided = {
      ...asked,
      status: 'approved' as const,
      decision: { by: somebody, at: START, cause: 'skill' as const },
    };
    const company = await waiting(need, { approval: decided });
    await answerOf(company);
    expect(await logOf(company)).toMatchObject([{ outcome: 'approved, cause skill' }]);
  });

  it.each<[string, Partial<LearningRequest>]>([
    ['this need', { needId, roleId: 'elsewhere' }],
    ['this skill for this role, before there was a need', { skillId: 'negotiation' }],
  ])('is not taken of whoever asked for %s', async (_, of) => {
    const company = await waiting(need, { approval: asked });
    await hasAsked(company, of);
    await expect(answerOf(company)).rejects.toThrow('somebody else must decide');
    expect(await answerOf(company, personId(4))).toMatchObject({ status: 'approved' });
  });

  it.each<[string, Partial<LearningRequest>]>([
    ['another skill', {}],
    ['this skill for another role', { roleId: 'seller', skillId: 'negotiation' }],
    ['something that nobody understood', { skillId: null }],
  ])('is taken of whoever asked for %s', async (_, of) => {
    const company = await waiting(need, { approval: asked });
    await saveRegisters(company);
    await hasAsked(company, of);
    expect(await answerOf(company)).toMatchObject({ status: 'approved' });
  });

  it('is not taken of whom the need remembers as asking', async () => {
    const company = await waiting({ ...need, requestedBy: [somebody] }, { approval: asked });
    await expect(answerOf(company)).rejects.toThrow('somebody else must decide');
  });
});
