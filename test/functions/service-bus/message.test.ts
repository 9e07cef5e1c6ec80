import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { nextStepFor } from '../../../functions/http/operations/dead-letter-reasons.ts';
import { readSignal } from '../../../functions/service-bus/message.ts';
import type { Route, Signal } from '../../../lib/domain/signal/signal.ts';
import { Id } from '../../../lib/domain/ids.ts';
import { SHIPPED_POLICY } from '../../../lib/domain/policy/policy.ts';
import type { AgentName } from '../../../lib/domain/agent-name.ts';
import type { DeadLetter } from '../../../lib/ports/dead-letters.ts';
import type { App } from '../../../lib/wiring.ts';
import { nothingStopped } from '../../support/nothing-stopped.ts';
import { DAY, NOW, personId } from '../../lib/examples.ts';

const signal = {
  specversion: '1.0',
  id: 's1',
  source: 'hr',
  subject: personId(1),
  time: new Date(NOW).toISOString(),
  type: 'learning-os.assessment.scored',
  data: { skillId: 'negotiation', score: 3, scale: '0-5' },
};
async function reading(
  body: unknown,
  {
    key = 'm1',
    route = 'evidence',
    off = [],
    deliveryCount = 1,
  }: { key?: string; route?: Route; off?: AgentName[]; deliveryCount?: number } = {},
) {
  const kept: DeadLetter[] = [];
  const told: Signal[] = [];
  const seen: string[] = [];
  const saw = (source: string, _: number, { refused }: { refused: number }) =>
    Promise.resolve(void seen.push(refused > 0 ? `${source}, refused` : source));
  const keep = (deadLetter: DeadLetter) => Promise.resolve(void kept.push(deadLetter));
  const policy = () => Promise.resolve(SHIPPED_POLICY);
  const send = (signals: readonly Signal[]) => Promise.resolve(void told.push(...signals));
  const app = {
    ports: { deadLetters: { keep }, bus: { send }, feeds: { saw }, registers: { ...nothingStopped, policy } },
    disabledAgents: new Set(off),
  } as unknown as App;
  const read = await readSignal({ key, body, deliveryCount }, route, app, NOW);
  return { read, kept, told, seen };
}

describe('a message', () => {
  test.each([signal, JSON.stringify(signal)])(
    'that holds a signal is read, as text or parsed (%#)',
    async (body) => {
      expect(await reading(body)).toEqual({
        read: { ...signal, sender: 'bus' },
        kept: [],
        told: [],
        seen: ['hr'],
      });
    },
  );

  test.each([
    ['not-json', 'hello', 'evidence'],
    ['bad-signal', { ...signal, data: {} }, 'evidence'],
    ['bad-signal', null, 'evidence'],
    ['from-the-future', { ...signal, time: new Date(NOW + 2 * DAY).toISOString() }, 'evidence'],
    ['too-old', { ...signal, time: new Date(NOW - 1_096 * DAY).toISOString() }, 'evidence'],
    ['wrong-subscription', signal, 'demand'],
    ['wrong-subscription', signal, 'flows'],
  ] as const)('is set aside as %s, as it came, with what to do next', async (reason, body, route) => {
    const { read, kept } = await reading(body, { route });
    expect(read).toBeUndefined();
    expect(kept).toHaveLength(1);
    expect(kept[0]).toMatchObject({
      deadLetterId: expect.stringMatching(new RegExp(`^${route}\\.[0-9a-f]{32}$`)),
      subscription: route,
      reason,
      at: NOW,
      status: 'open',
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    expect(kept[0]?.description).not.toBe('');
    expect(nextStepFor(reason)).not.toBe(nextStepFor('unheard-of'));
  });

  test('that comes again is counted once', async () => {
    expect((await reading(signal, { deliveryCount: 2 })).seen).toEqual([]);
    expect((await reading({ ...signal, data: {} }, { deliveryCount: 2 })).seen).toEqual([]);
  });

  test('that cannot be taken in counts against the feed whose name it bears', async () => {
    expect((await reading({ ...signal, data: {} })).seen).toEqual(['hr, refused']);
    expect((await reading(JSON.stringify({ ...signal, data: {} }))).seen).toEqual(['hr, refused']);
    expect((await reading({ ...signal, source: 'not a name', data: {} })).seen).toEqual([]);
    expect((await reading('{"source":"hr"')).seen).toEqual([]);
  });

  test('is set aside unseen while sensing is off, unless it is the layer’s own', async () => {
    const off: AgentName[] = ['sensing'];
    expect(await reading(signal, { off })).toMatchObject({ kept: [{ reason: 'switched-off' }], seen: [] });
    expect((await reading(signal, { off, route: 'flows' })).kept).toMatchObject([
      { reason: 'wrong-subscription' },
    ]);
  });

  test('set aside is news for who asked for it, except for what was to be told', async () => {
    const { kept, told } = await reading(signal, { route: 'demand' });
    expect(told).toMatchObject([
      { type: 'learning-os.dead-letter.kept', data: { deadLetterId: kept[0]?.deadLetterId } },
    ]);
    expect((await reading(signal, { route: 'hooks' })).told).toEqual([]);
  });

  test('is read or set aside, never lost and never thrown, whatever is in it', async () => {
    const body = fc.oneof(fc.constant(undefined), fc.jsonValue(), fc.json(), fc.string());
    await fc.assert(
      fc.asyncProperty(body, fc.string({ maxLength: 300 }), async (held, key) => {
        const { read, kept } = await reading(held, { key });
        expect([read, ...kept].filter(Boolean)).toHaveLength(1);
        expect(Id.safeParse(kept[0]?.deadLetterId).success).toBe(true);
        expect(typeof kept[0]?.body).toBe('string');
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('the advice on a dead letter', () => {
  test('is always a sentence, whatever the reason is called', () => {
    expect(['constructor', 'toString', '__proto__', ''].map((reason) => typeof nextStepFor(reason))).toEqual(
      Array.from({ length: 4 }, () => 'string'),
    );
  });
});
