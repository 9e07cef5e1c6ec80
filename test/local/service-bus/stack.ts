import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { certificateFor } from '../../../local/shared/certificate.ts';
import { portsFrom } from '../../../local/shared/ports.ts';
import type { Answer, Order } from '../../../local/shared/process.ts';
import { issueToken, signingKey } from '../../../local/shared/tokens.ts';
import { freeBase } from '../../../local/shared/free-ports.ts';

const broker = new URL('../../../local/service-bus/main.ts', import.meta.url);
const client = new URL('./client.ts', import.meta.url);
const tokenLifeSeconds = 3600;

/** The stand-in and its clients as processes of their own. */
export async function createStack(audience = 'https://servicebus.azure.net/') {
  const stateDir = mkdtempSync(join(tmpdir(), 'service-bus-'));
  const base = await freeBase();
  const { certFile } = await certificateFor(stateDir);
  const iat = Math.floor(Date.now() / 1000);
  const nobody = { iss: 'local', oid: 'app', tid: 'tenant', appid: 'app', roles: [] };
  const token = issueToken(
    { ...nobody, aud: audience, iat, exp: iat + tokenLifeSeconds },
    signingKey(stateDir),
  );
  const env = { ...process.env, NODE_OPTIONS: '', LOCAL_STATE: stateDir, LOCAL_PORT_BASE: String(base) };
  const children = new Set<ChildProcess>();

  const run = (script: URL, args: string[], more: Record<string, string> = {}) => {
    const child = fork(script, args, { env: { ...env, ...more } });
    children.add(child);
    return child;
  };
  const kill = async (child: ChildProcess) => {
    children.delete(child);
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  };

  return {
    kill,
    async startBroker() {
      const child = run(broker, []);
      await once(child, 'message');
      const order = async (order: Order): Promise<Answer> => {
        child.send(order);
        const [answer] = (await once(child, 'message')) as [Answer];
        return answer;
      };
      const untilIdle = async (): Promise<void> => {
        const status = await order({ order: 'status' });
        if (status.answer !== 'status' || !status.idle) await untilIdle();
      };
      return { child, order, untilIdle };
    },
    /** Starts a scenario of client.ts. */
    startClient: (scenario: string) =>
      run(client, [scenario], {
        NODE_EXTRA_CA_CERTS: certFile,
        SERVICE_BUS: `localhost:${portsFrom(base).serviceBus}`,
        TOKEN: token,
      }),
    /** Resolves when the subscriber received a message from a sender that starts now. */
    async untilHeard(subscriber: ChildProcess): Promise<void> {
      const sender = this.startClient('flood');
      await new Promise<void>((heard) => {
        subscriber.on('message', ([id]: [string]) => {
          if (id.startsWith(`${sender.pid ?? 0}-`)) heard();
        });
      });
      await kill(sender);
    },
    /** Runs a scenario of client.ts to its end and answers its result. */
    async runClient<Result>(scenario: string): Promise<Result> {
      const child = this.startClient(scenario);
      const [result] = (await once(child, 'message')) as [Result];
      await kill(child);
      return result;
    },
    async stop() {
      for (const child of children) await kill(child);
    },
  };
}
export type Stack = Awaited<ReturnType<typeof createStack>>;
