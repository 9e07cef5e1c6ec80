import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Signal } from '../../lib/domain/signal.ts';
import { runningStack, type RunningStack } from './running-stack.ts';
import { until } from './until.ts';

const LIMIT_MS = 180_000;
const DEAF_AT_MOST_MS = 2_000;

let running: RunningStack;
beforeAll(async () => {
  running = await runningStack(30);
}, LIMIT_MS);
afterAll(() => running.stop());

const send = async (id: string): Promise<Signal> => {
  const [someone] = running.sample.employees;
  if (!someone) throw new Error('Nobody works here.');
  const { personId, ...data } = someone.person;
  const signal: Signal = {
    specversion: '1.0',
    id,
    source: 'test',
    type: 'learning-os.workforce.person',
    subject: personId,
    time: new Date(running.stack.now()).toISOString(),
    data,
  };
  const body = JSON.stringify({ signals: [signal] });
  const { status, text } = await running.call('POST', '/api/signals', {
    app: true,
    roles: ['Signal.Send'],
    key: `send-${id}`,
    body,
  });
  if (status !== 202) throw new Error(text);
  return signal;
};

/** How long a signal takes from its sending to its being folded, on a machine as busy as this one is. */
const heardAfter = async (id: string): Promise<number> => {
  const began = performance.now();
  const signal = await send(id);
  await until(`the signal ${id} is folded`, () => running.folded(signal), 30_000);
  return performance.now() - began;
};

test(
  'after a restart of the broker the app hears a signal within two seconds',
  async () => {
    await heardAfter('first');
    const calm = await heardAfter('calm');
    await running.stack.kill('service-bus');
    await running.stack.restart('service-bus');
    // Counted from the broker's being ready. The SDK's own retries take up to half a minute.
    expect((await heardAfter('after')) - calm).toBeLessThan(DEAF_AT_MOST_MS);
  },
  LIMIT_MS,
);
