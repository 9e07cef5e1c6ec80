import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Signal } from '../../lib/domain/signal/signal.ts';
import { runningStack, type RunningStack } from './running-stack.ts';
import { until } from './until.ts';

const LIMIT_MS = 180_000;

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

const heard = async (id: string): Promise<boolean> => {
  const signal = await send(id);
  await until(`the signal ${id} is folded`, () => running.folded(signal));
  return running.folded(signal);
};

test(
  'after a restart of the broker the app hears signals again',
  async () => {
    await heard('before');
    await running.stack.kill('service-bus');
    await running.stack.restart('service-bus');
    expect(await heard('after')).toBe(true);
  },
  LIMIT_MS,
);
