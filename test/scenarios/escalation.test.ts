import { describe, expect, it } from '@jest/globals';
import { remindApprovers } from '../../lib/gates/remind-approvers.ts';
import { HOUR } from '../../lib/domain/milliseconds.ts';
import { guidOf } from '../../lib/domain/sha256.ts';
import { orOnlyObserve } from '../../lib/effects.ts';
import { runStep } from '../../lib/step.ts';
import { decisionLog } from '../support/decision-log.ts';
import { edit, letRegistersAge } from '../support/edit-register.ts';
import { approves, asked, companyAtWork, sellers } from '../support/small-company.ts';
import { DAY, START, type World } from '../support/world.ts';

const NEED = 'seller.negotiation';
const CAUSE = `need-${NEED}-1.cause-and-priority`;
const owner = guidOf('owner');
const approver = guidOf('approver');
const deputy = guidOf('deputy');
const nobodyAnswers = () => undefined;

letRegistersAge();

/** Who was told what, and when, in order. */
const told = ({ channels }: World) =>
  [...channels.notices.standing.values()].map(({ payload, times }) => {
    expect(times).toBe(1);
    const who = { [owner]: 'owner', [approver]: 'approver', [deputy]: 'deputy' };
    return `${payload.personIds.map((id) => who[id] ?? id).join()}: ${payload.text.split(':')[0] ?? ''}`;
  });

/** Lives some days, with the timer once an hour. */
async function live(company: World, days: number): Promise<string[]> {
  const moments: string[] = [];
  const until = START + days * DAY;
  while (company.now() < until) {
    const before = company.channels.notices.standing.size;
    await company.run(remindApprovers, {});
    if (company.channels.notices.standing.size > before)
      moments.push(new Date(company.now()).toISOString().slice(0, 13));
    await company.pass(Math.min(until, company.now() + HOUR), nobodyAnswers);
  }
  return moments;
}

const withApprover = async (change: object = {}) => {
  const company = await companyAtWork();
  const value = { approverId: approver, deputyId: deputy, gates: ['cause-and-priority'], ...change };
  expect((await edit(company, 'approver', 'sales', value)).status).toBe(200);
  return company;
};

describe('a question that nobody answers', () => {
  it('comes to whoever was asked, then to their deputy, each in working hours and once; then it expires by name', async () => {
    const company = await withApprover();
    const moments = await live(company, 14);
    // From Monday 2 March, 8:00: reminders after 3, 6 (a Sunday, so on Monday) and 9 days, the deputy after 6.
    expect(told(company)).toEqual([
      'approver: Reminder, as it waits for your answer until 12 March 2026',
      'approver: Reminder, as it waits for your answer until 12 March 2026',
      'deputy: You stand in, and it waits until 12 March 2026',
      'approver: Reminder, as it waits for your answer until 12 March 2026',
      'deputy: You stand in, and it waits until 12 March 2026',
    ]);
    expect(moments).toEqual(['2026-03-05T09', '2026-03-09T09', '2026-03-11T09']);
    const { value: need } = await company.ports.needs.need(NEED);
    expect(need).toMatchObject({ stage: 'unanswered', reason: 'nobody answered about the cause in time' });
    const log = await decisionLog(company.ports);
    const about = log.filter(({ subject }) => subject === CAUSE).map(({ outcome }) => outcome);
    expect(about).toEqual(['unanswered for 6 days: whoever stands in is asked', 'expired without an answer']);
    expect(JSON.stringify(log)).not.toMatch(new RegExp(`${approver}|${deputy}`));
  });

  it('is answered by the deputy, and nobody hears of it again', async () => {
    const company = await withApprover();
    await live(company, 8);
    const before = told(company).length;
    await company.answer(({ approvalId }) =>
      approvalId === CAUSE ? { ...approves(), by: deputy } : undefined,
    );
    expect((await company.ports.needs.need(NEED)).value.stage).not.toBe('found');
    await live(company, 10);
    expect(told(company)).toHaveLength(before);
    expect(
      (await decisionLog(company.ports)).find(({ decisionId }) => decisionId === `${CAUSE}:decided`),
    ).toMatchObject({
      decidedBy: { kind: 'human', name: deputy },
    });
  });

  it('comes to the owner of the line where no approver is named', async () => {
    const company = await companyAtWork();
    await live(company, 4);
    expect(new Set(told(company))).toEqual(
      new Set(['owner: Reminder, as it waits for your answer until 12 March 2026']),
    );
  });

  it('comes to the owner after the approver, where they have no deputy', async () => {
    const company = await withApprover({ deputyId: undefined });
    await live(company, 8);
    expect(told(company)).toContain('owner: You stand in, and it waits until 12 March 2026');
  });

  it('comes as the policy says', async () => {
    const company = await withApprover();
    await edit(company, 'policy', 'escalation', { remindDays: 1, deputyDays: 2 });
    await live(company, 3);
    expect(told(company)).toHaveLength(3);
  });

  it('is not brought to whoever asked for it', async () => {
    const [somebody = ''] = sellers(1);
    const company = await withApprover({ approverId: somebody, deputyId: undefined });
    await company.send([asked(somebody, 'seller', 'We need training in negotiation.', START)]);
    await company.settle();
    await live(company, 8);
    expect(told(company)).toContain('owner: You stand in, and it waits until 12 March 2026');
    expect(told(company).filter((line) => line.startsWith(somebody))).toEqual([]);
  });

  it('is brought to nobody while the layer only observes, or notices are stopped', async () => {
    const company = await withApprover();
    await company.pass(START + 4 * DAY, nobodyAnswers);
    const { ports } = company;
    const observing = orOnlyObserve(ports.channels, { isSet: true, registers: ports.registers });
    const call = { at: company.now(), instanceId: 'timer', step: 'remind' };
    const app = { ports: { ...ports, channels: observing }, disabledAgents: new Set<never>() };
    expect(await runStep(remindApprovers, {}, call, app)).toEqual({ reminded: 0, notReached: 0 });
    await edit(company, 'switch', 'quiet', {
      stops: 'connector',
      connector: 'notices',
      isOff: true,
      because: 'x',
    });
    expect(await company.run(remindApprovers, {})).toEqual({ reminded: 0, notReached: 0 });
    expect(told(company)).toEqual([]);
  });
});
