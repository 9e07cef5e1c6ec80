import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';

/**
 * Below those that the system gives to outgoing connections, which could take one of the ports before it is listened
 * on.
 */
const [FIRST, LAST] = [20_000, 32_000];

/**
 * The first of `count` ports in a row that nobody listens on, so that several runs of the tests get along on one
 * machine.
 */
export async function freePorts(count = 1): Promise<number> {
  for (;;) {
    const first = randomInt(FIRST, LAST - count);
    const ports = Array.from({ length: count }, (_, i) => first + i);
    if ((await Promise.all(ports.map(isFree))).every(Boolean)) return first;
  }
}

/** The base of a stack whose ports are all free. */
export const freeBase = async (): Promise<number> => (await freePorts(8)) - 1;

async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  try {
    const listening = once(server, 'listening');
    server.listen(port, '127.0.0.1');
    await listening;
    return true;
  } catch {
    return false;
  } finally {
    await new Promise((closed) => server.close(closed));
  }
}
