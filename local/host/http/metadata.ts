const WELL_KNOWN = '/.well-known/oauth-protected-resource';

/** What App Service publishes about an app whose callers sign in. */
export interface Published {
  /** Scopes in WEBSITE_AUTH_PRM_DEFAULT_WITH_SCOPES; none publishes nothing. */
  scopes: readonly string[];
  /** Who issues the tokens. */
  issuer: string;
}

/**
 * Protected-resource metadata (RFC 9728) as App Service serves it to MCP clients, without a token and before the app is
 * asked, since a setting names the scopes (in preview:
 * learn.microsoft.com/azure/app-service/configure-authentication-mcp, read on 27 November 2026). The page shows neither
 * the document nor the challenge: both are after the RFC, with the path of the resource behind the well-known one.
 */
export function metadataAt({ origin, pathname }: URL, { scopes, issuer }: Published): object | undefined {
  if (scopes.length === 0) return undefined;
  if (pathname !== WELL_KNOWN && !pathname.startsWith(`${WELL_KNOWN}/`)) return undefined;
  return {
    resource: `${origin}${pathname.slice(WELL_KNOWN.length)}`,
    authorization_servers: [issuer],
    scopes_supported: scopes,
    bearer_methods_supported: ['header'],
  };
}

/** What a caller without a token is told of where to find out how to get one. */
export const challenge = ({ origin, pathname }: URL, audience: string, { scopes }: Published): string =>
  `Bearer realm="${audience}"${scopes.length === 0 ? '' : `, resource_metadata="${origin}${WELL_KNOWN}${pathname}"`}`;
