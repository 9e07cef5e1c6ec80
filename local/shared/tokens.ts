import { createPublicKey, createSign, createVerify, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Claims of an access token as Entra issues them; times in seconds since the epoch. */
export interface Claims {
  aud: string;
  iss: string;
  oid: string;
  tid: string;
  /** `app` for an application token; absent for a user's. */
  idtyp?: 'app';
  appid: string;
  /** What a person lets the client do; only in tokens of people. */
  scp?: string;
  roles: string[];
  name?: string;
  iat: number;
  exp: number;
}

export class TokenRefused extends Error {
  override name = 'TokenRefused';
}

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** Under this name lies the key with which the Bot Connector signs. */
export const CONNECTOR_KEY = 'connector';

/** A signing key in `stateDir`, made once by whichever process comes first (start makes them before it forks). */
export function signingKey(stateDir: string, name = 'tokens'): string {
  const file = join(stateDir, `${name}.pem`);
  if (!existsSync(file)) {
    mkdirSync(stateDir, { recursive: true });
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
  }
  return readFileSync(file, 'utf8');
}

export function issueToken(claims: object, key: string, kid = 'local'): string {
  const body = `${encode({ alg: 'RS256', typ: 'JWT', kid })}.${encode(claims)}`;
  return `${body}.${createSign('RSA-SHA256').update(body).sign(key, 'base64url')}`;
}

/** Claims of `authorization` (a `Bearer` header or a bare token), or TokenRefused saying why. `now` in milliseconds. */
export function verifyToken(
  authorization: string | undefined,
  expected: { audience: string | readonly string[]; key: string | KeyObject; now: number },
): Claims {
  const [header, payload, signature] = (authorization ?? '').replace(/^Bearer /i, '').split('.');
  if (!header || !payload || !signature) throw new TokenRefused('No access token was sent.');
  const publicKey = typeof expected.key === 'string' ? createPublicKey(expected.key) : expected.key;
  const signed = createVerify('RSA-SHA256')
    .update(`${header}.${payload}`)
    .verify(publicKey, signature, 'base64url');
  if (!signed) throw new TokenRefused('The token is not signed by this tenant.');
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Claims;
  const wanted = [expected.audience].flat();
  if (!wanted.some((one) => one.replace(/\/+$/, '') === claims.aud.replace(/\/+$/, '')))
    throw new TokenRefused(`The token is for ${claims.aud}, not for ${wanted.join(' or ')}.`);
  if (claims.exp * 1000 <= expected.now) throw new TokenRefused('The token has expired.');
  return claims;
}
