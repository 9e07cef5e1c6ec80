import { describe, expect, it } from '@jest/globals';
import { DAY, HOUR } from '../../lib/domain/milliseconds.ts';
import type { DeliveryPlan } from '../../lib/agents/delivery/plan-delivery.ts';
import { respondToNeed } from '../../orchestrators/respond-to-need.ts';
import { failed, heldUp, off, play } from './scripted.ts';

const needId = 'buyer.negotiation';
const assetId = 'need-1.v1';
const zones = [{ timeZone: 'Europe/Dublin', at: 0 }];
const dueAt = 10 * DAY;
const asked = (part: string) => ({ approvalId: part, dueAt });
const plan = (of: Partial<DeliveryPlan>): DeliveryPlan => ({
  zones,
  first: 36,
  waitlist: 24,
  waves: ['second', 'third', 'last'],
  ...of,
});
const learnable = { verdict: 'approved', cause: 'skill', learnable: true };
const reached = (delivered: number) => [{ delivered }];

/** A need that goes all the way, where nothing else is said. */
const whole = {
  'ask-human.cause-and-priority': [asked('cause')],
  'close-gate.cause-and-priority': [learnable],
  'agree-outcome': [{ agreed: true }],
  'choose-response': [{ outcome: 'proposed', assetId }],
  'ask-human.publication': [asked('publication')],
  'close-gate.publication': [{ verdict: 'approved' }],
  'publish-asset': [{}],
  'plan-delivery.first': [plan({})],
  'plan-delivery.second': [plan({})],
  'plan-delivery.third': [plan({})],
  'plan-delivery.last': [plan({})],
  'plan-delivery.waitlist': [plan({})],
  'record-delivered': [{}],
  'measure-outcome.day-30': [{}],
  'measure-outcome.day-60': [{}],
  'measure-outcome.day-90': [{}],
  'close-need': [{ stage: 'closed' }],
};
const waves = {
  'deliver-to-group:first': reached(36),
  'deliver-to-group:second': reached(6),
  'deliver-to-group:third': reached(6),
  'deliver-to-group:last': reached(12),
  'deliver-to-group:waitlist': reached(24),
};
const respond = (steps: Record<string, unknown[]> = {}, flows: Record<string, unknown[]> = {}) =>
  play(
    respondToNeed,
    { needId },
    { steps: { ...whole, ...steps }, flows: { ...waves, ...flows }, events: ['cause', 'publication'] },
  );
/** How it ended, what was said of it, and what was done last before. */
const endOf = ({ inputs, did, answered }: ReturnType<typeof respond>) => {
  expect(answered).toEqual({ stage: 'closed' });
  const { stage, reason } = inputs.get('close-need') as { stage: string; reason: unknown };
  return [stage, reason, did.at(-2)];
};
const says = (id: string, given: object = {}) => ({ id, given });

