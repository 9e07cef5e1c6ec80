import { fork } from 'node:child_process';
import { createServer } from 'node:https';
import { mkdtempSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Tenant, TenantReply, TenantRequest } from '../../../local/tenant/call.ts';
import { openRecords } from '../../../local/tenant/records.ts';
import { sharePointCalls } from '../../../local/tenant/sharepoint/calls.ts';
import { certificateFor } from '../../../local/shared/certificate.ts';
import { issueToken, signingKey, verifyToken } from '../../../local/shared/tokens.ts';
import type { ClientEnvironment, Job, Outcome } from './sharepoint-client.ts';

/** Strikes so many requests whose path contains `match`. */
export interface Fault {
  match: string;
  times: number;
}

/** SharePoint's calls over TLS in this process, and clients of it in processes of their own. */
export async function runningSharePoint(site = '/sites/learning') {
  const stateDir = mkdtempSync(join(tmpdir(), 'sharepoint-'));
  const { key, cert, certFile } = await certificateFor(stateDir);
  const tokenKey = signingKey(stateDir);
  const records = openRecords(join(stateDir, 'tenant.sqlite'), Date.now);
  const tenant: Tenant = { records, now: Date.now, address: '', tenantId: 'tenant', site };
  const asked: string[] = [];
  let throttle: (Fault & { retryAfter: number }) | undefined;
  let lostReply: Fault | undefined;
  const strikes = (fault: Fault | undefined, path: string): boolean =>
    fault !== undefined && path.includes(fault.match) && fault.times-- > 0;

  const answer = async (request: TenantRequest): Promise<TenantReply> => {
    if (strikes(throttle, request.path))
      return { status: 429, headers: { 'retry-after': String(throttle?.retryAfter) }, body: '' };
    for (const call of sharePointCalls) {
      const match = request.method === call.method ? call.path.exec(request.path) : null;
      if (match) return await call.answer({ ...request, params: { ...match.groups } }, tenant);
    }
    return { status: 501, body: `${request.method} ${request.path} is not in the list of calls.` };
  };
  const server = createServer({ key, cert }, (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', tenant.address);
    const path = decodeURIComponent(pathname);
    asked.push(`${request.method ?? ''} ${path}`);
    const headers = request.headers as Record<string, string | undefined>;
    const { authorization } = headers;
    const claims = verifyToken(authorization, { audience: tenant.address, key: tokenKey, now: Date.now() });
    void text(request)
      .then((body) =>
        answer({
          method: request.method ?? '',
          path,
          query: searchParams,
          headers,
          body,
          params: {},
          claims,
        }),
      )
      .then((reply) => {
        if (strikes(lostReply, path)) return request.socket.destroy();
        response.writeHead(reply.status, reply.headers);
        response.end(typeof reply.body === 'string' ? reply.body : JSON.stringify(reply.body));
      });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  tenant.address = `https://localhost:${(server.address() as AddressInfo).port}`;

  const tokenOf = (oid: string) => {
    const lifetime = { iat: Math.floor(Date.now() / 1000), exp: Math.floor(Date.now() / 1000) + 3600 };
    const app = {
      idtyp: 'app' as const,
      appid: 'app',
      roles: ['Sites.Selected'],
      iss: 'tenant',
      tid: 'tenant',
    };
    return issueToken({ aud: tenant.address, oid, ...app, ...lifetime }, tokenKey);
  };

  /** Does the job in a new process; undefined when the process was killed before it answered. */
  const client = async (
    job: Job,
    { crashBefore = '', oid = 'the-app' } = {},
  ): Promise<Outcome | undefined> => {
    const env: ClientEnvironment & NodeJS.ProcessEnv = {
      SITE_URL: `${tenant.address}${site}`,
      TOKEN: tokenOf(oid),
      JOB: JSON.stringify(job),
      CRASH_BEFORE: crashBefore,
      NODE_EXTRA_CA_CERTS: certFile,
      NODE_NO_WARNINGS: '1',
    };
    const child = fork(new URL('sharepoint-client.ts', import.meta.url), { env, execArgv: [] });
    return await new Promise((resolve) => {
      let outcome: Outcome | undefined;
      child.once('message', (message: Outcome) => (outcome = message));
      child.once('close', () => resolve(outcome));
    });
  };

  return {
    address: tenant.address,
    records,
    /** Calls so far, as method and decoded path. */
    asked,
    client,
    throttle: (next: Fault & { retryAfter: number }) => void (throttle = next),
    /** Does what is asked, then cuts the connection. */
    loseReply: (next: Fault) => void (lostReply = next),
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
