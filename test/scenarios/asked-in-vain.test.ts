// What a group asked experts in vain becomes a signal, and where the charter asks for it a need, without a word of what
// was asked, of who asked and of whose subject it is.
import { expect, test } from '@jest/globals';
import { startOnce } from '../../functions/start-flow.ts';
import { askExperts } from '../../lib/agents/experts/ask.ts';
import { consent, turnOff } from '../../lib/agents/experts/own-twin.ts';
import { signalUnanswered } from '../../lib/agents/experts/signal-unanswered.ts';
import type { Signal } from '../../lib/domain/signal/signal.ts';
import { takeObjection } from '../../lib/rights/objection.ts';
import { askAboutDemandMonthly } from '../../orchestrators/ask-about-demand-monthly.ts';
import { edit, letRegistersAge } from '../support/edit-register.ts';
import { flowClient } from '../support/flow-client.ts';
import { companyAtWork, sellers, testers } from '../support/small-company.ts';
import { everythingKept } from '../support/traces.ts';
import { DAY, START, type World } from '../support/world.ts';

letRegistersAge();

const [ada = '', ...others] = sellers(60);
const ASKED = 'How is writing to the canary customers done?';

async function asking(people: readonly string[], subjects = ['Writing']): Promise<World> {
  const company = await companyAtWork();
  const said = { calledBy: 'Ada', subjects, until: START + 200 * DAY, twinId: 'ada-twin' };
  await company.run(consent, { personId: ada, ...said });
  for (const personId of people) await company.run(askExperts, { personId, question: ASKED });
  return company;
}

async function month(company: World, name: string): Promise<void> {
  const client = flowClient(
    () => company.engine,
    () => undefined,
  );
  await startOnce(client, askAboutDemandMonthly, `demand-question-${name}`, {});
  await company.settle();
}
const needOf = async ({ ports }: World) => (await ports.needs.find('seller.writing'))?.value;
const signalsOf = async (company: World) => {
  const { signalled } = await company.run(signalUnanswered, {});
  await company.settle();
  return signalled;
};

test('a group that asked in vain opens a need that says so, for a human to decide', async () => {
  const company = await asking(others.slice(0, 6));
  expect(await needOf(company)).toBeUndefined();
  await month(company, '2026-11');
  const need = await needOf(company);
  expect(need).toMatchObject({ origin: 'questions', charterLineId: 'C2', requestedBy: [], round: 1 });
  expect(need?.reason).toContain('at least 5 people of this role asked experts about “Writing”');
  // The month after, it is known: the need is not opened a second time.
  await month(company, '2026-12');
  expect(await needOf(company)).toMatchObject({ round: 1 });
});

test('who asked, in which words and of whom stands in no signal, need or log', async () => {
  const company = await asking(others.slice(0, 5));
  const sent: string[] = [];
  const { bus } = company.ports;
  const send: typeof bus.send = async (signals) => {
    sent.push(...signals.map((signal) => JSON.stringify(signal)));
    await bus.send(signals);
  };
  const ports = { ...company.ports, bus: { ...bus, send } };
  await signalUnanswered.run({}, ports, { at: company.now(), instanceId: 'i', step: 's' });
  await company.settle();
  expect(sent).toHaveLength(1);
  expect(JSON.parse(sent[0] ?? '')).toMatchObject({
    type: 'learning-os.subject.unanswered',
    subject: 'seller',
    data: { subject: 'Writing', people: 5 },
  });
  expect(await needOf(company)).toBeDefined();
  const kept = [...(await everythingKept(company))].filter(([place]) => /^(needs|decisions)\//.test(place));
  const told = JSON.stringify([sent, kept.filter(([, text]) => text.includes('Writing'))]);
  expect([ada, 'ada-twin', 'canary', ...others.slice(0, 5)].filter((one) => told.includes(one))).toEqual([]);
});

test('the same in the same month is one signal', async () => {
  const company = await asking(others.slice(0, 5));
  const signals: Signal[] = [];
  const ports = { ...company.ports, bus: { ...company.ports.bus, send: taking(signals) } };
  const ids = () => new Set(signals.map(({ id }) => id)).size;
  for (const at of [company.now(), company.now() + 1_000])
    await signalUnanswered.run({}, ports, { at, instanceId: 'i', step: 's' });
  expect([signals.length, ids()]).toEqual([2, 1]);
  await signalUnanswered.run({}, ports, { at: company.now() + 31 * DAY, instanceId: 'i', step: 's' });
  expect(ids()).toBe(2);
});

const taking =
  (signals: Signal[]): World['ports']['bus']['send'] =>
  (some) => {
    signals.push(...some);
    return Promise.resolve();
  };

test('fewer than a group tell nothing, nor people of two roles together; all of a role are not told to be all', async () => {
  const few = await asking([...others.slice(0, 4), ...testers.slice(0, 4)]);
  expect(await signalsOf(few)).toBe(0);
  expect(await needOf(few)).toBeUndefined();
  const all = await asking(testers);
  const signals: Signal[] = [];
  const ports = { ...all.ports, bus: { ...all.ports.bus, send: taking(signals) } };
  await signalUnanswered.run({}, ports, { at: all.now(), instanceId: 'i', step: 's' });
  expect(testers).toHaveLength(12);
  expect(signals.map(({ data }) => data)).toEqual([{ subject: 'Writing', people: 5 }]);
});

test('a group is left of those who could have asked, and whom nothing is counted of is none of them', async () => {
  const company = await asking(testers.slice(0, 5));
  expect(await signalsOf(company)).toBe(1);
  for (const personId of testers.slice(5)) await company.run(takeObjection, { personId, to: 'processing' });
  // Five of twelve would be told; five of five are all.
  expect(await signalsOf(company)).toBe(0);
});

test('of an expert who turned it off nothing is told', async () => {
  const company = await asking(others.slice(0, 5));
  await company.run(turnOff, { personId: ada });
  expect(await signalsOf(company)).toBe(0);
});

test('what no line of the charter asks for opens none and is logged; nor where the agent is off', async () => {
  const company = await asking(others.slice(0, 5), ['Canary customers']);
  expect(await signalsOf(company)).toBe(1);
  const log = JSON.stringify(await Array.fromAsync(company.ports.decisions.all()));
  expect(log).toContain('unanswered subject off the charter');
  const off = await asking(others.slice(0, 5));
  await edit(off, 'switch', 'experts', { stops: 'agent', agent: 'experts', isOff: true, because: 'test' });
  await month(off, '2026-11');
  expect(await needOf(off)).toBeUndefined();
});
