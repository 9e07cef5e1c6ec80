import { createServer, type Server } from 'node:http';
import { json } from 'node:stream/consumers';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { registerRead } from '../../functions/http/registers/register-read.ts';
import { registersSave } from '../../functions/http/registers/registers-save.ts';
import { NamedError } from '../../lib/errors.ts';
import { registerDoor } from '../../scripts/commands/taxonomy/register-door.ts';
import { inMemoryBus } from '../support/in-memory-bus.ts';
import { documentsInMemory } from '../support/in-memory-documents.ts';
import { storesOver } from '../support/in-memory-ports.ts';
import { negotiation, NOW, personId } from '../lib/examples.ts';

const ports = () =>
  storesOver(
    documentsInMemory(() => NOW),
    inMemoryBus(),
  );
let server: Server;
let url: string;
let stores: ReturnType<typeof ports>;

/** The two doors that an import calls, without what stands in front of them. */
beforeEach(async () => {
  stores = ports();
  const principal = { kind: 'user', id: personId(1), roles: [] };
  const answer = async (path: string, body: unknown) => {
    const visit = { principal, ports: stores, at: NOW, callId: 'import' };
    if (path === '/api/registers')
      return registersSave.handle({ ...visit, body: registersSave.body.parse(body) } as never);
    const params = { register: path.split('/').at(-1) };
    return registerRead.handle({ ...visit, params } as never);
  };
  server = createServer((request, response) => {
    const body = request.method === 'POST' ? json(request) : Promise.resolve({});
    void body
      .then((given) => answer(request.url ?? '', given))
      .then(
        (reply) => response.end(JSON.stringify(reply.json)),
        (error: unknown) => {
          response.statusCode = error instanceof NamedError ? error.fault.status : 500;
          response.end(String(error));
        },
      );
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => void server.close());

test('an import names what it read, and overwrites nothing that changed since', async () => {
  const quiet = () => undefined;
  const named = (label: string) => ({ skills: [{ ...negotiation, label }], roleProfiles: [] });
  await registerDoor(url, 'token').save(named('first'), quiet);
  const [early, late] = [registerDoor(url, 'token'), registerDoor(url, 'token')];
  await Promise.all([early.skills(), late.skills()]);
  await early.save(named('second'), quiet);
  await expect(late.save(named('third'), quiet)).rejects.toThrow('answered 412');
  await expect(registerDoor(url, 'token').save(named('unread'), quiet)).rejects.toThrow('answered 428');
  expect((await stores.registers.skills()).get('negotiation')?.label).toBe('second');
});
