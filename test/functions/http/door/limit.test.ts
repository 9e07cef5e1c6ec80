import type { HttpRequest, InvocationContext } from '@azure/functions';
import { expect, test } from '@jest/globals';
import { answer } from '../../../../functions/http/door/door.ts';
import type { Principal } from '../../../../functions/http/door/principal.ts';
import { doors } from '../../../../functions/http/index.ts';
import type { App } from '../../../../lib/wiring.ts';

const limited = doors.filter(({ limit }) => limit !== undefined && limit !== 'named');

test('some doors count what one person says', () => {
  expect(limited.length).toBeGreaterThan(10);
});

test.each(limited.map((door) => [door.name, door] as const))(
  '%s refuses who said too much already, before it does anything',
  async (_, door) => {
    const taken: unknown[] = [];
    const ports = {
      replies: { reserve: (call: object) => Promise.resolve(call) },
      rateLimits: { take: (of: object) => Promise.resolve(taken.push(of)) },
    };
    const silent = () => undefined;
    const request = {
      headers: new Headers({ 'idempotency-key': 'a-key-of-it' }),
      url: 'https://doors.example/api',
      params: door.example.params as object,
      text: () => Promise.resolve(JSON.stringify(door.example.body)),
    } as unknown as HttpRequest;
    const context = { invocationId: 'i', error: silent, warn: silent } as unknown as InvocationContext;
    const caller: Principal = {
      kind: 'user',
      id: '2677646c-1a99-4578-896d-5dab048a5c99',
      roles: door.role === null ? [] : [door.role],
    };
    const app = () => ({ ports }) as unknown as App;
    expect(await answer(door, request, context, app, () => caller)).toMatchObject({ status: 429 });
    expect(taken).toHaveLength(1);
  },
);
