import type { HttpRequest, InvocationContext } from '@azure/functions';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { answer } from '../../../../functions/http/door/door.ts';
import { doors } from '../../../../functions/http/index.ts';
import { learningRecordsSend } from '../../../../functions/http/signals/learning-records-send.ts';
import { signalsSend } from '../../../../functions/http/signals/signals-send.ts';
import { understand, understandText } from '../../../../lib/agents/sensing/rules.ts';
import { SHIPPED_POLICY } from '../../../../lib/domain/policy/policy.ts';
import type { App } from '../../../../lib/wiring.ts';
import { personId, profile } from '../../../lib/examples.ts';
import { headerOf } from '../callers.ts';
import { english } from '../../../../lib/messages/words.ts';

const UNSEEN = /(?![\n\t])[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2028\u2029]/u;
const dirt = [
  '\u202Egnp.exe\u202C',
  '\u200B',
  '\u2066x\u2069',
  '\u0000',
  '\u00AD',
  '\u{E0041}',
  '\uFEFF',
  '\u2028',
];

type AnyDoor = (typeof doors)[number];

/** Every body that differs from this one in one text. */
function spoilt(value: unknown, by: string): unknown[] {
  if (typeof value === 'string') return [value + by, by + value];
  if (Array.isArray(value))
    return (value as unknown[]).flatMap((held, i, all) =>
      spoilt(held, by).map((other) => all.toSpliced(i, 1, other)),
    );
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, held]) =>
    spoilt(held, by).map((other) => ({ ...value, [name]: other })),
  );
}

beforeAll(() => {
  process.env['WEBSITE_AUTH_ENABLED'] = 'true';
});
afterAll(() => {
  delete process.env['WEBSITE_AUTH_ENABLED'];
});

let calls = 0;
/** What a door hands on of a body, or how it refuses. */
async function given(
  door: AnyDoor,
  body: unknown,
): Promise<{ status: number; seen?: unknown; text: string }> {
  let seen: unknown;
  calls += 1;
  const role = door.role ?? 'Need.Read';
  // Of a request, a door and an app what answering needs, and no more.
  const request = {
    headers: new Headers({
      'x-ms-client-principal': headerOf({
        kind: door.callers === 'people' ? 'user' : 'app',
        id: personId(1),
        roles: [role],
      }),
      'idempotency-key': `plain-${calls}`,
    }),
    url: `https://doors.example/api/${door.route}`,
    params: door.example.params as object,
    text: () => Promise.resolve(typeof body === 'string' ? body : JSON.stringify(body)),
  } as unknown as HttpRequest;
  const silent = () => undefined;
  const context = { invocationId: '6a3ee2a9-0000-4000-8000-000000000001', error: silent, warn: silent };
  const entry = {
    ...door,
    repeatable: true as const,
    handle: (visit: { body: unknown }) => {
      seen = visit.body;
      return Promise.resolve({ json: {} });
    },
    reply: { parse: () => ({}) },
  } as unknown as AnyDoor;
  const ports = { words: english, rateLimits: { take: () => Promise.resolve(0) } };
  const app = () => ({ ports, disabledAgents: new Set() }) as unknown as App;
  const { status = 0, body: text } = await answer(
    entry,
    request,
    context as unknown as InvocationContext,
    app,
  );
  return { status, seen, text: typeof text === 'string' ? text : '' };
}

const posting = doors.filter(
  ({ method, example }) => method === 'POST' && JSON.stringify(example.body) !== '{}',
);

describe('what nobody sees', () => {
  test.each(posting.map((door) => [door.name, door] as const))(
    'does not come in through %s',
    async (_, door) => {
      expect((await given(door, door.example.body)).status).toBeLessThan(300);
      for (const by of dirt)
        for (const body of spoilt(door.example.body, by)) {
          const { status, seen } = await given(door, body);
          expect(status === 400 || (status < 300 && !UNSEEN.test(JSON.stringify(seen)))).toBe(true);
        }
    },
  );

  test('does not come in over the bus', () => {
    const envelope = {
      specversion: '1.0',
      id: 'x',
      source: 'hr',
      subject: personId(1),
      time: '2026-01-01T00:00:00Z',
    };
    const signal = { ...envelope, type: 'learning-os.workforce.person', data: profile };
    const { retention } = SHIPPED_POLICY;
    for (const by of dirt)
      for (const body of spoilt(signal, by)) {
        const understood = understandText(JSON.stringify(body), Date.UTC(2026, 1), retention);
        expect('reason' in understood || !UNSEEN.test(JSON.stringify(understood))).toBe(true);
      }
    const named = (department: string) =>
      understand({ ...signal, data: { ...profile, department } }, Date.UTC(2026, 1), retention);
    expect(named('\u202BSales\u202C')).toMatchObject({ signal: { data: { department: 'Sales' } } });
    expect(named('Sales\n• cost: 0')).toMatchObject({
      description: expect.stringContaining('data.department'),
    });
    expect(named('\u200B')).toMatchObject({ description: expect.stringContaining('data.department') });
  });

  test('a body that is nested without end is refused and not run into', async () => {
    const deep = `{"signals": [${'['.repeat(50_000)}${']'.repeat(50_000)}]}`;
    expect((await given(signalsSend as AnyDoor, deep)).status).toBe(400);
  });
});

describe('moments at the edge of the calendar', () => {
  const edges = [
    '9999-12-31T23:59:59-14:00',
    '0000-01-01T00:00:00+14:00',
    '0000-01-01T00:00:00Z',
    '9999-12-31T23:59:59.999Z',
  ];

  test.each(edges)('%s is refused with its field', async (moment) => {
    const { statements } = learningRecordsSend.example.body as { statements: object[] };
    const records = await given(learningRecordsSend as AnyDoor, {
      ...(learningRecordsSend.example.body as object),
      statements: statements.map((statement) => ({ ...statement, timestamp: moment })),
    });
    expect(records.status).toBe(400);
    expect(records.text).toContain('timestamp');
    const { signals } = signalsSend.example.body as { signals: object[] };
    const sent = await given(signalsSend as AnyDoor, {
      signals: signals.map((signal) => ({ ...signal, time: moment })),
    });
    expect(sent.status).toBe(400);
    expect(sent.text).toContain('time');
  });
});