describe('a need', () => {
  it('looks again, less and less often, while somebody outside makes its response', () => {
    const waits = { outcome: 'commissioned', dueAt: 2 * DAY };
    const steps = {
      'choose-response': [waits],
      'choose-response.look-2': [waits],
      'choose-response.look-3': [{ outcome: 'proposed', assetId }],
    };
    const { did, timers } = respond(steps);
    const pauses = timers.filter(({ isCancelled }) => !isCancelled).map(({ until }) => until);
    expect(pauses.slice(0, 2).map((until) => Math.floor(until / HOUR))).toEqual([1, 3]);
    expect(did.slice(3, 7)).toEqual([
      'choose-response',
      'choose-response.look-2',
      'choose-response.look-3',
      'ask-human.publication',
    ]);
  });

  it('goes from its cause to its last reading, and each wave follows a reading', () => {
    const { did, inputs, answered, endedAt } = respond();
    expect(did).toEqual([
      'ask-human.cause-and-priority',
      'close-gate.cause-and-priority',
      'agree-outcome',
      'choose-response',
      'ask-human.publication',
      'close-gate.publication',
      'publish-asset',
      'plan-delivery.first',
      'deliver-to-group:first',
      'record-delivered',
      'measure-outcome.day-30',
      'plan-delivery.second',
      'deliver-to-group:second',
      'measure-outcome.day-60',
      'plan-delivery.third',
      'deliver-to-group:third',
      'measure-outcome.day-90',
      'plan-delivery.last',
      'deliver-to-group:last',
      'close-need',
    ]);
    expect(answered).toEqual({ stage: 'closed' });
    expect(inputs.get('close-need')).toEqual({
      needId,
      stage: 'measured',
      reason: says('need.measured', { count: 3 }),
    });
    expect(endedAt).toBeGreaterThanOrEqual(90 * DAY);
    expect(endedAt).toBeLessThan(90 * DAY + 60_000);
  });

  it('is read days after it was delivered, and not after it was asked about', () => {
    const late = {
      ...whole,
      'close-gate.publication': [{ verdict: 'pending', dueAt }, { verdict: 'approved' }],
    };
    const { endedAt } = play(
      respondToNeed,
      { needId },
      { steps: late, flows: waves, events: ['cause', 'publication'] },
    );
    expect(endedAt).toBeGreaterThanOrEqual(100 * DAY);
    expect(endedAt).toBeLessThan(100 * DAY + 60_000);
  });

  it('names each step what it needs', () => {
    const { inputs } = respond();
    expect(Object.fromEntries(inputs)).toMatchObject({
      'ask-human.cause-and-priority': { needId, gate: 'cause-and-priority' },
      'close-gate.cause-and-priority': { needId, approvalId: 'cause' },
      'agree-outcome': { needId },
      'choose-response': { needId, version: 1 },
      'ask-human.publication': { needId, gate: 'publication', assetId },
      'publish-asset': { needId, assetId },
      'plan-delivery.first': { needId, assetId, group: 'first' },
      'plan-delivery.last': { needId, assetId, group: 'last' },
      'deliver-to-group:first': { needId, assetId, group: 'first', zones, pass: 0, zone: 0, after: null },
      'record-delivered': { needId, people: 36 },
      'measure-outcome.day-60': { needId, checkDay: 60 },
    });
  });
});

describe('a need ends', () => {
  it('without anybody reached where fewer people are of it than make a group', () => {
    const nobody = plan({ zones: [], first: 0, waitlist: 0, waves: [], tooFew: true });
    expect(endOf(respond({ 'plan-delivery.first': [nobody] }))).toEqual([
      'withdrawn',
      says('need.too-few'),
      'plan-delivery.first',
    ]);
  });

  it.each([
    ['rejected', 'declined'],
    ['expired', 'unanswered'],
    ['withdrawn', 'withdrawn'],
  ])('with its cause %s: %s', (verdict, stage) => {
    const ended = respond({ 'close-gate.cause-and-priority': [{ verdict }] });
    expect(endOf(ended)).toEqual([stage, says(`need.cause.${verdict}`), 'close-gate.cause-and-priority']);
  });

  it.each([
    ['rejected', 'declined'],
    ['expired', 'unanswered'],
    ['withdrawn', 'withdrawn'],
  ])('with its response %s: %s', (verdict, stage) => {
    const ended = respond({ 'close-gate.publication': [{ verdict }] });
    expect(endOf(ended)).toEqual([stage, says(`need.response.${verdict}`), 'close-gate.publication']);
  });

  it('routed where the cause is another, once its owner was told', () => {
    const ended = respond({
      'close-gate.cause-and-priority': [{ verdict: 'approved', cause: 'process', learnable: false }],
      'route-to-owner': [{ told: 'its owner was told' }],
    });
    expect(endOf(ended)).toEqual([
      'routed',
      says('need.routed', { cause: says('cause.process'), told: 'its owner was told' }),
      'route-to-owner',
    ]);
  });

  it('before anything is built where no outcome was agreed', () => {
    const ended = respond({ 'agree-outcome': [{ agreed: false, reason: 'the line is gone' }] });
    expect(endOf(ended)).toEqual(['stalled', 'the line is gone', 'agree-outcome']);
  });

  it.each([
    ['none', 'withdrawn'],
    ['failed', 'stalled'],
  ])('where a response is chosen to be %s: %s', (outcome, stage) => {
    const ended = respond({ 'choose-response': [{ outcome, reason: 'why' }] });
    expect(endOf(ended)).toEqual([stage, 'why', 'choose-response']);
  });

  it('where nobody shows the gap any more, and nothing is delivered', () => {
    const [stage, , last] = endOf(respond({ 'plan-delivery.first': [plan({ first: 0, waitlist: 0 })] }));
    expect([stage, last]).toEqual(['withdrawn', 'plan-delivery.first']);
  });

  it.each([
    [1, 0],
    [0, 1],
    [5, 5],
  ])('not so while somebody does: %i at once, %i later', (first, waitlist) => {
    const { did } = respond({ 'plan-delivery.first': [plan({ first, waitlist })] });
    expect(did).toContain('measure-outcome.day-90');
  });
});

