import { fork, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { APP_AUDIENCE, appSettings, TENANT_ID } from './settings.ts';
import { certificateFor } from './shared/certificate.ts';
import { portsFrom, type StackPorts } from './shared/ports.ts';
import type { Answer, Order } from './shared/process.ts';
import { CONNECTOR_KEY, signingKey } from './shared/tokens.ts';

/** The processes of the stack, in the order in which they start: the host comes last because it calls the others. */
export const processNames = ['tenant', 'model', 'cosmos', 'service-bus', 'host'] as const;
export type ProcessName = (typeof processNames)[number];

export interface StackOptions {
  stateDir: string;
  portBase: number;
  /** Folder with the app's package.json and its built functions. */
  appRoot: string;
  /** What the tenant holds at its first start. */
  tenantSeed: string;
  /** Starts the stand-ins only, for another host such as Core Tools. */
  withoutHost?: boolean;
  /** Settings that differ from the usual ones, such as DISABLED_AGENTS. */
  settings?: Record<string, string>;
  /** The moment at which the clock of a new stack stands, epoch milliseconds; now, unless given. */
  startsAt?: number;
}

export interface Stack {
  ports: StackPorts;
  stateDir: string;
  /** Shifted time, epoch milliseconds. */
  now: () => number;
  /** Whether every process is idle, and when the flows next have something to do. */
  status: () => Promise<{ idle: boolean; nextDue?: number }>;
  /** Moves every clock of the stack forward to a moment, and remembers it for the next start. */
  shiftTo: (at: number) => Promise<void>;
  faults: (name: ProcessName, faults: Record<string, unknown>) => Promise<void>;
  /** Ends a process as a crash would, and leaves it dead; one that somebody else killed is started again at once. */
  kill: (name: ProcessName) => Promise<void>;
  restart: (name: ProcessName) => Promise<void>;
  stop: () => Promise<void>;
}

const OFFSET_FILE = 'clock-offset';
const START_LIMIT_MS = 20_000;
/**
 * What the app may keep in memory, several times what it does: one that grows with every analysis ends here, and says
 * so.
 */
const HOST_HEAP_MB = 256;
/**
 * Beside so small a heap the young generation must be smaller than V8 would have it: where both together could pass the
 * limit, each small collection becomes a whole one, two a second, and more than half of the time goes into them.
 */
const HOST_YOUNG_MB = 16;

interface Process {
  child: ChildProcess;
  /** Settles when the process has said that it is ready, or failed to. */
  ready: Promise<void>;
}

/**
 * Starts every process of the stack, with the state that a killed stack left in `stateDir`. A process that dies is
 * started again at once, as Azure would. Each writes its process id to NAME.pid in `stateDir`.
 *
 * @throws StackFailed naming the process that did not start and what it complained about
 */
export async function startStack(options: StackOptions): Promise<Stack> {
  const { stateDir } = options;
  mkdirSync(stateDir, { recursive: true });
  const { certFile } = await certificateFor(stateDir);
  signingKey(stateDir);
  signingKey(stateDir, CONNECTOR_KEY);
  const ports = portsFrom(options.portBase);
  const offsetFile = join(stateDir, OFFSET_FILE);
  let offset = existsSync(offsetFile)
    ? Number(readFileSync(offsetFile, 'utf8'))
    : (options.startsAt ?? Date.now()) - Date.now();
  writeFileSync(offsetFile, String(offset));
  const identityHeader = identityHeaderIn(stateDir);
  const running = new Map<ProcessName, Process>();
  let isStopping = false;

  const environment = (): NodeJS.ProcessEnv => ({
    PATH: process.env['PATH'],
    LOCAL_STATE: stateDir,
    LOCAL_PORT_BASE: String(options.portBase),
    LOCAL_CLOCK_OFFSET: String(offset),
    LOCAL_APP_ROOT: options.appRoot,
    LOCAL_TENANT_SEED: options.tenantSeed,
    LOCAL_IDENTITY_HEADER: identityHeader,
    IDENTITY_ENDPOINT: `http://127.0.0.1:${ports.identity}/msi/token`,
    IDENTITY_HEADER: identityHeader,
    NODE_EXTRA_CA_CERTS: certFile,
    NODE_NO_WARNINGS: '1',
    WEBSITE_AUTH_OPENID_ISSUER: `https://localhost:${ports.tenant}/${TENANT_ID}/v2.0`,
    WEBSITE_AUTH_PRM_DEFAULT_WITH_SCOPES: `${APP_AUDIENCE}/user_impersonation`,
    ...appSettings(ports),
    ...options.settings,
  });

  const start = (name: ProcessName): Promise<void> => {
    const child = fork(new URL(`${name}/main.ts`, import.meta.url), {
      env: environment(),
      execArgv:
        name === 'host'
          ? [`--max-old-space-size=${HOST_HEAP_MB}`, `--max-semi-space-size=${HOST_YOUNG_MB}`]
          : [],
      stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
    });
    writeFileSync(join(stateDir, `${name}.pid`), String(child.pid));
    const complaints: string[] = [];
    child.stderr?.on('data', (chunk: Buffer) => complaints.push(chunk.toString()));
    const ready = new Promise<void>((resolve, reject) => {
      const fail = () => reject(new StackFailed(`${name} did not start. ${complaints.join('').trim()}`));
      const limit = setTimeout(fail, START_LIMIT_MS);
      let isReady = false;
      child.once('message', () => {
        clearTimeout(limit);
        isReady = true;
        resolve();
      });
      child.once('exit', (code, signal) => {
        clearTimeout(limit);
        const isEnded = isStopping || running.get(name)?.child !== child;
        if (isEnded || (!isReady && signal === null)) {
          fail();
          return;
        }
        process.stderr.write(`${name} ended with ${signal ?? code ?? '?'}; it is started again.\n`);
        start(name).then(resolve, reject);
      });
    });
    // Callers that await `ready` get the failure; unhandled here it would end the process.
    ready.catch(() => undefined);
    running.set(name, { child, ready });
    return ready;
  };

  const ask = async (name: ProcessName, order: Order): Promise<Answer> => {
    for (;;) {
      const asked = running.get(name);
      if (!asked) throw new StackFailed(`${name} is not running.`);
      await asked.ready;
      const answer = await answerOf(asked.child, order);
      if (answer) return answer;
    }
  };

  const end = async (name: ProcessName, signal: NodeJS.Signals): Promise<void> => {
    const child = running.get(name)?.child;
    running.delete(name);
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    await new Promise((resolve) => {
      child.once('exit', resolve);
      child.kill(signal);
    });
  };

  const stop = async (): Promise<void> => {
    isStopping = true;
    for (const name of [...running.keys()].toReversed())
      await end(name, name === 'host' ? 'SIGTERM' : 'SIGKILL');
  };
  try {
    await Promise.all(processNames.filter((name) => name !== 'host').map(start));
    if (!options.withoutHost) await start('host');
  } catch (error) {
    await stop();
    throw error;
  }

  return {
    ports,
    stateDir,
    now: () => Date.now() + offset,
    async status() {
      const answers = await Promise.all([...running.keys()].map((name) => ask(name, { order: 'status' })));
      const known = answers.filter((answer) => answer.answer === 'status');
      const due = known.map(({ nextDue }) => nextDue).filter((at) => at !== undefined);
      return {
        idle: known.every(({ idle }) => idle),
        ...(due.length > 0 ? { nextDue: Math.min(...due) } : {}),
      };
    },
    async shiftTo(at) {
      offset = Math.max(offset, at - Date.now());
      writeFileSync(offsetFile, String(offset));
      for (const name of running.keys()) await ask(name, { order: 'clock', offset });
    },
    async faults(name, faults) {
      await ask(name, { order: 'faults', faults });
    },
    kill: (name) => end(name, 'SIGKILL'),
    restart: start,
    stop,
  };
}

/** What the process answers, or undefined when it ended first: then its successor is to be asked. */
async function answerOf(child: ChildProcess, order: Order): Promise<Answer | undefined> {
  return await new Promise((resolve) => {
    const hear = (answer: Answer) => {
      if (answer.answer === order.order) settle(answer);
    };
    const settle = (answer?: Answer) => {
      child.off('message', hear).off('exit', gone);
      resolve(answer);
    };
    const gone = () => settle();
    child.on('message', hear).once('exit', gone);
    child.send(order, (error) => {
      if (error) setImmediate(gone);
    });
  });
}

export class StackFailed extends Error {
  override name = 'StackFailed';
}

/**
 * The header that managed identity calls carry; kept, so that a restarted process and a later reader present the same
 * one.
 */
function identityHeaderIn(stateDir: string): string {
  const file = join(stateDir, 'identity-header');
  if (!existsSync(file)) writeFileSync(file, randomBytes(16).toString('hex'), { mode: 0o600 });
  return readFileSync(file, 'utf8');
}
