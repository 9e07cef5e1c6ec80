import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { doors as guardedDoors } from '../../functions/http/index.ts';
import { Verdict } from '../../lib/domain/gate/approval.ts';
import { CharterLine } from '../../lib/domain/charter.ts';
import { Signal } from '../../lib/domain/signal/signal.ts';
import { RoleProfile, Skill } from '../../lib/domain/skill/skill.ts';

interface Request {
  method: string;
  /** Below `/api/`. */
  path: string;
  headers: string;
  body: string;
}

const doors = [
  { method: 'GET', route: 'health' },
  ...guardedDoors.map(({ method, route }) => ({ method, route })),
].map((door) => ({ ...door, name: `${door.method} ${door.route}` }));

const requests = readFileSync('api.http', 'utf8')
  .split(/^###.*$/m)
  .flatMap((part): Request[] => {
    const [, method = '', path = '', headers = '', body = ''] =
      /^(GET|POST|DELETE) \{\{host\}\}\/api\/(\S+)\n((?:\S.*\n)*)\n*([^]*)$/m.exec(part) ?? [];
    return method ? [{ method, path, headers, body }] : [];
  });

const calls = ({ method, path }: Request, door: { method: string; route: string }): boolean =>
  method === door.method &&
  new RegExp(`^${door.route.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(path.replaceAll(/\{\{\w+\}\}/g, 'x'));

describe('api.http', () => {
  it.each(doors)('calls $name', (door) => {
    expect(requests.filter((request) => calls(request, door))).toHaveLength(1);
  });

  it('calls nothing that is not a door', () => {
    expect(requests.length).toBeGreaterThan(0);
    expect(requests.filter((request) => !doors.some((door) => calls(request, door)))).toEqual([]);
  });

  it('signs every call but health, and gives every POST but those of hooks, and those of which nothing is recorded, an Idempotency-Key', () => {
    const guarded = requests.filter(({ path }) => path !== 'health');
    expect(guarded.filter(({ headers }) => !headers.includes('Authorization: Bearer '))).toEqual([]);
    const unrecorded = guardedDoors.filter((door) => door.unrecorded);
    const posts = requests.filter(
      (request) =>
        request.method === 'POST' &&
        !request.path.startsWith('hooks/') &&
        !unrecorded.some((door) => calls(request, door)),
    );
    expect(posts.length).toBeGreaterThan(0);
    expect(posts.filter(({ headers }) => !/^Idempotency-Key: \S{8,}/m.test(headers))).toEqual([]);
  });

  it.each([
    ['signals', z.strictObject({ signals: z.array(Signal) })],
    ['decision', Verdict],
    [
      'registers',
      z.strictObject({
        charterLines: z.array(CharterLine),
        skills: z.array(Skill),
        roleProfiles: z.array(RoleProfile),
      }),
    ],
    ['analyses', z.strictObject({})],
    ['replay', z.strictObject({})],
  ])('sends a body that the %s door takes', (end, schema) => {
    const request = requests.find(({ method, path }) => method === 'POST' && path.endsWith(end));
    expect(() => schema.parse(JSON.parse(request?.body ?? ''))).not.toThrow();
  });
});