describe('a response that is sent back', () => {
  const back = { verdict: 'sent-back' };
  const again = (version: number, verdict: object) => ({
    [`choose-response.v${version}`]: [{ outcome: 'proposed', assetId: `need-1.v${version}` }],
    [`ask-human.publication.v${version}`]: [asked('publication')],
    [`close-gate.publication.v${version}`]: [verdict],
  });
  const sentBack = (steps: Record<string, unknown[]>) =>
    play(
      respondToNeed,
      { needId },
      {
        steps: { ...whole, 'close-gate.publication': [back], ...steps },
        flows: waves,
        events: ['cause', 'publication', 'publication', 'publication'],
      },
    );

  it('comes again as the next version, which is what is published', () => {
    const { inputs } = sentBack(again(2, { verdict: 'approved' }));
    expect(inputs.get('choose-response.v2')).toEqual({ needId, version: 2 });
    expect(inputs.get('publish-asset')).toEqual({ needId, assetId: 'need-1.v2' });
  });

  it('three times ends the need', () => {
    const ended = sentBack({ ...again(2, back), ...again(3, back) });
    const [stage, reason, last] = endOf(ended);
    expect([stage, last]).toEqual(['stalled', 'close-gate.publication.v3']);
    expect(reason).toMatchObject({ given: { count: 3 } });
  });
});

describe('those who wait', () => {
  const timesOf = (did: string[]) => did.filter((one) => /deliver-to|measure/.test(one));

  it('are only the waves that have people in them', () => {
    const { did } = respond({ 'plan-delivery.first': [plan({ waves: ['last'] })] });
    expect(timesOf(did)).toEqual([
      'deliver-to-group:first',
      'measure-outcome.day-30',
      'measure-outcome.day-60',
      'measure-outcome.day-90',
      'deliver-to-group:last',
    ]);
  });

  const ofEarlier = (comparable: boolean): DeliveryPlan => ({ zones, first: 36, waitlist: 24, comparable });

  it('by a plan of an earlier version wait for the first reading', () => {
    const { did, inputs } = respond({ 'plan-delivery.first': [ofEarlier(true)] });
    expect(timesOf(did)).toEqual([
      'deliver-to-group:first',
      'measure-outcome.day-30',
      'deliver-to-group:waitlist',
      'measure-outcome.day-60',
      'measure-outcome.day-90',
    ]);
    expect(inputs.get('record-delivered')).toEqual({ needId, people: 36 });
  });

  it('by one that compares nobody are reached at once, and counted', () => {
    const { did, inputs } = respond({ 'plan-delivery.first': [ofEarlier(false)] });
    expect(timesOf(did).slice(0, 3)).toEqual([
      'deliver-to-group:first',
      'deliver-to-group:waitlist',
      'measure-outcome.day-30',
    ]);
    expect(timesOf(did)).toHaveLength(5);
    expect(inputs.get('record-delivered')).toEqual({ needId, people: 60 });
  });

  it('are reached after the first reading where nobody is compared any more', () => {
    const nobody = Object.fromEntries(
      [30, 60, 90].map((day) => [`measure-outcome.day-${day}`, [{ nobodyWaits: true }]]),
    );
    expect(timesOf(respond(nobody).did)).toEqual([
      'deliver-to-group:first',
      'measure-outcome.day-30',
      'deliver-to-group:second',
      'deliver-to-group:third',
      'deliver-to-group:last',
      'measure-outcome.day-60',
      'measure-outcome.day-90',
    ]);
  });

  it('wait for their turn all the same where places are short', () => {
    const inTurns = { 'plan-delivery.first': [plan({ inTurns: true })] };
    const nobody = { 'measure-outcome.day-30': [{ nobodyWaits: true }] };
    expect(timesOf(respond({ ...inTurns, ...nobody }).did)).toEqual(timesOf(respond(inTurns).did));
  });

  it('are reached where a reading failed: nobody waits for what does not come', () => {
    const ended = respond({ 'measure-outcome.day-60': [failed] });
    expect(timesOf(ended.did)).toEqual([
      'deliver-to-group:first',
      'measure-outcome.day-30',
      'deliver-to-group:second',
      'measure-outcome.day-60',
      'deliver-to-group:third',
      'deliver-to-group:last',
    ]);
    expect(endOf(ended).slice(0, 2)).toEqual([
      'stalled',
      says('need.step-failed', { step: 'measure-outcome.day-60' }),
    ]);
  });
});

