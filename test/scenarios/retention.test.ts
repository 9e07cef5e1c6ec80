import { describe, expect, it } from '@jest/globals';
import { guidOf } from '../../lib/domain/sha256.ts';
import { forgetPast } from '../../lib/rights/forget-past.ts';
import { collected } from '../support/collected.ts';
import { decisionLog } from '../support/decision-log.ts';
import { breakIn, follow, followFrom } from '../../lib/domain/decision.ts';
import { everything } from '../../lib/adapters/cosmos/personal-data/stored.ts';
import { approves, asked, assessed, companyAtWork, sellers } from '../support/small-company.ts';
import { DAY, START, type World } from '../support/world.ts';

const [person = ''] = sellers(1);
const nobody = () => undefined;

const stored = async (company: World, name: string) =>
  await collected(everything({ documents: company.documents(name) }));

/** @param days for which each entry should be there */
async function brokenIn({ ports: { decisions }, now }: World, days: number) {
  const from = followFrom(await decisions.forgotten(), days, now());
  const entries = await collected(decisions.all());
  return breakIn(entries.reduce(follow, from), await decisions.head());
}

describe('what is past its time', () => {
  it('is removed by the store, and from what is known of people, without a hand', async () => {
    const company = await companyAtWork();
    await company.send([asked(person, 'seller', 'We need training in negotiation.', company.now())]);
    await company.pass(START + 120 * DAY, approves);
    await company.bus.resend({ messageId: 'm', route: 'evidence', body: 'no signal', sender: 'bus' });
    await company.settle();
    await company.ports.replies.reserve({ key: 'call-1', bodyHash: 'h', caller: person });
    const stores = ['learners', 'needs', 'effects', 'replies', 'dead-letters'];
    for (const name of stores) expect([name, await stored(company, name)]).not.toEqual([name, []]);
    await company.pass(START + 500 * DAY, nobody);
    // Later evidence keeps the person known; what came before it is two years older.
    const later = assessed(person, 'negotiation', 4, START + 500 * DAY);
    await company.send([later]);
    await company.settle();
    await company.pass(START + 1_090 * DAY, nobody);
    const inbox = await collected(company.ports.learners.evidenceOf('record-keeping', person));
    expect(inbox.map(({ at }) => at)).toEqual([Date.parse(later.time)]);
    await company.run(forgetPast, {});
    const { value: learner } = await company.ports.learners.read('record-keeping', person);
    expect(learner.skills['negotiation']?.pieces).toBe(1);
    expect(learner.skills['writing']).toBeUndefined();
    expect(learner.oldestAt).toBe(Date.parse(later.time));
    await company.pass(START + 1_700 * DAY, nobody);
    for (const name of stores) expect([name, await stored(company, name)]).toEqual([name, []]);
  });

  it('is not counted twice: a signal comes again as long as it is taken, and is known; later it is refused by name', async () => {
    const company = await companyAtWork();
    const at = START - 20 * DAY;
    const again = assessed(person, 'negotiation', 2, at);
    await company.pass(at + 1_094 * DAY, nobody);
    const before = (await company.ports.learners.read('record-keeping', person)).value;
    await company.bus.send([again]);
    await company.settle();
    expect((await company.ports.learners.read('record-keeping', person)).value).toEqual(before);
    await company.pass(at + 1_096 * DAY, nobody);
    await expect(company.send([again])).rejects.toThrow(/older than 1095 days is not taken in/);
    // Past the doors, on the bus, it is kept apart with the reason.
    await company.bus.send([assessed(person, 'negotiation', 2, at - 1_000)]);
    await company.settle();
    const letters = await collected(company.ports.deadLetters.open());
    expect(letters.map(({ reason }) => reason)).toEqual(['too-old']);
  });

  it('follows the policy, which may not say what is outside its limits', async () => {
    const company = await companyAtWork();
    const save = (evidenceDays: number) =>
      company.ports.registers.save({
        register: 'policy',
        id: 'retention',
        at: START,
        value: { evidenceDays },
      });
    await save(400);
    const late = assessed(person, 'negotiation', 3, START - 401 * DAY);
    await expect(company.send([late])).rejects.toThrow(/older than 400 days/);
    const { changeOfPolicy } = await import('../../lib/domain/policy/policy.ts');
    const change = changeOfPolicy('retention');
    for (const [days, isTaken] of [
      [364, false],
      [365, true],
      [1_825, true],
      [1_826, false],
    ] as const)
      expect(change?.safeParse({ evidenceDays: days }).success).toBe(isTaken);
  });
});

describe('the decision log', () => {
  it('lets entries go and keeps its chain; one that goes before its time shows', async () => {
    const company = await companyAtWork();
    const { decisions } = company.ports;
    const append = (name: string) =>
      decisions.append({
        decisionId: name,
        at: company.now(),
        decidedBy: { kind: 'human', name: guidOf(name) },
        subject: 'test',
        outcome: 'decided',
        evidence: [],
      });
    await append('early');
    await company.pass(START + 1_000 * DAY, nobody);
    await append('late');
    const whole = await decisionLog({ decisions });
    expect(whole.at(-1)?.decisionId).toBe('late');
    expect(await brokenIn(company, 1_825)).toBeUndefined();
    await company.pass(START + 1_850 * DAY, nobody);
    const left = await decisionLog({ decisions });
    expect(left.map(({ decisionId }) => decisionId)).toEqual(['late']);
    expect(await brokenIn(company, 1_825)).toBeUndefined();
    // Were entries kept for longer, somebody with more rights than the app would have removed them.
    expect(await brokenIn(company, 3_650)).toMatchObject({ why: 'it is gone before its time' });
  });
});
