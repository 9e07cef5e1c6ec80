import { beforeAll, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { door, none } from '../../../../functions/http/door/door.ts';
import type { App } from '../../../../lib/wiring.ts';
import { personId } from '../../../lib/examples.ts';
import { world } from '../../../support/world.ts';
import { callDoor, type AnyDoor } from '../call-door.ts';
import { headerOf } from '../callers.ts';

/** Answers what a call is known by, of which doors make the ids of what they start. */
const named = (route: string) =>
  door({
    name: 'named',
    method: 'POST',
    route,
    tag: 'Operations',
    role: null,
    callers: 'anyone',
    scope: 'own',
    summary: 'x',
    params: none,
    body: none,
    status: 200,
    reply: z.object({ callId: z.string() }),
    example: { params: {}, body: {} },
    handle: ({ callId }) => Promise.resolve({ json: { callId } }),
  }) as unknown as AnyDoor;

describe('what a call is known by', () => {
  let app: App;
  beforeAll(() => {
    process.env['WEBSITE_AUTH_ENABLED'] = 'True';
    app = { ports: world().ports, disabledAgents: new Set() };
  });
  const callId = async (caller: number, key: string, route = 'named') => {
    const principal = headerOf({ kind: 'user', id: personId(caller), roles: [] });
    const { status, text } = await callDoor(named(route), { principal, key, app });
    expect(status).toBe(200);
    return (JSON.parse(text) as { callId: string }).callId;
  };

  test('is the same when it is sent again, and another for every caller, door and key', async () => {
    const first = await callId(1, 'weekly-2026-11-03');
    expect(await callId(1, 'weekly-2026-11-03')).toBe(first);
    const others = [
      await callId(2, 'weekly-2026-11-03'),
      await callId(1, 'weekly-2026-11-03', 'elsewhere'),
      await callId(1, 'weekly-2026-11-10'),
    ];
    expect(new Set([first, ...others]).size).toBe(4);
  });

  test.each(['{', 'null null', '[1,'])('is no call where its body is no JSON: %s', async (text) => {
    const principal = headerOf({ kind: 'user', id: personId(1), roles: [] });
    const { status, text: answer } = await callDoor(named('named'), { principal, app, text });
    expect(status).toBe(400);
    expect(answer).toContain('JSON');
  });

  test('tells nobody who calls', async () => {
    expect(await callId(1, 'a-key-of-mine')).not.toContain(personId(1));
  });
});
