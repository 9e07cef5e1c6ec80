import type { OrchestrationHandler } from 'durable-functions';
import { deliverPage } from '../../lib/agents/delivery/deliver-page.ts';
import { planDelivery } from '../../lib/agents/delivery/plan-delivery.ts';
import { recordDelivered } from '../../lib/agents/delivery/record-delivered.ts';
import { measureOutcome } from '../../lib/agents/analytics/agent.ts';
import { chooseResponse } from '../../lib/agents/content/choose-response.ts';
import { publishAsset } from '../../lib/agents/content/publish-asset.ts';
import { agreeOutcome } from '../../lib/agents/needs-analysis/agree-outcome.ts';
import { closeNeed } from '../../lib/agents/needs-analysis/close-need.ts';
import { routeToOwner } from '../../lib/agents/needs-analysis/route-to-owner.ts';
import { DAY, HOUR, MINUTE } from '../../lib/domain/milliseconds.ts';
import { askHuman } from '../../lib/gates/ask.ts';
import { closeGate } from '../../lib/gates/close.ts';
import { createEngine } from '../../local/host/durable/engine.ts';
import { flowRunner } from '../../local/host/durable/in-process.ts';
import { openDurableStore } from '../../local/host/durable/store.ts';
import { deliverToGroup } from '../../orchestrators/deliver-to-group.ts';
import type { Flow } from '../../orchestrators/flow.ts';
import { respondToNeed } from '../../orchestrators/respond-to-need.ts';
import type { ActivityInput } from '../../orchestrators/steps.ts';
import { dice } from '../support/random-faults.ts';

const START = Date.parse('2026-01-05T08:00:00.000Z');
const GATE_DAYS = 10;
const ZONES = ['Europe/Berlin', 'Asia/Kolkata'];

/** What a human says to a question, and after how many days; more of them than the gate waits is no answer. */
interface Human {
  verdict: 'approved' | 'rejected' | 'sent-back';
  days: number;
}

export interface FlowLife {
  /** The stage at which the need ended, and the one at which it should have. */
  stage: string;
  expected: string;
  status: string;
  deaths: number;
  /** Days after the delivery at which outcomes were read. */
  readings: number[];
}

/**
 * One life of a need’s flow and of those that deliver for it, on the engine with the timers of the real one: long ones
 * are cut, cancelled ones fire, all fire up to a second early. What the flow calls is answered by a seed; steps fail
 * and are tried again, events come late, twice or between two timers, and the process dies at any point. A schedule
 * costs a few milliseconds, so that ten thousand can be lived.
 */
