import { issueToken, type Claims } from '../shared/tokens.ts';
import { GRAPH } from './access.ts';
import { Refusal } from './refusal.ts';
import type { Request } from './routing.ts';
import type { Roles, SeedApp } from './seed.ts';
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

const refused = (code: string, message: string) => new Refusal(400, code, message);

/** Issues tokens: to managed identities, to clients with a secret, and to simulated people (which real tenants would not). */
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
    /** GET /msi/token with X-IDENTITY-HEADER. */
    managedIdentity({ query, headers }: Pick<Request, 'query' | 'headers'>): Reply {
      if (headers['x-identity-header'] !== identityHeader)
        throw new Refusal(401, 'invalid_request', 'X-IDENTITY-HEADER is missing or wrong.');
      const resource = query.get('resource');
      const clientId = query.get('client_id') ?? '';
      if (!resource) throw refused('invalid_request', 'The query needs resource.');
      const { token, exp } = forApp(audienceOf(resource), knownApp(clientId), MANAGED_LIFETIME);
      const answer = { access_token: token, expires_on: String(exp), resource, token_type: 'Bearer' };
      return { status: 200, body: { ...answer, client_id: clientId } };
    },

    /** POST /{tenant}/oauth2/v2.0/token with client_credentials, or with password: any, because the people are invented. */
    token({ text }: Pick<Request, 'text'>): Reply {
      const form = new URLSearchParams(text);
      const clientId = form.get('client_id') ?? '';
      const scope = form.get('scope') ?? '';
      const audience = audienceOf(scope.split(' ').find((part) => part.endsWith('/.default')) ?? '');
      if (!audience) throw refused('invalid_scope', 'The scope is not <resource>/.default.');
      const grant = form.get('grant_type');
      if (grant === 'password') return bearer(forPerson(audience, clientId, form.get('username') ?? ''));
      if (grant !== 'client_credentials')
        throw refused('unsupported_grant_type', `There is no grant ${grant ?? ''} here.`);
      const app = knownApp(clientId);
      if (!app.secret || form.get('client_secret') !== app.secret)
        throw new Refusal(401, 'invalid_client', 'The client secret is wrong, or the application has none.');
      return bearer(forApp(audience, app).token);
    },
  };

  function forPerson(audience: string, appid: string, username: string): string {
    const user = tenant.person(username);
    return issue(
      audience,
      { oid: user.id, appid, name: user.displayName, scp: 'user_impersonation' },
      user.roles,
    ).token;
  }
}

const audienceOf = (resource: string): string => resource.replace(/\/\.default$/, '').replace(/\/+$/, '');

const bearer = (token: string): Reply => ({
  status: 200,
  body: { token_type: 'Bearer', expires_in: LIFETIME, access_token: token },
});
