import fc from 'fast-check';
import { appRoles, type AppRole, type Principal } from '../../../functions/http/door/principal.ts';
import { personId } from '../../lib/examples.ts';

interface Claim {
  typ: string;
  val: unknown;
}
export const OBJECT_ID = 'http://schemas.microsoft.com/identity/claims/objectidentifier';
export const ROLE = 'http://schemas.microsoft.com/ws/2008/06/identity/claims/role';
const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64');
export const header = (claims: unknown, more: Record<string, unknown> = {}) =>
  encoded({ auth_typ: 'aad', claims, ...more });
export const oid: Claim = { typ: OBJECT_ID, val: personId(1) };
export const roles = Object.keys(appRoles) as AppRole[];
export const holding = (...held: string[]) => header([oid, ...held.map((val) => ({ typ: 'roles', val }))]);

const SCOPE = 'http://schemas.microsoft.com/identity/claims/scope';

/** The header of a caller whom Entra authentication has let through. */
export const headerOf = ({ kind, id, name, roles: held }: Principal): string =>
  header([
    { typ: OBJECT_ID, val: id },
    ...(kind === 'user' ? [{ typ: SCOPE, val: 'user_impersonation' }] : []),
    ...(name === undefined ? [] : [{ typ: 'name', val: name }]),
    ...held.map((val) => ({ typ: 'roles', val })),
  ]);

/** Headers that vouch for nobody. */
export const broken: fc.Arbitrary<string | null> = fc.oneof(
  fc.constantFrom(
    null,
    '',
    'null',
    'e30=',
    '====',
    holding('Need.Read').slice(0, -40),
    `Bearer ${holding('Need.Read')}`,
  ),
  fc.string(),
  fc.base64String(),
  fc.jsonValue().map(encoded),
  fc.string().map((kind) => header([oid], { auth_typ: `${kind}!` })),
  fc.constantFrom(null, 1, {}, 'text').map((claims) => header(claims)),
  // Somebody without an object id, or with one that is none.
  fc.oneof(fc.string(), fc.emailAddress(), fc.constant('')).map((val) => header([{ ...oid, val }])),
  fc.constantFrom('sub', 'name', 'upn', 'OID', `${OBJECT_ID}/`).map((typ) => header([{ ...oid, typ }])),
  fc
    .oneof(fc.integer(), fc.boolean(), fc.constant(null), fc.constant([personId(1)]))
    .map((val) => header([{ ...oid, val }])),
);
