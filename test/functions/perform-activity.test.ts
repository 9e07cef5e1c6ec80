import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { activitySteps, performActivity } from '../../functions/perform-activity.ts';
import { askHuman } from '../../lib/gates/ask.ts';
import { closeGate } from '../../lib/gates/close.ts';
import { withdrawNeed } from '../../lib/gates/withdraw.ts';
import { agents } from '../../lib/agents/index.ts';
import { notYet, onlyObserves, overBudget, stopped, switchedOff } from '../../lib/errors.ts';
import { message } from '../../lib/messages/message.ts';
import type { AgentName } from '../../lib/domain/agent-name.ts';
import { step, type AnyStep } from '../../lib/step.ts';
import type { App } from '../../lib/wiring.ts';
import { nothingStopped } from '../support/nothing-stopped.ts';

const doubled = (agent: AgentName | undefined, fails?: Error): AnyStep =>
  step({
    name: 'doubled',
    ...(agent ? { agent } : {}),
    input: z.strictObject({ n: z.number() }),
    run: ({ n }, _ports, { step: part }) =>
      fails ? Promise.reject(fails) : Promise.resolve({ twice: 2 * n, part }),
  });
const perform = (toRun: AnyStep, disabled: AgentName[] = []) =>
  performActivity(toRun, { input: { n: 2 }, at: 0, instanceId: 'i', step: 'doubled.first' }, {
    ports: { registers: nothingStopped },
    disabledAgents: new Set(disabled),
  } as unknown as App);

it('the activities are the steps of gates and agents that flows call, each once', () => {
  const ofGates = [askHuman, closeGate, withdrawNeed];
  expect(new Set(activitySteps)).toEqual(
    new Set([...ofGates, ...agents.flatMap(({ activities }) => activities)]),
  );
  const names = activitySteps.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});

describe('an activity', () => {
  it('answers what its step answers, on the occasion of the flow', async () => {
    expect(await perform(doubled('content'))).toEqual({ answer: { twice: 4, part: 'doubled.first' } });
  });

  it('answers that its agent is off, which is no error', async () => {
    expect(await perform(doubled('content'), ['content'])).toEqual({ off: 'content' });
  });

  it('answers that the layer only observes, whoever’s step it is', async () => {
    const observes = onlyObserves(message('problem.layer.only-observes', { system: 'teams' }));
    expect(await perform(doubled(undefined, observes))).toEqual({ off: 'observe-only' });
    expect(await perform(doubled('content', observes))).toEqual({ off: 'observe-only' });
  });

  const said = message('problem.layer.only-observes', { system: 'teams' });
  it.each([
    ['stopped, for as long as somebody says', stopped(said), {}],
    ['over its budget, until there is room again', overBudget(said, { retryAfter: 90 }), { until: 90_000 }],
    ['over a budget that never ends', overBudget(said), {}],
    ['not to act yet, until it is', notYet(said, { retryAfter: 2 }), { until: 2_000 }],
  ])('answers that its agent is %s', async (_, error, until) => {
    expect(await perform(doubled('content', error))).toEqual({
      held: { why: error.message, said, ...until },
    });
  });

  it.each<[string, AgentName | undefined, Error]>([
    ['an error of its own', 'content', new TypeError('a mistake')],
    [
      'the switch of an agent that is not its own, in a step of nobody’s',
      undefined,
      switchedOff(message('problem.agent.off', { agent: 'content', step: 'doubled' })),
    ],
  ])('fails with %s', async (_, agent, error) => {
    await expect(perform(doubled(agent, error))).rejects.toBe(error);
  });
});
