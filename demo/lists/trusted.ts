import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';

/** `fetch` that knows the certificate with which the stand-ins of a stack show themselves. */
export function trusted(stateDir: string): typeof fetch {
  const certificate = readFileSync(join(stateDir, 'localhost.crt'), 'utf8');
  const known = getCACertificates();
  if (!known.includes(certificate)) setDefaultCACertificates([...known, certificate]);
  return fetch;
}
