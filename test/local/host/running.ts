import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Answer, Order } from '../../../local/shared/process.ts';
import { portsFrom } from '../../../local/shared/ports.ts';
import { issueToken, signingKey } from '../../../local/shared/tokens.ts';
import { freeBase } from '../../../local/shared/free-ports.ts';

const rootOf = (path: string) => new URL(path, import.meta.url).pathname;

/** A state folder and ports of their own for one test. */
export async function newPlace() {
  const stateDir = mkdtempSync(join(tmpdir(), 'host-'));
  const base = await freeBase();
  return { stateDir, ports: portsFrom(base), base };
}
type Place = Awaited<ReturnType<typeof newPlace>>;

/** One process of the stack in a fork, on Node's release for the project. */
export function forked(script: string, { stateDir, base }: Place) {
  let child: ChildProcess | undefined;
  return {
    /** Starts it and resolves when it says that it is ready. */
    async start(env: Record<string, string> = {}): Promise<void> {
      const surroundings = {
        LOCAL_STATE: stateDir,
        LOCAL_PORT_BASE: String(base),
        PATH: process.env['PATH'],
      };
      child = fork(rootOf(`../../../local/${script}`), {
        execPath: rootOf('../../../node_modules/.bin/node'),
        execArgv: [],
        env: { ...surroundings, ...env },
      });
      const [first] = (await Promise.race([once(child, 'message'), once(child, 'exit')])) as [
        Answer | number,
      ];
      if (typeof first === 'number') throw new Error(`${script} ended with ${first}.`);
    },
    async ask<A extends Answer['answer']>(order: Order, answer: A) {
      child?.send(order);
      for (;;) {
        const [said] = (await once(child as ChildProcess, 'message')) as [Answer];
        if (said.answer === answer) return said as Extract<Answer, { answer: A }>;
      }
    },
    async kill(signal: NodeJS.Signals) {
      const gone = once(child as ChildProcess, 'exit');
      child?.kill(signal);
      return (await gone) as [number | null, string | null];
    },
  };
}

/** A host that runs a fixture app, and ways to talk to it. */
export async function runHost(app = 'fixture-app', env: Record<string, string> = {}, place?: Place) {
  const { stateDir, base, ports } = place ?? (await newPlace());
  const notes = join(stateDir, 'notes');
  const child = forked('host/main.ts', { stateDir, base, ports });
  const start = (offset = 0) =>
    child.start({
      ...env,
      LOCAL_APP_ROOT: rootOf(app),
      LOCAL_CLOCK_OFFSET: String(offset),
      FIXTURE_NOTES: notes,
    });
  await start();

  const seconds = Math.floor(Date.now() / 1000);
  const claims = {
    aud: 'api://learning-os',
    iss: 'local',
    oid: 'person-1',
    tid: 'tenant-1',
    appid: 'client-1',
    roles: ['Needs.Write', 'Needs.Read'],
    name: 'Ada',
    iat: seconds,
    exp: seconds + 40 * 24 * 3600,
  };
  const token = issueToken(claims, signingKey(stateDir));

  return {
    ...child,
    start,
    stateDir,
    notes: () => (existsSync(notes) ? readFileSync(notes, 'utf8').split('\n').filter(Boolean) : []),
    /** A request as Ada's, or with the given headers. */
    call: (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
      fetch(`http://127.0.0.1:${ports.host}${path}`, {
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
