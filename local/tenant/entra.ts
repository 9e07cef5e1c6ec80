import { issueToken, TokenRefused, verifyToken, type Claims } from '../shared/tokens.ts';
import { createPublicKey } from 'node:crypto';
import { GRAPH } from './access.ts';
import { ServiceRefusal } from '../shared/refusal.ts';
import type { Request } from './routing.ts';
import { scopedSignIn } from './scoped-sign-in.ts';
import type { Roles, SeedApp, SeedUser } from './seed.ts';
import type { Tenant } from './tenant.ts';
import type { Reply } from './web.ts';

/** Seconds that a token lasts; managed identities get theirs for a day. */
const LIFETIME = 3_600;
const MANAGED_LIFETIME = 86_400;

export interface EntraOptions {
  tenant: Tenant;
  signingKey: string;
  origin: string;
  /** What a caller of the managed-identity endpoint proves itself with. */
  identityHeader: string;
  now: () => number;
}

const refused = (code: string, message: string) => new ServiceRefusal(400, code, message);

/**
 * Issues tokens: to managed identities, to clients with a secret, and to simulated people (which real tenants would
 * not).
 */
export function entra({ tenant, signingKey, origin, identityHeader, now }: EntraOptions) {
  const issue = (
    audience: string,
    principal: Pick<Claims, 'oid' | 'appid' | 'name' | 'idtyp' | 'scp'>,
    roles: Roles = {},
    lifetime = LIFETIME,
  ) => {
    const iat = Math.floor(now() / 1_000);
    const surface = audience === GRAPH ? 'graph' : audience === origin ? 'sharepoint' : audience;
    const claims = {
      aud: audience,
      iss: `${origin}/${tenant.tenantId}/v2.0`,
      tid: tenant.tenantId,
      ...principal,
    };
    const exp = iat + lifetime;
    return { token: issueToken({ ...claims, roles: roles[surface] ?? [], iat, exp }, signingKey), exp };
  };
  const forApp = (audience: string, app: SeedApp, lifetime = LIFETIME) =>
    issue(
      audience,
      { oid: app.objectId, appid: app.clientId, name: app.name, idtyp: 'app' },
      app.roles,
      lifetime,
    );
  const knownApp = (clientId: string) => {
    const app = tenant.app(clientId);
    if (!app) throw refused('invalid_client', `No application ${clientId} is registered in this tenant.`);
    return app;
  };

  return {
    /** Where tokens are issued, as sign-in libraries look it up. */
    discovery: (): Reply => {
      const at = `${origin}/${tenant.tenantId}`;
      const endpoints = {
        authorization_endpoint: `${at}/oauth2/v2.0/authorize`,
        device_authorization_endpoint: `${at}/oauth2/v2.0/devicecode`,
        token_endpoint: `${at}/oauth2/v2.0/token`,
        jwks_uri: `${at}/discovery/v2.0/keys`,
      };
      return { status: 200, body: { issuer: `${at}/v2.0`, ...endpoints } };
    },

    /** A code that nobody has to type in: the local tenant takes the first administrator for the one who asks. */
    deviceCode: (): Reply => ({
      status: 200,
      body: {
        user_code: 'LOCAL',
        device_code: 'local',
        verification_uri: origin,
        expires_in: 900,
        interval: 1,
        message: 'The local tenant signs its first administrator in by itself.',
      },
    }),

    /** GET /msi/token with X-IDENTITY-HEADER. */
    managedIdentity({ query, headers }: Pick<Request, 'query' | 'headers'>): Reply {
      if (headers['x-identity-header'] !== identityHeader)
        throw new ServiceRefusal(401, 'invalid_request', 'X-IDENTITY-HEADER is missing or wrong.');
      const resource = query.get('resource');
      const clientId = query.get('client_id') ?? '';
      if (!resource) throw refused('invalid_request', 'The query needs resource.');
      const { token, exp } = forApp(audienceOf(resource), knownApp(clientId), MANAGED_LIFETIME);
      const answer = { access_token: token, expires_on: String(exp), resource, token_type: 'Bearer' };
      return { status: 200, body: { ...answer, client_id: clientId } };
    },

    /**
     * POST /{tenant}/oauth2/v2.0/token with client_credentials, or with password: any, because the people are invented.
     */
    token({ text }: Pick<Request, 'text'>): Reply {
      const form = new URLSearchParams(text);
      const clientId = form.get('client_id') ?? '';
      const scopes = (form.get('scope') ?? '').split(' ').filter((scope) => scope.includes('/'));
      const audience = audienceOf(scopes[0] ?? '');
      if (!audience) throw refused('invalid_scope', 'The scope names no resource.');
      const grant = form.get('grant_type');
      if (grant === 'password' && scopes[0]?.endsWith('/access_as_user'))
        return bearer(forScope(clientId, scopes[0], tenant.person(form.get('username') ?? '')));
      if (grant === 'password')
        return bearer(forPerson(audience, clientId, tenant.person(form.get('username') ?? '')));
      if (grant !== null && [...DEVICE_CODE, 'refresh_token'].includes(grant))
        return signedIn(forPerson(audience, clientId, administrator(), scopes), clientId);
      if (grant !== 'client_credentials')
        throw refused('unsupported_grant_type', `There is no grant ${grant ?? ''} here.`);
      const app = knownApp(clientId);
      const assertion = form.get('client_assertion');
      if (assertion !== null) {
        checkAssertion(assertion, clientId);
        return bearer(forApp(audience, app).token);
      }
      if (!app.secret || form.get('client_secret') !== app.secret)
        throw new ServiceRefusal(
          401,
          'invalid_client',
          'The client secret is wrong, or the application has none.',
        );
      return bearer(forApp(audience, app).token);
    },
  };

  /** A registration takes the token of a managed identity that it names in a federated credential. */
  function checkAssertion(assertion: string, clientId: string): void {
    const registered = tenant.shelf.all('registration').find(({ body }) => body.appId === clientId)?.body;
    try {
      const key = createPublicKey(signingKey);
      const { oid, iss } = verifyToken(assertion, { audience: EXCHANGE, key, now: now() });
      const isTrusted = (registered?.federatedIdentityCredentials ?? []).some(
        // By its path: the real address of Entra is not the one under which this tenant issues.
        ({ subject, issuer, audiences }) =>
          subject === oid &&
          new URL(issuer).pathname === new URL(iss).pathname &&
          audiences.includes(EXCHANGE),
      );
      if (isTrusted) return;
    } catch (error) {
      if (!(error instanceof TokenRefused)) throw error;
    }
    throw new ServiceRefusal(
      401,
      'invalid_client',
      'AADSTS700213: No matching federated identity record found for presented assertion subject.',
    );
  }

  /** A person's token carries those of the asked Graph permissions that they consented to. */
  function forPerson(
    audience: string,
    appid: string,
    { id: oid, displayName: name, roles, scopes: consented = [] }: SeedUser,
    asked: readonly string[] = [],
  ): string {
    const granted = consented.filter((one) => asked.some((scope) => scope === `${audience}/${one}`));
    const scp = audience === GRAPH ? granted.join(' ') : 'user_impersonation';
    return issue(audience, { oid, appid, name, scp }, roles).token;
  }

  /** As Teams gets it for whoever is signed in to it, without asking them. */
  function forScope(appid: string, scope: string, person: SeedUser): string {
    const { audience, scp, roles } = scopedSignIn(tenant, appid, scope, person);
    const who = { oid: person.id, appid, name: person.displayName, scp };
    return issue(audience, who, { [audience]: roles }).token;
  }

  function administrator(): SeedUser {
    const found = tenant.shelf.all('user').find(({ body }) => body.scopes)?.body;
    if (!found) throw refused('invalid_grant', 'Nobody in this tenant may use the tools of administrators.');
    return found;
  }

  /**
   * What a sign-in returns besides the access token: who it was, and with what the next token is got without asking.
   */
  function signedIn(accessToken: string, clientId: string): Reply {
    const { id: oid, displayName: name, userPrincipalName } = administrator();
    const iat = Math.floor(now() / 1_000);
    const issued = {
      iss: `${origin}/${tenant.tenantId}/v2.0`,
      tid: tenant.tenantId,
      iat,
      exp: iat + LIFETIME,
    };
    const who = { aud: clientId, sub: oid, oid, name, appid: clientId, roles: [], ver: '2.0' };
    const idToken = issueToken({ ...issued, ...who, preferred_username: userPrincipalName }, signingKey);
    const info = Buffer.from(JSON.stringify({ uid: oid, utid: tenant.tenantId })).toString('base64url');
    const reply = bearer(accessToken);
    return {
      ...reply,
      body: { ...(reply.body as object), refresh_token: 'local', id_token: idToken, client_info: info },
    };
  }
}

/** Audience of a managed identity's token that stands in for a registration's secret. */
const EXCHANGE = 'api://AzureADTokenExchange';

/** What the standard calls it, and what Microsoft's libraries send. */
const DEVICE_CODE = ['urn:ietf:params:oauth:grant-type:device_code', 'device_code'];

/** The resource of a scope: what stands before its last part. */
const audienceOf = (scope: string): string => scope.replace(/(?<=[^/:])\/[^/]*$/, '').replace(/\/+$/, '');

const bearer = (token: string): Reply => ({
  status: 200,
  body: { token_type: 'Bearer', expires_in: LIFETIME, access_token: token },
});
