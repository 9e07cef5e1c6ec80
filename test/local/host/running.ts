import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Answer, Order } from '../../../local/shared/process.ts';
import { issueToken, signingKey } from '../../../local/shared/tokens.ts';

const rootOf = (path: string) => new URL(path, import.meta.url).pathname;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

/** A host of its own for one test: state folder, port and the fixture app in a forked process. */
export async function runHost(env: Record<string, string> = {}, app = 'fixture-app') {
  const stateDir = mkdtempSync(join(tmpdir(), 'host-'));
  const notes = join(stateDir, 'notes');
  const port = await freePort();
  let child: ChildProcess | undefined;
  let startedIn = 0;

  const ask = async <A extends Answer['answer']>(order: Order, answer: A) => {
    child?.send(order);
    for (;;) {
      const [said] = (await once(child as ChildProcess, 'message')) as [Answer];
      if (said.answer === answer) return said as Extract<Answer, { answer: A }>;
    }
  };
  const start = async (offset = 0) => {
    const began = performance.now();
    child = fork(rootOf('../../../local/host/main.ts'), {
      execPath: rootOf('../../../node_modules/.bin/node'),
      execArgv: [],
      env: {
        PATH: process.env['PATH'],
        LOCAL_STATE: stateDir,
        LOCAL_PORT_BASE: String(port - 1),
        LOCAL_APP_ROOT: rootOf(app),
        LOCAL_CLOCK_OFFSET: String(offset),
        FIXTURE_NOTES: notes,
        ...env,
      },
    });
    const [first] = (await Promise.race([once(child, 'message'), once(child, 'exit')])) as [Answer | number];
    if (typeof first === 'number') throw new Error(`The host ended with ${first}.`);
    startedIn = performance.now() - began;
  };
  const kill = async (signal: NodeJS.Signals) => {
    const gone = once(child as ChildProcess, 'exit');
    child?.kill(signal);
    return (await gone) as [number | null, string | null];
  };
  await start();

  const seconds = Math.floor(Date.now() / 1000);
  const claims = {
    ...{ aud: 'api://learning-os', iss: 'local', oid: 'person-1', tid: 'tenant-1', appid: 'client-1' },
    ...{ roles: ['Needs.Write', 'Needs.Read'], name: 'Ada', iat: seconds, exp: seconds + 40 * 24 * 3600 },
  };
  const token = issueToken(claims, signingKey(stateDir));

  return {
    start,
    kill,
    ask,
    stateDir,
    startedIn: () => startedIn,
    token,
    notes: () => readFileSync(notes, 'utf8').split('\n').filter(Boolean),
    /** A request as Ada's, or with the given headers. */
    call: (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
      fetch(`http://127.0.0.1:${port}${path}`, {
        method,
        headers: { authorization: `Bearer ${token}`, ...headers },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    /** Asks `path` again and again until `done` holds for what it answers; gives up after ten seconds. */
    async until<T>(path: string, done: (body: T) => boolean): Promise<T> {
      for (const end = Date.now() + 10_000; ;) {
        const body = (await (await this.call('GET', path)).json()) as T;
        if (done(body)) return body;
        if (Date.now() > end) throw new Error(`${path} still answers ${JSON.stringify(body)}.`);
        await new Promise((resolve) => setTimeout(resolve, 25));
      }
    },
  };
}
