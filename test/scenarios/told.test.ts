import { describe, expect, it } from '@jest/globals';
import { hookIdOf, type HookEvent } from '../../lib/domain/receiver/hook.ts';
import { NeverWritten } from '../../lib/ports/outbound-connector.ts';
import { collected } from '../support/collected.ts';
import {
  approves,
  companyAtWork,
  firstSignals,
  playbook,
  reassess,
  saveRegisters,
  sellers,
} from '../support/small-company.ts';
import { DAY, START, world, type World } from '../support/world.ts';

const addressOf = (event: HookEvent, name = 'a') => `https://hooks.example/${event}/${name}`;

async function subscribe({ ports }: World, event: HookEvent, name = 'a'): Promise<void> {
  const callbackUrl = addressOf(event, name);
  await ports.hooks.keep({ hookId: hookIdOf(event, callbackUrl), event, callbackUrl, by: 'it', at: 1 });
}

const toldOf = ({ channels }: World) =>
  [...channels.webhooks.standing.values()].map(({ payload, times }) => ({ ...payload, times }));

/** What notices hold that stands for nothing else. */
const besidesReferences = (company: World): string[] => {
  const references = ['id', 'event', 'time', 'needId', 'approvalId', 'insightId', 'deadLetterId', 'door'];
  return toldOf(company)
    .flatMap(({ notice }) => Object.keys(notice))
    .filter((key) => !references.includes(key));
};

describe('whoever subscribed', () => {
  it('is told once of each approval that is asked for and of each need, by references only', async () => {
    const company = world({ sources: [playbook] });
    await saveRegisters(company);
    await company.bus.send(firstSignals(60));
    await company.settle();
    for (const event of ['approval-requested', 'need-found'] as const) await subscribe(company, event);
    await company.analyse();
    await company.settle();
    const told = toldOf(company);
    const events = told.map(({ notice }) => notice.event);
    expect(new Set(events)).toEqual(new Set(['approval-requested', 'need-found']));
    expect(told.every(({ callbackUrl, notice }) => callbackUrl === addressOf(notice.event))).toBe(true);
    expect(told.filter(({ times }) => times !== 1)).toEqual([]);
    const asked = await collected(company.ports.needs.pendingApprovals());
    const ids = told.flatMap(({ notice }) => notice.approvalId ?? []);
    expect(ids.toSorted()).toEqual(asked.map(({ approvalId }) => approvalId).toSorted());
    const needs = await collected(company.ports.needs.list());
    const found = told.flatMap(({ notice }) => (notice.event === 'need-found' ? [notice.needId] : []));
    expect(found).toEqual(needs.map(({ needId }) => needId));
    expect(besidesReferences(company)).toEqual([]);
  });

  it('is told once of each insight, by references only', async () => {
    const company = await companyAtWork();
    await subscribe(company, 'insight-published');
    await company.pass(START + 20 * DAY, approves);
    await reassess(company, sellers(60));
    await company.pass(START + 75 * DAY, approves);
    const insights = await collected(company.ports.needs.insights());
    const told = toldOf(company);
    expect(told.map(({ notice, times }) => [notice.insightId, times])).toEqual(
      insights.map(({ insightId }) => [insightId, 1]),
    );
    expect(insights.length).toBeGreaterThan(1);
    expect(besidesReferences(company)).toEqual([]);
  });

  it('is told of a dead letter, and a subscriber who is gone is taken off without a loss to the others', async () => {
    const company = await companyAtWork();
    for (const name of ['gone', 'here']) await subscribe(company, 'dead-letter-kept', name);
    const { webhooks } = company.channels;
    const write = webhooks.write;
    webhooks.write = (key, payload) =>
      payload.callbackUrl.endsWith('gone') ? Promise.reject(new NeverWritten('410')) : write(key, payload);
    await company.bus.resend({ messageId: 'm1', route: 'evidence', body: 'no signal', sender: 'bus' });
    await company.settle();
    const [letter] = await collected(company.ports.deadLetters.open());
    expect(toldOf(company).map(({ notice }) => notice.deadLetterId)).toEqual([letter?.deadLetterId]);
    const left = await collected(company.ports.hooks.all());
    expect(left.map(({ callbackUrl }) => callbackUrl)).toEqual([addressOf('dead-letter-kept', 'here')]);
  });
});
