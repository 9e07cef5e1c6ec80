// A part of a role was named while nothing was said of fewer than five; since then the company agreed on ten.
import { beforeEach, describe, expect, it } from '@jest/globals';
import { readOwned } from '../../../lib/agents/needs-analysis/read-owned.ts';
import type { PendingApproval } from '../../../lib/domain/gate/approval.ts';
import type { FoundNeed } from '../../../lib/domain/need/need.ts';
import { questionSeen } from '../../../lib/domain/gate/question-seen.ts';
import { remindApprovers } from '../../../lib/gates/remind-approvers.ts';
import { english } from '../../../lib/messages/words.ts';
import { saveRegisters } from '../../support/small-company.ts';
import { START, type World } from '../../support/world.ts';
import { agree } from '../../support/works-agreement.ts';
import { approval, DAY, need, NOW, personId } from '../examples.ts';
import { runOver, waiting } from './waiting.ts';

const UNNAMED = 'About a part of a role that is too small by now to be named: does it deserve a response?';
const partly: FoundNeed = {
  ...need,
  group: { department: 'north' },
  charterLineId: 'C1',
  evidence: { ...need.evidence, population: 8, assessed: 8, belowTarget: 7 },
};
const question: PendingApproval = {
  ...approval,
  question: 'Negotiation, buyers in department north: does it deserve a response?',
  facts: ['7 of 8 are below'],
  askedAt: NOW - 3 * DAY,
  dueAt: NOW + 7 * DAY,
};

let company: World;
beforeEach(async () => {
  company = await waiting(partly, { approval: question });
  await saveRegisters(company);
  await company.ports.registers.save({
    register: 'approver',
    id: 'a1',
    value: { approverId: personId(1), gates: ['cause-and-priority'] },
    at: START,
  });
});

const ownerOf = async ({ ports: { registers } }: World): Promise<string> =>
  (await registers.charter()).lines.find(({ lineId }) => lineId === 'C1')?.ownerId ?? '';
const waitingFor = async (at: World) => {
  const owner = await ownerOf(at);
  const { lines } = await runOver(at, readOwned, { personId: owner });
  return lines.flatMap((line) => line.waiting.map((one) => one.question));
};
const reminded = async (at: World) => {
  await runOver(at, remindApprovers, {}, { at: NOW });
  return [...at.channels.notices.standing.values()].map(({ payload }) => payload.text).join();
};

describe('the question about a part of a role', () => {
  it('names the part while it is large enough', async () => {
    expect(await waitingFor(company)).toEqual([question.question]);
    expect(await reminded(company)).toContain('department north');
  });

  it('names it nowhere once it is too small to be spoken of, and tells none of its facts', async () => {
    await agree(company, 'minimumGroupOfTen');
    expect(await waitingFor(company)).toEqual([UNNAMED]);
    const feed = await reminded(company);
    expect(feed).toContain(UNNAMED);
    expect(feed).not.toContain('north');
    const seen = questionSeen(question, partly, { minimumGroup: 10 }, english);
    expect(seen.question).toBe(UNNAMED);
    expect(seen.facts.join()).not.toMatch(/north|7 of 8/);
  });
});
