import { describe, expect, test } from '@jest/globals';
import { approvalIdOf } from '../../lib/domain/gate/approval.ts';
import { instanceIdOf } from '../../lib/domain/need/need.ts';
import { collected } from '../support/collected.ts';
import { decisionLog } from '../support/decision-log.ts';
import {
  approves,
  asked,
  companyAtWork,
  firstSignals,
  playbook,
  saveRegisters,
  sellers,
  testers,
} from '../support/small-company.ts';
import { DAY, START, world } from '../support/world.ts';

const written = ({ channels }: Awaited<ReturnType<typeof companyAtWork>>): number =>
  Object.values(channels).reduce((sum, { standing }) => sum + standing.size, 0);

describe('a layer that only observes', () => {
  test('finds needs, asks nobody and writes nothing', async () => {
    const company = await companyAtWork({ observing: true });
    const { value: found } = await company.ports.needs.need('seller.negotiation');
    const question = approvalIdOf(instanceIdOf(found), 'cause-and-priority');
    // Not even stored: whoever switches the layer on later must not find a question that nobody was asked.
    expect(await company.ports.needs.findApproval(found.needId, question)).toBeUndefined();
    await company.pass(START + 100 * DAY, approves);
    const needs = await collected(company.ports.needs.list());
    expect(needs.map(({ needId, stage }) => [needId, stage])).toEqual([['seller.negotiation', 'observed']]);
    expect(needs[0]?.reason).toContain('only observes');
    expect(await collected(company.ports.needs.pendingApprovals())).toEqual([]);
    expect(written(company)).toBe(0);
    const outcomes = (await decisionLog(company.ports)).map(({ outcome }) => outcome);
    expect(outcomes.filter((outcome) => outcome.startsWith('found: '))).toHaveLength(1);
  });

  test('does not find the same need again every day', async () => {
    const company = await companyAtWork({ observing: true });
    for (let day = 1; day <= 10; day += 1) {
      await company.pass(START + day * DAY, approves);
      await company.analyse();
      await company.settle();
    }
    expect((await company.ports.needs.need('seller.negotiation')).value.round).toBe(1);
  });
});

describe('a pilot in one department', () => {
  test('finds no need of others, and writes to nobody of them', async () => {
    const company = world({ sources: [playbook], pilot: new Set(['tester']) });
    await saveRegisters(company);
    await company.bus.send(firstSignals(60));
    await company.settle();
    await company.analyse();
    await company.pass(START + 10 * DAY, approves);
    expect(await collected(company.ports.needs.list())).toEqual([]);
    expect(written(company)).toBe(0);
  });

  test('weighs no request of somebody outside it', async () => {
    const company = world({ sources: [playbook], pilot: new Set(['tester']) });
    await saveRegisters(company);
    await company.bus.send(firstSignals(60));
    await company.settle();
    const [outside = ''] = sellers(1);
    const [inside = ''] = testers;
    const text = 'Training in measuring, please';
    await company.send([
      asked(outside, 'tester', text, START),
      asked(inside, 'tester', 'Training in measuring', START),
    ]);
    await company.settle();
    const rules = (await decisionLog(company.ports)).map(({ decidedBy }) => decidedBy.name);
    expect(rules).toContain('outside the pilot');
    expect((await company.ports.needs.need('tester.measuring')).value.requestedBy).toEqual([inside]);
  });

  test('can grow: what was seen before about others is there', async () => {
    const pilot = new Set(['tester']);
    const company = world({ sources: [playbook], pilot });
    await saveRegisters(company);
    await company.bus.send(firstSignals(60));
    await company.settle();
    await company.analyse();
    await company.pass(START + DAY, () => undefined);
    expect(await collected(company.ports.needs.list())).toEqual([]);
    pilot.add('seller');
    await company.analyse();
    await company.settle();
    const needs = await collected(company.ports.needs.list());
    expect(needs.map(({ needId, evidence }) => [needId, evidence.population])).toEqual([
      ['seller.negotiation', 60],
    ]);
  });
});
