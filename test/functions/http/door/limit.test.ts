import { expect, test } from '@jest/globals';
import { doors } from '../../../../functions/http/index.ts';
import type { App } from '../../../../lib/wiring.ts';
import { callDoor } from '../call-door.ts';
import { headerOf } from '../callers.ts';

const limited = doors.filter(({ limit }) => limit !== undefined && limit !== 'named');

test('some doors count what one person says', () => {
  expect(limited.length).toBeGreaterThan(10);
});

test.each(limited.map((door) => [door.name, door] as const))(
  '%s refuses who said too much already, before it does anything',
  async (_, door) => {
    process.env['WEBSITE_AUTH_ENABLED'] = 'true';
    const taken: unknown[] = [];
    // All that is asked before anything is done.
    const ports = {
      replies: { reserve: (call: object) => Promise.resolve(call) },
      rateLimits: { take: (of: object) => Promise.resolve(taken.push(of)) },
    };
    const principal = headerOf({
      kind: 'user',
      id: '2677646c-1a99-4578-896d-5dab048a5c99',
      roles: door.role === null ? [] : [door.role],
    });
    const app = { ports, disabledAgents: new Set() } as unknown as App;
    expect(await callDoor(door, { principal, app })).toMatchObject({ status: 429 });
    expect(taken).toHaveLength(1);
  },
);