describe('what goes wrong on the way stands on the need', () => {
  it.each<[string, Record<string, unknown[]>, string, string]>([
    ['an agent that is off', { 'choose-response': [off('content')] }, 'stalled', 'need.agent-off'],
    [
      'a layer that only observes',
      { 'ask-human.cause-and-priority': [off('observe-only')] },
      'observed',
      'need.observed',
    ],
    ['a step that failed', { 'publish-asset': [failed] }, 'stalled', 'need.step-failed'],
  ])('%s', (_, steps, stage, id) => {
    expect(endOf(respond(steps))).toMatchObject([stage, { id }, expect.anything()]);
  });

  it('a delivery whose agent is off', () => {
    const ended = respond({}, { 'deliver-to-group:first': [{ off: 'delivery' }] });
    expect(endOf(ended).slice(0, 2)).toEqual(['stalled', says('need.agent-off', { agent: 'delivery' })]);
  });

  it('a delivery that failed', () => {
    const ended = respond({}, { 'deliver-to-group:first': [failed] });
    expect(endOf(ended).slice(0, 2)).toEqual([
      'stalled',
      says('need.step-failed', { step: 'deliver-to-group.first' }),
    ]);
  });

  it('a mistake of ours does not', () => {
    expect(() => respond({ 'agree-outcome': [undefined] })).toThrow(TypeError);
  });
});

describe('patience', () => {
  /** Milliseconds from the first try to the last, with the interval doubling up to its limit. */
  const lasting = (step: string): number => {
    const told = respond().patience.get(step);
    if (!told) throw new Error(`${step} was not done.`);
    const { firstRetryIntervalInMilliseconds: first, maxRetryIntervalInMilliseconds: longest } = told;
    const waits = Array.from({ length: told.maxNumberOfAttempts - 1 }, (_, i) =>
      Math.min(longest, first * told.backoffCoefficient ** i),
    );
    return waits.reduce((sum, wait) => sum + wait, 0);
  };

  it('of a step is about fifty minutes: it outlasts an ordinary outage, and no working day', () => {
    expect(Math.abs(lasting('publish-asset') / 60_000 - 50)).toBeLessThan(3);
  });

  it('of closing a need lasts three days, because nothing else would ever do it', () => {
    expect(Math.abs(lasting('close-need') / DAY - 3)).toBeLessThan(0.1);
  });
});

describe('what is held up', () => {
  const stopped = heldUp('agent content is stopped');

  it('is waited for, longer each time up to eight hours, says so meanwhile, and goes on as if nothing had been', () => {
    const { did, timers, statuses, answered } = respond({
      'publish-asset': [stopped, stopped, stopped, stopped, stopped, {}],
    });
    expect(answered).toEqual({ stage: 'closed' });
    expect(did.filter((step) => step === 'publish-asset')).toHaveLength(6);
    expect(did.slice(did.lastIndexOf('publish-asset'))).toEqual(
      respond().did.slice(respond().did.indexOf('publish-asset')),
    );
    const hours = timers
      .filter(({ isCancelled }) => !isCancelled)
      .map(({ until }) => Math.floor(until / HOUR));
    expect(hours.slice(0, 5)).toEqual([1, 3, 7, 15, 23]);
    expect(statuses).toEqual(Array.from({ length: 5 }, () => ({ heldUp: 'agent content is stopped' })));
  });
});
