import type { Claims } from '../../shared/tokens.ts';

const claimTypes: Record<string, string> = {
  oid: 'http://schemas.microsoft.com/identity/claims/objectidentifier',
  scp: 'http://schemas.microsoft.com/identity/claims/scope',
  tid: 'http://schemas.microsoft.com/identity/claims/tenantid',
};

/** The principal headers that App Service puts on a request whose token it has accepted. */
export function principalHeaders(claims: Claims): Record<string, string> {
  const listed = Object.entries(claims).flatMap(([typ, val]) =>
    (Array.isArray(val) ? val : [val]).map((each) => ({ typ: claimTypes[typ] ?? typ, val: String(each) })),
  );
  const principal = {
    auth_typ: 'aad',
    name_typ: 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/emailaddress',
    role_typ: 'http://schemas.microsoft.com/ws/2008/06/identity/claims/role',
    claims: listed,
  };
  return {
    'x-ms-client-principal': Buffer.from(JSON.stringify(principal)).toString('base64'),
    'x-ms-client-principal-id': claims.oid,
    'x-ms-client-principal-name': claims.name ?? claims.appid,
    'x-ms-client-principal-idp': 'aad',
  };
}

/** `headers` without anything that only App Service may say. */
export function withoutPrincipal(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => !name.startsWith('x-ms-client-principal')),
  );
}
