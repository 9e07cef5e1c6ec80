import { setTimeout } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import { createStack, type Stack } from './stack.ts';

const enough = 200;
const LIMIT_MS = 180_000;

describe('a broker that is killed', () => {
  let stack: Stack;
  afterEach(() => stack.stop());

  it(
    'loses nothing that it accepted, and the subscription finds it again',
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
      expect(accepted.length).toBeGreaterThanOrEqual(enough);

      await stack.kill(second);
      await stack.startBroker();
      await expect(stack.untilHeard(subscriber)).resolves.toBeUndefined();
    },
    LIMIT_MS,
  );

  it(
    'is found again even when it dies while its clients are reconnecting',
    async () => {
      stack = await createStack();
      let { child: broker } = await stack.startBroker();
      const subscriber = stack.startClient('watch');
      for (const handshakeMs of [30, 60, 120, 200]) {
        for (const wait of [handshakeMs, 0]) {
          await stack.kill(broker);
          ({ child: broker } = await stack.startBroker());
          await setTimeout(wait);
        }
        await expect(stack.untilHeard(subscriber)).resolves.toBeUndefined();
      }
    },
    LIMIT_MS,
  );
});
