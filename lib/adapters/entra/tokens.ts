import { z } from 'zod';
import { isAllowedAddress } from '../../domain/policy/host-list.ts';
import { PersonId } from '../../domain/ids.ts';
import { notAllowed, notSignedIn, unavailable } from '../../errors.ts';
import { message } from '../../messages/message.ts';
import type { BearerTokens } from '../../ports/bearer-tokens.ts';

interface Issuers {
  /** The app registration, for which every token has to be. */
  clientId: string;
  audience: string;
  /** Under which Teams gets people a token for it. */
  resource: string;
  tenantId: string;
  /** Entra of the cloud in use. */
  authority: string;
  connector: {
    issuer: string;
    keysUrl: string;
    /** Hosts at which the connector takes answers. */
    serviceHosts: readonly string[];
  };
}

/** Seconds by which the clocks of issuer and app may differ, as the Bot Connector's documentation has it. */
const CLOCK_SKEW = 300;
/**
 * The keys of the Bot Connector change seldom; its documentation asks to read them daily. An unknown key reads them
 * anew.
 */
const KEYS_MS = 24 * 60 * 60_000;
const TIMEOUT_MS = 5_000;

const OfConnector = z.object({ serviceurl: z.url() });
const OfPerson = z.object({
  oid: PersonId,
  tid: z.string(),
  // Only what a person's sign-in produced carries a scope.
  scp: z.string().min(1),
  roles: z.array(z.string()).default([]),
});
const Endorsed = z.object({ endorsements: z.array(z.string()).default([]) });

/** What may be tried again another time, as long as the keys cannot be read. */
const KEYS_UNREAD = new Set(['ERR_JWKS_TIMEOUT', 'ERR_JWKS_INVALID', 'ERR_JOSE_GENERIC']);

/** BearerTokens checked with `jose`, which is loaded at the first one; so are the keys. */
export function entraTokens({
  clientId,
  audience,
  resource,
  tenantId,
  authority,
  connector,
}: Issuers): BearerTokens {
  const ownAuthority = `${authority.replace(/\/+$/, '')}/${tenantId}`;
  const connectorKeys = keysAt(connector.keysUrl);
  const companyKeys = keysAt(`${ownAuthority}/discovery/v2.0/keys`);
  return {
    tenantId,
    resource,
    async ofConnector(token, at) {
      const { payload, key } = await verified(token, at, connectorKeys, {
        issuer: connector.issuer,
        audience: clientId,
      });
      const { serviceurl: serviceUrl } = read(OfConnector, payload);
      // Other services sign for our bot with the same keys; where they are is kept by nobody and never answered.
      if (!isAllowedAddress(serviceUrl, connector.serviceHosts))
        throw notAllowed(message('problem.chat.service-host'));
      return { clientId, serviceUrl, endorsements: read(Endorsed, key).endorsements };
    },
    async ofPerson(token, at) {
      const { payload } = await verified(token, at, companyKeys, {
        issuer: `${ownAuthority}/v2.0`,
        audience: [clientId, audience],
      });
      const { oid, tid, roles } = read(OfPerson, payload);
      if (tid !== tenantId) throw notSignedIn(message('problem.token.misfit'));
      return { personId: oid, roles };
    },
  };
}

type Keys = ReturnType<typeof keysAt>;

function keysAt(url: string) {
  const open = async () => {
    const { createRemoteJWKSet } = await import('jose');
    return createRemoteJWKSet(new URL(url), { cacheMaxAge: KEYS_MS, timeoutDuration: TIMEOUT_MS });
  };
  let opened: ReturnType<typeof open> | undefined;
  return () => (opened ??= open());
}

/**
 * What a token says, and the key that signed it.
 * @throws NamedError `not-signed-in`, `unavailable`
 */
async function verified(
  token: string,
  at: number,
  keys: Keys,
  expected: { issuer: string; audience: string | string[] },
) {
  const [{ jwtVerify, errors }, known] = await Promise.all([import('jose'), keys()]);
  try {
    const { payload, protectedHeader } = await jwtVerify(token, known, {
      ...expected,
      algorithms: ['RS256'],
      clockTolerance: CLOCK_SKEW,
      currentDate: new Date(at),
      requiredClaims: ['exp'],
    });
    return { payload, key: known.jwks()?.keys.find(({ kid }) => kid === protectedHeader.kid) };
  } catch (cause) {
    if (!(cause instanceof errors.JOSEError) || KEYS_UNREAD.has(cause.code))
      throw unavailable(message('problem.token.no-keys'), { cause });
    // Not as a cause, which is logged: it holds what the token says.
    throw notSignedIn(message('problem.token.refused', { why: cause.code }));
  }
}

function read<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw notSignedIn(message('problem.token.misfit'));
  return parsed.data;
}
