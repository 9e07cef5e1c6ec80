import type { ChildProcess } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import { createStack, type Stack } from './stack.ts';

const enough = 200;
/** Far below the thirty seconds that the client waits at the most, and above what a busy machine needs. */
const recoveryMs = 10_000;
const LIMIT_MS = 180_000;

/**
 * How long it takes from now until the subscriber hears a sender that starts now, on a machine as busy as this one is.
 */
async function heardAfter(stack: Stack, subscriber: ChildProcess): Promise<number> {
  const began = performance.now();
  await stack.untilHeard(subscriber);
  return performance.now() - began;
}

describe('a broker that is killed', () => {
  let stack: Stack;
  afterEach(() => stack.stop());

  it(
    'loses nothing that it accepted, and the subscription finds it again within two seconds',
    async () => {
      stack = await createStack();
      const { child: broker } = await stack.startBroker();
      const accepted: string[] = [];
      const sender = stack.startClient('flood');
      await new Promise<void>((reached) => {
        sender.on('message', (id: string) => {
          accepted.push(id);
          if (accepted.length === enough) reached();
        });
      });
      await stack.kill(broker);
      await stack.kill(sender);

      const received = new Set<string>();
      const { child: second } = await stack.startBroker();
      const subscriber = stack.startClient('subscribe');
      const receivedAll = new Promise<void>((done) => {
        subscriber.on('message', ([id]: [string]) => {
          received.add(id);
          if (accepted.every((one) => received.has(one))) done();
        });
      });
      await receivedAll;
      const calm = await heardAfter(stack, subscriber);
      expect(accepted.length).toBeGreaterThanOrEqual(enough);

      await stack.kill(second);
      await stack.startBroker();
      expect((await heardAfter(stack, subscriber)) - calm).toBeLessThan(recoveryMs);
    },
    LIMIT_MS,
  );

  it(
    'is found again within seconds even when it dies while its clients are reconnecting',
    async () => {
      stack = await createStack();
      let { child: broker } = await stack.startBroker();
      const subscriber = stack.startClient('watch');
      const late: number[] = [];
      for (const handshakeMs of [30, 60, 120, 200]) {
        const calm = await heardAfter(stack, subscriber);
        for (const wait of [handshakeMs, 0]) {
          await stack.kill(broker);
          ({ child: broker } = await stack.startBroker());
          await setTimeout(wait);
        }
        late.push((await heardAfter(stack, subscriber)) - calm);
      }
      expect(Math.max(...late)).toBeLessThan(recoveryMs);
    },
    LIMIT_MS,
  );
});
