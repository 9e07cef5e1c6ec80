import type { Tenant, TenantCall, TenantReply, TenantRequest } from '../call.ts';

/** A refusal in SharePoint's shape. */
export class Refused extends Error {
  override name = 'Refused';
  readonly status: number;
  readonly code: string;
  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

export const fileNotFound = (what: string) =>
  new Refused(404, '-2147024894, System.IO.FileNotFoundException', `The file ${what} does not exist.`);

/** What one call works on: the caller's object id stands for the user whose check-outs count. */
export interface SiteRequest extends TenantRequest {
  caller: string;
  /** Address of the site, under which its REST calls and OData ids lie. */
  siteUrl: string;
}

/**
 * One call below a site's `/_api/`. The pattern covers any site; a site that the tenant does not hold answers 404.
 * @param rest regular expression for what follows `/_api/`, without anchors
 */
export const siteCall = (
  method: TenantCall['method'],
  rest: string,
  call: string,
  answer: (request: SiteRequest, tenant: Tenant) => unknown,
): TenantCall => ({
  method,
  path: new RegExp(`^(?<site>/.+?)/_api/${rest}$`, 'i'),
  call,
  audience: 'sharepoint',
  permissions: ['Sites.Selected'],
  answer: (request, tenant) => replyOf(() => answer(ofSite(request, tenant), tenant)),
});

function ofSite(request: TenantRequest, tenant: Tenant): SiteRequest {
  const site = request.params['site'] ?? '';
  if (site.toLowerCase() !== tenant.site.toLowerCase()) throw fileNotFound(site);
  return { ...request, caller: request.claims?.oid ?? '', siteUrl: `${tenant.address}${tenant.site}` };
}

function replyOf(answer: () => unknown): TenantReply {
  try {
    return { status: 200, body: answer() };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const { status, code, message } = error;
    return { status, body: { 'odata.error': { code, message: { lang: 'en-US', value: message } } } };
  }
}

/** A path as written between OData quotes, where a quote is doubled. */
export const unquoted = (path: string | undefined): string => (path ?? '').replaceAll("''", "'");
