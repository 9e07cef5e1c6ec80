import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { shiftDate } from '../shared/clock.ts';
import type { Running, Surroundings } from '../shared/process.ts';
import { createAlarm } from './alarm.ts';
import { injectCore, runHooks } from './core.ts';
import { createDispatcher } from './durable/dispatcher.ts';
import { createEngine } from './durable/engine.ts';
import { durableFunctions } from './durable/functions.ts';
import { createRpc, durableClientData } from './durable/rpc.ts';
import { openDurableStore } from './durable/store.ts';
import { createFront } from './http/front.ts';
import { createRouter } from './http/routes.ts';
import { createInvoker } from './invocation.ts';
import { readHostJson } from './host-json.ts';
import { loadApp } from './load.ts';
import { openLog, takeConsole } from './log.ts';
import { startServiceBus } from './service-bus/trigger.ts';
import { createTimers } from './timers.ts';

/** How long running work may take after SIGTERM before the process ends anyway (ms). */
const grace = 5_000;

/** What the deployment excludes from Entra authentication. */
const openPaths = JSON.parse(
  readFileSync(new URL('../../bicep/open-paths.json', import.meta.url), 'utf8'),
) as readonly string[];

/** Loads the built app under `root` and runs it: HTTP, timers, Service Bus and Durable. */
export async function startHost({ stateDir, ports, clock }: Surroundings, root: string): Promise<Running> {
  shiftDate(clock);
  const address = `127.0.0.1:${ports.host}`;
  process.env['WEBSITE_AUTH_ENABLED'] = 'True';
  process.env['WEBSITE_HOSTNAME'] ??= address;
  process.env['FUNCTIONS_WORKER_RUNTIME'] ??= 'node';
  const audience = process.env['WEBSITE_AUTH_AUDIENCE'] ?? 'api://learning-os';

  const { routePrefix, serviceBus } = readHostJson(root);
  const log = openLog(stateDir, clock.now);
  takeConsole(log, console);
  const app = injectCore(log);
  await loadApp(root, app);

  const key = randomBytes(24).toString('hex');
  const durablePath = `/durabletask/${key}/`;
  const client = durableClientData(`http://${address}`, key, `http://${address}${durablePath}`);
  const invoker = createInvoker(app, () => client, log);
  const { invoke } = invoker;
  const functions = [...app.functions.values()];

  const timers = createTimers(functions, new DatabaseSync(join(stateDir, 'host.db')), invoke, clock.now);
  const engine = createEngine({
    store: openDurableStore(join(stateDir, 'durable.db')),
    now: clock.now,
    ...durableFunctions(app, invoke),
    onWork: () => work(),
  });
  const dispatcher = createDispatcher(() => engine);
  const alarm = createAlarm(clock.now, () => wake());
  const nextDue = () => {
    const times = [timers.nextDue(), engine.nextDue()].filter((time) => time !== undefined);
    return times.length === 0 ? undefined : Math.min(...times);
  };
  const work = () => {
    dispatcher.pump();
    alarm.set(nextDue());
  };
  const wake = () => {
    engine.fireTimers();
    void timers.wake().then(work);
    work();
  };

  const route = createRouter(functions, routePrefix);
  const front = createFront({
    route,
    invoke,
    stateDir,
    audience,
    clientId: process.env['ENTRA_CLIENT_ID'] ?? '',
    excludedPaths: openPaths,
    published: {
      scopes: (process.env['WEBSITE_AUTH_PRM_DEFAULT_WITH_SCOPES'] ?? '').split(',').filter(Boolean),
      issuer: process.env['WEBSITE_AUTH_OPENID_ISSUER'] ?? '',
    },
    now: clock.now,
  });
  const rpc = createRpc(engine);
  const server = createServer((request, response) => {
    const url = request.url ?? '/';
    const answering = url.startsWith(durablePath)
      ? rpc(request, response, url.slice(durablePath.length))
      : front(request, response);
    answering.catch((error: unknown) => {
      log({ level: 'error', category: 'host', message: String(error) });
      response.destroy();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(ports.host, '127.0.0.1', resolve);
  });
  const stopServiceBus = startServiceBus(functions, { invoke, log, limits: serviceBus });
  wake();

  const idle = () =>
    invoker.running() === 0 &&
    timers.running() === 0 &&
    engine.idle() &&
    (nextDue() ?? Infinity) > clock.now();
  process.once('SIGTERM', () => {
    dispatcher.stop();
    alarm.stop();
    stopServiceBus();
    server.close();
    const end = () =>
      void runHooks(app, 'appTerminate', { hookData: {}, appHookData: {} }).finally(() => process.exit(0));
    const deadline = Date.now() + grace;
    setInterval(() => (invoker.running() === 0 || Date.now() > deadline) && end(), 20);
  });
  return {
    idle,
    // Schedules do not hold back a jump: after it, each that was missed fires once, as when a Functions host was down.
    nextDue: () => engine.nextDue(),
    clockMoved: wake,
  };
}
