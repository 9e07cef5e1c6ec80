import { afterEach, describe, expect, it } from '@jest/globals';
import { createStack, hears, type Stack } from './stack.ts';

const enough = 200;
const recoveryMs = 2000;

describe('a broker that is killed', () => {
  let stack: Stack;
  afterEach(() => stack.stop());

  it('loses nothing that it accepted, and the subscription finds it again within two seconds', async () => {
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
    const restarted = Date.now();
    await hears(subscriber, stack.startClient('flood'));
    expect(Date.now() - restarted).toBeLessThan(recoveryMs);
  });
});
