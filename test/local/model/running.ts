import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync } from 'node:fs';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { certificateFor } from '../../../local/shared/certificate.ts';
import { portsFrom } from '../../../local/shared/ports.ts';
import { issueToken, signingKey } from '../../../local/shared/tokens.ts';
import { freeBase } from '../../../local/shared/free-ports.ts';
import type { Order } from './client.ts';

export interface Result<T> {
  result?: T;
  error?: string;
  ms: number;
}

/** The stand-in and the app's adapter, each as a process of its own. */
export async function startModelAndClient() {
  const stateDir = mkdtempSync(join(tmpdir(), 'model-'));
  const base = await freeBase();
  const { certFile } = await certificateFor(stateDir);
  const endpoint = `https://localhost:${portsFrom(base).model}`;
  const iat = Math.floor(Date.now() / 1000);
  const app = { iss: 'local', oid: 'app', tid: 'tenant', appid: 'app', roles: [] as string[] };
  const tokenFor = (aud: string) => issueToken({ ...app, aud, iat, exp: iat + 3600 }, signingKey(stateDir));
  const TOKEN = tokenFor('https://ai.azure.com');

  const start = async (script: string, env: NodeJS.ProcessEnv): Promise<ChildProcess> => {
    const child = fork(new URL(script, import.meta.url), {
      execArgv: [],
      env: { PATH: process.env['PATH'], NODE_NO_WARNINGS: '1', ...env },
    });
    await once(child, 'message');
    return child;
  };
  const exchange = async (child: ChildProcess, order: object): Promise<unknown> => {
    child.send(order);
    const [answer] = (await once(child, 'message')) as [unknown];
    return answer;
  };
  const model = await start('../../../local/model/main.ts', {
    LOCAL_STATE: stateDir,
    LOCAL_PORT_BASE: String(base),
  });
  const client = await start('./client.ts', { NODE_EXTRA_CA_CERTS: certFile, MODEL: endpoint, TOKEN });

  return {
    tokenFor,
    /** Has the app's adapter do something. */
    order: async <T>(order: Order) => (await exchange(client, order)) as Result<T>,
    faults: async (faults: Record<string, unknown>) => await exchange(model, { order: 'faults', faults }),
    status: async () => await exchange(model, { order: 'status' }),
    /** One request without the client. */
    async call(method: string, path: string, body?: unknown, token = TOKEN) {
      const asked = request(endpoint + path, {
        method,
        ca: readFileSync(certFile),
        headers: { authorization: `Bearer ${token}` },
      });
      asked.end(body === undefined ? undefined : JSON.stringify(body));
      const [response] = (await once(asked, 'response')) as [AsyncIterable<Buffer> & { statusCode: number }];
      let text = '';
      for await (const chunk of response) text += chunk.toString();
      return { status: response.statusCode, body: JSON.parse(text) as Record<string, unknown> };
    },
    async stop() {
      for (const child of [client, model]) {
        child.kill('SIGKILL');
        await once(child, 'exit');
      }
    },
  };
}
