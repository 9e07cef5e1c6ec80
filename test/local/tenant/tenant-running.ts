import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { portsFrom } from '../../../local/shared/ports.ts';
import type { Order } from '../../../local/shared/process.ts';
import { issueToken, signingKey } from '../../../local/shared/tokens.ts';
import { freeBase } from '../../../local/shared/free-ports.ts';
import type { TenantSeed } from '../../../local/tenant/seed.ts';
import type { shownRecords } from '../../../local/tenant/shown.ts';

const fileOf = (path: string): string => new URL(path, import.meta.url).pathname;

/** The tenant as a process of its own, with a state folder and ports of its own, and real clients beside it. */
export async function runningTenant(seed: TenantSeed) {
  const stateDir = mkdtempSync(join(tmpdir(), 'tenant-'));
  const base = await freeBase();
  const ports = portsFrom(base);
  const address = `https://localhost:${ports.tenant}`;
  const identity = `http://127.0.0.1:${ports.identity}`;
  const seedFile = join(stateDir, 'seed.json');
  const certFile = join(stateDir, 'localhost.crt');
  writeFileSync(seedFile, JSON.stringify(seed));
  const quiet = { PATH: process.env['PATH'], NODE_NO_WARNINGS: '1' };
  let child: ChildProcess;

  const start = async (): Promise<void> => {
    const own = { LOCAL_STATE: stateDir, LOCAL_PORT_BASE: String(base), LOCAL_TENANT_SEED: seedFile };
    child = fork(fileOf('../../../local/tenant/main.ts'), {
      execArgv: [],
      env: { ...quiet, ...own, LOCAL_IDENTITY_HEADER: 'header' },
    });
    await once(child, 'message');
  };
  await start();

  return {
    address,
    certFile,
    identity,
    ports,
    stateDir,
    start,
    async kill(): Promise<void> {
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
    async faults(faults: Record<string, unknown>): Promise<void> {
      const order: Order = { order: 'faults', faults };
      child.send(order);
      await once(child, 'message');
    },
    records: async () =>
      (await (await fetch(`${identity}/records.json`)).json()) as ReturnType<typeof shownRecords>,
    /** A token of the app with chosen roles, for what the seed's own roles would not show. */
    token(
      roles: string[],
      { audience = 'https://graph.microsoft.com', seconds = 3_600, appid = 'app', oid = 'app' } = {},
    ): string {
      const iat = Math.floor(Date.now() / 1_000);
      const app = { iss: 'local', tid: 'tenant', oid, appid, idtyp: 'app' as const };
      const exp = iat + seconds;
      return issueToken({ aud: audience || address, ...app, roles, iat, exp }, signingKey(stateDir));
    },
    /** The status of one request without an SDK, or `dropped`. */
    async ask(method: string, path: string, token = '', body?: unknown): Promise<number | 'dropped'> {
      const headers = { authorization: `Bearer ${token}` };
      const asked = request(address + path, { method, ca: readFileSync(certFile), headers });
      asked.end(body === undefined ? undefined : JSON.stringify(body));
      try {
        const [response] = (await once(asked, 'response')) as [{ statusCode: number; resume: () => void }];
        response.resume();
        return response.statusCode;
      } catch {
        return 'dropped';
      }
    },
    /** Lets the real clients do a job of tenant-client.ts in a new process. */
    async client(job: string, ...values: string[]): Promise<unknown> {
      const own = {
        SITE_URL: `${address}/sites/learning`,
        AZURE_CLIENT_ID: 'app',
        NODE_EXTRA_CA_CERTS: certFile,
      };
      const run = fork(fileOf('tenant-client.ts'), [job, ...values], {
        execArgv: [],
        env: { ...quiet, ...own, IDENTITY_ENDPOINT: `${identity}/msi/token`, IDENTITY_HEADER: 'header' },
      });
      const [answer] = (await once(run, 'message')) as [unknown];
      return answer;
    },
  };
}
