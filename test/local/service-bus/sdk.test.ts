import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createStack, type Stack } from './stack.ts';

const day = 86_400_000;

describe('the Service Bus SDK against the stand-in', () => {
  let stack: Stack;
  beforeEach(async () => {
    stack = await createStack();
  });
  afterEach(() => stack.stop());

  it('sends single messages and batches, once by message id', async () => {
    await stack.startBroker();
    expect(await stack.runClient('send')).toEqual({
      ids: ['single', 'one', 'two'],
      first: {
        body: { messageId: 'single' },
        applicationProperties: { route: 'evidence', weight: 1.5 },
        state: 'active',
      },
      scopes: ['https://servicebus.azure.net//.default'],
    });
  });

  it('settles in every way, and reads dead letters', async () => {
    await stack.startBroker();
    expect(await stack.runClient('settle')).toEqual({
      received: ['complete', 'abandon', 'defer', 'dead'],
      renewed: true,
      deferred: 'defer',
      again: ['abandon', 1, 'try again'],
      dead: ['dead', 'why', 'because'],
      left: 0,
    });
  });

  it('refuses by name what is unknown or not in the list', async () => {
    await stack.startBroker();
    expect(await stack.runClient('refuse')).toEqual({
      sender: expect.stringContaining('No entity "nowhere"'),
      receiver: expect.stringContaining('No entity "nowhere"'),
      session: expect.stringContaining('"receive from a session" is not in the list'),
      deleting: expect.stringContaining('"receive in receiveAndDelete mode" is not in the list'),
      rules: expect.stringContaining('"com.microsoft:enumerate-rules" is not in the list'),
    });
  });

  it('refuses a token for another audience', async () => {
    const other = await createStack('https://graph.microsoft.com');
    await other.startBroker();
    const refusal = await other.runClient('unauthorized');
    await other.stop();
    expect(refusal).toContain('The token is for https://graph.microsoft.com');
  });

  it('follows the clock: lapsed locks and scheduled messages reach a subscription at once', async () => {
    const { order, untilIdle } = await stack.startBroker();
    const client = stack.startClient('clock');
    const [{ held }] = (await once(client, 'message')) as [{ held: string }];
    expect(held).toBe('held');
    expect(await order({ order: 'status' })).toMatchObject({ idle: true, nextDue: expect.any(Number) });

    await order({ order: 'clock', offset: 60_000 });
    const [lapsed] = (await once(client, 'message')) as [unknown];
    await untilIdle();
    await order({ order: 'clock', offset: day });
    const [due] = (await once(client, 'message')) as [unknown];
    expect([lapsed, due]).toEqual([
      ['held', 1],
      ['tomorrow', 0],
    ]);
    await untilIdle();
    expect(await order({ order: 'status' })).toEqual({ answer: 'status', idle: true });
  });

  it('keeps serving a subscription after every connection was cut', async () => {
    const { order } = await stack.startBroker();
    const subscriber = stack.startClient('subscribe');
    await stack.runClient('send');
    await once(subscriber, 'message');
    await order({ order: 'faults', faults: { disconnect: true } });
    await expect(stack.untilHeard(subscriber)).resolves.toBeUndefined();
  });
});