export async function liveFlow(seed: number): Promise<FlowLife> {
  const roll = dice(seed);
  const upTo = (most: number) => Math.floor(roll() * (most + 1));
  const learnable = roll() < 0.9;
  const cause: Human = { verdict: roll() < 0.9 ? 'approved' : 'rejected', days: roll() * (GATE_DAYS + 1) };
  const publications: Human[] = Array.from({ length: 3 }, () => ({
    verdict: roll() < 0.7 ? 'approved' : roll() < 0.7 ? 'sent-back' : 'rejected',
    days: roll() * (GATE_DAYS + 0.5),
  }));
  const events: { at: number; approvalId: string }[] = [];
  const asked = new Map<string, { human: Human; answeredAt: number; dueAt: number }>();
  const stage = { now: '' };
  const readings: number[] = [];
  let deliveredAt = 0;
  let time = START;
  let version = 0;

  const zonesAt = (at: number) => ZONES.map((timeZone) => ({ timeZone, at: at + upTo(20) * HOUR }));
  const answers: Record<string, (input: never, at: number, instanceId: string) => unknown> = {
    [askHuman.name](question: { gate: string }, at: number, instanceId: string) {
      const human = question.gate === 'publication' ? publications[version - 1] : cause;
      const approvalId = `${instanceId}.${question.gate}.${question.gate === 'publication' ? version : 0}`;
      if (!human) throw new Error(`Nobody answers ${approvalId}.`);
      const known = asked.get(approvalId);
      if (known) return { approvalId, dueAt: known.dueAt };
      const dueAt = at + GATE_DAYS * DAY;
      const answeredAt = at + human.days * DAY;
      asked.set(approvalId, { human, answeredAt, dueAt });
      // The bus hands on at least once, and not at once; an answer that came too late wakes a flow for nothing.
      for (let copies = 1 + upTo(2); copies > 0; copies -= 1)
        events.push({ at: answeredAt + upTo(30) * MINUTE, approvalId });
      return { approvalId, dueAt };
    },
    [closeGate.name]({ approvalId }: { approvalId: string }, at: number) {
      const question = asked.get(approvalId);
      if (!question) throw new Error(`${approvalId} was never asked.`);
      const { human, answeredAt, dueAt } = question;
      if (answeredAt < dueAt && answeredAt <= at)
        return human.verdict === 'approved' && approvalId.includes('cause')
          ? { verdict: 'approved', cause: learnable ? 'skill' : 'process', learnable }
          : { verdict: human.verdict };
      return at >= dueAt ? { verdict: 'expired' } : { verdict: 'pending', dueAt };
    },
    [routeToOwner.name]: () => ({ told: 'its owner was told' }),
    [agreeOutcome.name]: () => ({ agreed: true }),
    [chooseResponse.name](input: { version: number }) {
      version = input.version;
      return { outcome: 'ready', assetId: `asset.${version}` };
    },
    [publishAsset.name]: () => ({}),
    [planDelivery.name]: (_: never, at: number) => ({
      zones: zonesAt(at),
      first: 8,
      waitlist: 8,
      waves: ['waitlist', 'second', 'third'],
    }),
    [deliverPage.name]: () => ({
      delivered: 1,
      later: roll() < 0.15 ? 1 : 0,
      last: roll() < 0.15 ? 'p' : null,
    }),
    [recordDelivered.name](_: never, at: number) {
      deliveredAt = at;
      return {};
    },
    [measureOutcome.name](_: never, at: number) {
      const day = Math.round((at - deliveredAt) / DAY);
      if (!readings.includes(day)) readings.push(day);
      return {};
    },
    [closeNeed.name](ending: { stage: string }) {
      stage.now = ending.stage;
      return { stage: ending.stage };
    },
  };

  const store = openDurableStore(':memory:');
  let deaths = 0;
  const runFlow = flowRunner(Object.fromEntries([handlerOf(respondToNeed), handlerOf(deliverToGroup)]));
  const begin = () => {
    const dies = () => {
      if (roll() >= 0.02) return;
      deaths += 1;
      running.stop();
      isDead = true;
    };
    let isDead = false;
    const running = createEngine({
      store,
      now: () => time,
      async runOrchestrator(name, request) {
        const state = await runFlow(name, request);
        dies();
        return state;
      },
      runActivity(name, input) {
        dies();
        if (roll() < 0.05) return Promise.reject(new Error('The store was not reached.'));
        const { at, instanceId, input: own } = input as ActivityInput;
        const answer = answers[name]?.(own as never, at, instanceId);
        dies();
        return Promise.resolve({ answer });
      },
    });
    return { running, isDead: () => isDead };
  };
  let host = begin();
  const settle = async () => {
    while (await host.running.step((items) => items[upTo(items.length - 1)]))
      if (host.isDead()) host = begin();
    if (host.isDead()) {
      host = begin();
      await settle();
    }
  };

  host.running.start(respondToNeed.name, JSON.stringify({ needId: 'need' }), 'need');
  await settle();
  for (;;) {
    events.sort((a, b) => a.at - b.at);
    const [event] = events;
    const due = host.running.nextDue();
    if (event && event.at <= (due ?? Infinity)) {
      events.shift();
      time = Math.max(time, event.at);
      host.running.raiseEvent('need', event.approvalId, 'null');
    } else if (due === undefined) break;
    else time = Math.max(time, due);
    await settle();
  }
  return {
    stage: stage.now,
    expected: expectedOf(cause, learnable, publications),
    status: host.running.status('need')?.status ?? 'gone',
    deaths,
    readings,
  };
}

const handlerOf = <I, O>({ name, run }: Flow<I, O>): [string, OrchestrationHandler] => [
  name,
  (ctx) => run(ctx, ctx.df.getInput<I>()),
];

function expectedOf(cause: Human, learnable: boolean, publications: readonly Human[]): string {
  if (cause.days >= GATE_DAYS) return 'unanswered';
  if (cause.verdict !== 'approved') return 'declined';
  if (!learnable) return 'routed';
  for (const { verdict, days } of publications) {
    if (days >= GATE_DAYS) return 'unanswered';
    if (verdict === 'rejected') return 'declined';
    if (verdict === 'approved') return 'measured';
  }
  return 'stalled';
}

/**
 * What is wrong with a life: it stands still, failed, ended otherwise than its humans said, or was not read on its
 * days.
 */
export function wrongWith({ stage, expected, status, readings }: FlowLife): string | undefined {
  if (status !== 'Completed') return `the flow is ${status}`;
  if (stage !== expected) return `it ended as ${stage}, not ${expected}`;
  const read = readings.join();
  const due = stage === 'measured' ? '30,60,90' : '';
  return read === due ? undefined : `it was read on days ${read}, not on ${due}`;
}
