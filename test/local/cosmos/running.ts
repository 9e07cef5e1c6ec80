import { fork, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync } from 'node:fs';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Answer, Order } from '../../../local/shared/process.ts';
import { issueToken, signingKey } from '../../../local/shared/tokens.ts';
import { freePorts } from '../../../local/shared/free-ports.ts';

const fileOf = (path: string) => new URL(path, import.meta.url).pathname;

/** Local Cosmos as a process of its own, with a state folder and a port of its own. */
export async function newCosmos() {
  const stateDir = mkdtempSync(join(tmpdir(), 'cosmos-'));
  const port = await freePorts();
  const endpoint = `https://localhost:${port}`;
  const certFile = join(stateDir, 'localhost.crt');
  let child: ChildProcess;

  function tokenFor(aud: string, lifetime = 86_400): string {
    const now = Math.floor(Date.now() / 1000);
    const app = { oid: 'app', tid: 'tenant', appid: 'app', roles: [] as string[], idtyp: 'app' as const };
    return issueToken({ aud, iss: 'local', ...app, iat: now, exp: now + lifetime }, signingKey(stateDir));
  }

  return {
    endpoint,
    tokenFor,
    async start(): Promise<void> {
      const env = { PATH: process.env['PATH'], LOCAL_STATE: stateDir, LOCAL_PORT_BASE: String(port - 5) };
      child = fork(fileOf('../../../local/cosmos/main.ts'), { execArgv: [], env });
      await once(child, 'message');
    },
    async order(order: Order): Promise<Answer> {
      child.send(order);
      const [answer] = (await once(child, 'message')) as [Answer];
      return answer;
    },
    async kill(): Promise<void> {
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
    /** One request without the SDK; `authorization` is the whole header. */
    async ask(method: string, path: string, headers: Record<string, string> = {}, body?: unknown) {
      const authorization = encodeURIComponent(`type=aad&ver=1.0&sig=${tokenFor(endpoint)}`);
      const asked = request(endpoint + path, {
        method,
        ca: readFileSync(certFile),
        headers: { authorization, ...headers },
      });
      asked.end(body === undefined ? undefined : JSON.stringify(body));
      const [response] = (await once(asked, 'response')) as [AsyncIterable<Buffer> & { statusCode: number }];
      let text = '';
      for await (const chunk of response) text += chunk.toString();
      return { status: response.statusCode, body: JSON.parse(text || 'null') as Record<string, unknown> };
    },
    /** Runs a script with the real SDK in a process that trusts the certificate; its standard output, line by line. */
    async runScript(script: string, ...values: string[]): Promise<string[]> {
      const env = {
        PATH: process.env['PATH'],
        COSMOS_ENDPOINT: endpoint,
        COSMOS_TOKEN: tokenFor(endpoint),
        NODE_EXTRA_CA_CERTS: certFile,
      };
      return linesOf(script, env, values);
    },
  };
}

/** Runs a script of this folder; its standard output, line by line. */
export async function linesOf(script: string, env: NodeJS.ProcessEnv, values: string[] = []) {
  const run = spawn(process.execPath, [fileOf(script), ...values], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let text = '';
  run.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()));
  await once(run, 'close');
  return text.trim().split('\n');
}
