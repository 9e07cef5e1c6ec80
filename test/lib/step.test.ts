import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { agents } from '../../lib/agents/index.ts';
import { agentNames, type AgentName } from '../../lib/domain/agent-name.ts';
import { runStep, step } from '../../lib/step.ts';
import { gateSteps } from '../../lib/gates/index.ts';
import type { Ports } from '../../lib/ports/index.ts';
import { nothingStopped } from '../support/nothing-stopped.ts';
import { NOW } from './examples.ts';

const ofNobody = step({
  name: 'double',
  input: z.strictObject({ n: z.number() }),
  run: ({ n }) => Promise.resolve(n * 2),
});
const double = { ...ofNobody, agent: 'content' as const };
const call = { at: NOW, instanceId: 'i', step: 'double' };
const run = (input: unknown, off: readonly AgentName[] = [], toRun: typeof ofNobody = double) =>
  runStep(toRun, input, call, {
    ports: { registers: nothingStopped } as Ports,
    disabledAgents: new Set(off),
  });

describe('a step', () => {
  test('runs with input that fits', async () => {
    await expect(run({ n: 2 })).resolves.toBe(4);
  });

  test.each([undefined, {}, { n: '2' }, { n: 2, more: 1 }])('refuses the input %j', async (input) => {
    await expect(run(input)).rejects.toMatchObject({ fault: { kind: 'bad-input' } });
  });

  test('stops with its own agent’s switch and with no other', async () => {
    const others = agentNames.filter((name) => name !== 'content');
    await expect(run({ n: 2 }, ['content'])).rejects.toMatchObject({ fault: { kind: 'switched-off' } });
    await expect(run({ n: 2 }, others)).resolves.toBe(4);
    await expect(run({ n: 2 }, agentNames, ofNobody)).resolves.toBe(4);
  });
});

describe('the agents', () => {
  test('are those that can be switched off, in the order of the loop', () => {
    expect(agents.map(({ name }) => name)).toEqual(agentNames);
    expect(agents.flatMap(({ activities }) => activities.map(({ agent }) => agent ?? agentNames[0]))).toEqual(
      expect.arrayContaining(['needs-analysis', 'content', 'delivery', 'analytics']),
    );
  });

  test('have steps of different names, each stopped by its own agent’s switch or by none', () => {
    const steps = [...gateSteps, ...agents.flatMap(({ activities }) => activities)];
    expect(new Set(steps.map(({ name }) => name)).size).toBe(steps.length);
    const strangers = agents.flatMap(({ name, activities }) =>
      activities.filter(({ agent }) => agent !== undefined && agent !== name),
    );
    expect(strangers).toEqual([]);
  });

  test('give gates no switch: humans cannot be switched off', () => {
    expect(gateSteps.filter(({ agent }) => agent !== undefined)).toEqual([]);
  });
});
