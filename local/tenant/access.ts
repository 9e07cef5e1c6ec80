import { createPublicKey } from 'node:crypto';
import { TokenRefused, verifyToken, type Claims } from '../shared/tokens.ts';
import { ServiceRefusal } from '../shared/refusal.ts';
import type { Answered } from './calls.ts';
import { siteOf, type SiteName } from './site-names.ts';
import type { Tenant } from './tenant.ts';

export const GRAPH = 'https://graph.microsoft.com';
/** What Graph shows of sites and their libraries, of which only one has any here. */
const OF_A_SITE = /^\/graph\/v1\.0\/(?:sites|drives)\//;
const CONNECTOR = 'https://api.botframework.com';

/**
 * Admits a call as Graph and SharePoint do.
 * @throws ServiceRefusal 401 for a token that is missing, expired or for somebody else; 403 for one without any of the
 * roles
 */
export function doorkeeper(options: {
  tenant: Tenant;
  signingKey: string;
  /** Audience of tokens for SharePoint: the origin of the site's address. */
  origin: string;
  now: () => number;
  isRevoked: (permission: string) => boolean;
}) {
  const key = createPublicKey(options.signingKey);
  return (
    authorization: string | undefined,
    path: string,
    {
      app = [],
      person = [],
      withTeamsApp = [],
      bot,
      mailbox = [],
      member,
    }: Pick<Answered, 'app' | 'bot' | 'mailbox' | 'member' | 'person' | 'withTeamsApp'>,
    isWrite: boolean,
  ): Claims => {
    if (bot) return verified(authorization, CONNECTOR);
    const onSite = path.startsWith('/sites/');
    const claims = verified(authorization, onSite ? options.origin : GRAPH);
    if (onSite && claims.scp !== undefined) {
      checkMember(claims.oid, member === true && siteOf(path) === 'learning', isWrite);
      return claims;
    }
    const isPerson = claims.scp !== undefined;
    const [granted, wanted] = isPerson
      ? [claims.scp?.split(' ') ?? [], person]
      : [
          [...claims.roles, ...options.tenant.teams.grantedTo(claims.appid)],
          [...withTeamsApp, ...app],
        ];
    if (mailbox.length > 0 && !isPerson && !app.some((role) => claims.roles.includes(role))) {
      checkMailbox(claims.appid, path);
      return claims;
    }
    const held = granted.filter((one) => wanted.includes(one) && !options.isRevoked(one));
    if (wanted.length === 0)
      throw new ServiceRefusal(403, 'Forbidden', `This call is not open to ${isPerson ? 'people' : 'apps'}.`);
    if (held.length === 0)
      throw new ServiceRefusal(
        403,
        'Forbidden',
        `The token holds none of ${wanted.join(', ')}; ask for admin consent.`,
      );
    const isOfASite = onSite || OF_A_SITE.test(path);
    if (isOfASite && !isPerson && held.every((role) => role === 'Sites.Selected'))
      checkGrant(claims.appid, siteOf(path), isWrite);
    return claims;
  };

  function verified(authorization: string | undefined, audience: string): Claims {
    try {
      return verifyToken(authorization, { audience, key, now: options.now() });
    } catch (error) {
      if (!(error instanceof TokenRefused)) throw error;
      throw new ServiceRefusal(401, 'InvalidAuthenticationToken', error.message, {
        'www-authenticate': 'Bearer',
      });
    }
  }

  /** Everybody of the company reads the learning site; its lists are edited by whom its owner lets. */
  function checkMember(oid: string, isForMembers: boolean, isWrite: boolean): void {
    if (isForMembers && (!isWrite || options.tenant.person(oid).editsLists === true)) return;
    throw new ServiceRefusal(
      403,
      'System.UnauthorizedAccessException',
      'Access is denied. You do not have permission to perform this action or access this resource.',
    );
  }

  /** Exchange looks at its own roles and their scope, and not at what the token holds. */
  function checkMailbox(clientId: string, path: string): void {
    const [, asked = ''] = /\/users\/([^/]+)/.exec(path) ?? [];
    const name = decodeURIComponent(asked).toLowerCase();
    const scope = options.tenant.app(clientId)?.mailboxes ?? [];
    if (!scope.some((mailbox) => mailbox.toLowerCase() === name))
      throw new ServiceRefusal(
        403,
        'ErrorAccessDenied',
        'Access is denied. Check credentials and try again.',
      );
  }

  function checkGrant(clientId: string, site: SiteName, isWrite: boolean): void {
    const grant = options.tenant.app(clientId)?.siteGrants?.[site];
    if (grant === undefined || (isWrite && grant === 'read'))
      throw new ServiceRefusal(
        403,
        'AccessDenied',
        'Sites.Selected is consented to, but the site granted this app no such access.',
      );
  }
}
