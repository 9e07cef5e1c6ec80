import { describe, expect, it } from '@jest/globals';
import { approvalIdOf, type ApprovalRequest } from '../../../lib/domain/gate/approval.ts';
import { instanceIdOf, type Need } from '../../../lib/domain/need/need.ts';
import { withdrawNeed } from '../../../lib/gates/withdraw.ts';
import { START, type World } from '../../support/world.ts';
import {
  approval,
  confirmedNeed,
  deliveredNeed,
  need,
  personId,
  publication,
  publishedNeed,
} from '../examples.ts';
import { leftOn, waiting } from './waiting.ts';

const needId = need.needId;
const instanceId = instanceIdOf(need);
const aboutCause = { ...approval, approvalId: approvalIdOf(instanceId, 'cause-and-priority') };
const aboutVersion = (version: number) => ({
  ...publication,
  version,
  approvalId: approvalIdOf(instanceId, 'publication', version),
});
const withdraw = (company: World, round = need.round) =>
  company.run(withdrawNeed, { needId, round, reason: 'outgrown' });
const ended = { stage: 'withdrawn', reason: 'outgrown', endedAt: START };

describe('a need that nobody has to decide about any more', () => {
  it.each<[string, Need, ApprovalRequest]>([
    ['its cause', need, aboutCause],
    ['its response', confirmedNeed, aboutVersion(1)],
    ['the last version of its response', confirmedNeed, aboutVersion(3)],
  ])('goes with the question about %s, and its flow wakes', async (_, of, question) => {
    const company = await waiting(of, { approval: question });
    expect(await withdraw(company)).toEqual({ withdrawn: true });
    const { needs } = company.ports;
    expect((await needs.need(needId)).value).toMatchObject(ended);
    expect((await needs.approval(needId, question.approvalId)).value.status).toBe('withdrawn');
    expect(leftOn(company)).toEqual([`${question.approvalId}.withdrawn`]);
  });

  const answered: ApprovalRequest = {
    ...aboutCause,
    status: 'rejected',
    decision: { by: personId(3), at: START },
  };
  it.each<[string, Need, ApprovalRequest]>([
    ['was answered', need, answered],
    ['is of its cause, which was found', confirmedNeed, aboutCause],
    ['is about what people have by now', publishedNeed, aboutVersion(1)],
    ['is about what was delivered', deliveredNeed, aboutVersion(1)],
  ])('stays where its question %s', async (_, of, question) => {
    const company = await waiting(of, { approval: question });
    const before = await company.ports.needs.need(needId);
    expect(await withdraw(company)).toEqual({ withdrawn: false });
    expect(await company.ports.needs.need(needId)).toEqual(before);
    expect(leftOn(company)).toEqual([]);
  });

  it('stays while nobody was asked yet', async () => {
    expect(await withdraw(await waiting(need))).toEqual({ withdrawn: false });
  });

  it('says again that it went, and of another round that it did not', async () => {
    const company = await waiting({ ...need, stage: 'withdrawn', reason: 'outgrown', endedAt: START });
    expect(await withdraw(company)).toEqual({ withdrawn: true });
    expect(await withdraw(company, need.round + 1)).toEqual({ withdrawn: false });
  });

  it('of another round stays, although a question is open', async () => {
    const company = await waiting(need, { approval: aboutCause });
    expect(await withdraw(company, need.round + 1)).toEqual({ withdrawn: false });
    expect((await company.ports.needs.need(needId)).value.stage).toBe('found');
  });
});
