import { mkdtempSync, rmSync } from 'node:fs';
import type { IncomingHttpHeaders } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { certificateFor, type Certificate } from '../../../../local/shared/certificate.ts';

export interface Posted {
  headers: IncomingHttpHeaders;
  body: string;
}

/**
 * One for all, because of two certificates for one name a client trusts the first: that of an earlier test file, which
 * ran in this process, goes.
 */
async function trustedCertificate(): Promise<Certificate> {
  const stateDir = mkdtempSync(join(tmpdir(), 'listener-'));
  const made = await certificateFor(stateDir);
  rmSync(stateDir, { recursive: true, force: true });
  setDefaultCACertificates([...getCACertificates('bundled'), ...getCACertificates('extra'), made.cert]);
  return made;
}
const certificate = trustedCertificate();

/** A server on loopback that counts connections before anything is said on them, and keeps what was posted. */
export async function listener(
  answer: { status: number; location?: string; body?: string } = { status: 202 },
) {
  const { key, cert } = await certificate;
  const posted: Posted[] = [];
  let connections = 0;
  const server = createServer({ key, cert }, (request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      posted.push({ headers: request.headers, body });
      response
        .writeHead(answer.status, answer.location ? { location: answer.location } : {})
        .end(answer.body);
    });
  });
  server.on('connection', () => (connections += 1));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    posted,
    connections: () => connections,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
