/** Whether a browser takes what comes from an address for safe: https, or this machine itself. */
export const isSafeToOpen = (address: string): boolean =>
  URL.canParse(address) && /^(?:https:\/\/|http:\/\/127\.0\.0\.1(?::\d+)?(?:\/|$))/.test(address);

/**
 * Whether `text` names who may show a page, as `frame-ancestors` takes it: an origin without a path, or all subdomains
 * of a domain that somebody owns. `https://*` and `https://*.com` would be everybody, and a space or semicolon another
 * rule.
 */
export const isOrigin = (text: string): boolean =>
  isSafeToOpen(text) &&
  (/^https:\/\/(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)+(?::\d+)?$/.test(text) ||
    /^http:\/\/127\.0\.0\.1(?::\d+)?$/.test(text));

/**
 * The application id URI under which Teams gets people a token for a page: it has to name the host of the page, and
 * Entra takes it without a verified domain because it ends in the client id.
 *
 * @param appUrl address of the function app
 */
export const teamsResource = (appUrl: string, clientId: string): string =>
  `api://${new URL(appUrl).hostname}/${clientId}`;
