import { z } from 'zod';
import { PersonId } from '../../../lib/domain/ids.ts';
import { personNameIn } from '../../../lib/domain/text/person-name.ts';
import { notAllowed, notSignedIn } from '../../../lib/errors.ts';
import { message, type Message } from '../../../lib/messages/message.ts';
import { english } from '../../../lib/messages/words.ts';

/** App roles; the app registration declares the same. */
const roles = [
  'Signal.Send',
  'Need.Request',
  'Need.Read',
  'Need.Decide',
  'Register.Write',
  'Analysis.Start',
  'Insight.Read',
  'DeadLetter.Manage',
  'Hook.Manage',
  'People.Manage',
  'Objection.Record',
  'Hiring.Manage',
  'Performance.Manage',
  'Mobility.Manage',
  'Succession.Manage',
  'Log.Read',
] as const;
export type AppRole = (typeof roles)[number];

/** What a role opens, in the language of whoever reads it. */
export const whatRoleOpens = (role: AppRole): Message => message(`role.opens.${role}`);

/** Each role with what it opens, as IT reads it in Entra. */
export const appRoles = Object.fromEntries(
  roles.map((role) => [role, english.sayMessage(whatRoleOpens(role))]),
) as Record<AppRole, string>;

/** Who calls: a person, or an app or cloud flow on its own behalf. */
export interface Principal {
  kind: 'user' | 'app';
  /** Entra object id. */
  id: string;
  /** As the sign-in says it, where it does and it can be shown to others. Never what a caller types. */
  name?: string;
  roles: string[];
}

const Header = z.object({
  auth_typ: z.literal('aad'),
  claims: z.array(z.object({ typ: z.string(), val: z.string() })),
});

const SCOPE = 'http://schemas.microsoft.com/identity/claims/scope';
/** The scope with which every door opens to whoever has its role. */
const FOR_ALL_DOORS = 'user_impersonation';
const OBJECT_ID = 'http://schemas.microsoft.com/identity/claims/objectidentifier';

/**
 * The caller, as App Service authentication vouches for them in `x-ms-client-principal`. The header means something
 * only while App Service strips what callers send themselves, which it does when authentication is on: then the
 * platform sets WEBSITE_AUTH_ENABLED. Without it everybody is refused.
 *
 * @throws NamedError `not-signed-in`
 */
export function admit(header: string | null, inFront: boolean): Principal {
  if (!inFront) throw notSignedIn(message('problem.entra.off'));
  const principal = readPrincipal(header);
  if (!principal) throw notSignedIn(message('problem.caller.nobody'));
  return principal;
}

/**
 * The name under which others are shown what somebody says.
 * @throws NamedError `not-allowed` where the sign-in says none: nobody is shown words of a stranger
 */
export function nameOf({ name }: Principal): string {
  if (name === undefined) throw notAllowed(message('problem.caller.no-name'));
  return name;
}

/** @throws NamedError `not-allowed` naming the role that is missing */
export function requireRole(principal: Principal, role: AppRole | null): void {
  if (role && !holds(role, principal))
    throw notAllowed(message('problem.caller.no-role', { role, to: whatRoleOpens(role) }));
}

function readPrincipal(header: string | null): Principal | undefined {
  const parsed = Header.safeParse(decoded(header));
  if (!parsed.success) return undefined;
  const valuesOf = (...types: string[]) =>
    parsed.data.claims.filter(({ typ }) => types.includes(typ)).map(({ val }) => val);
  const [id] = valuesOf(OBJECT_ID, 'oid');
  const known = PersonId.safeParse(id);
  if (!known.success) return undefined;
  // Only tokens that a person's sign-in produced carry a scope; without one the caller counts as an app, which may do
  // less.
  const scopes = valuesOf(SCOPE, 'scp').flatMap((value) => value.split(' '));
  const kind = scopes.length > 0 ? 'user' : 'app';
  // What Teams gets for its tab opens what is its person's own: it asks nobody, so no decision may hang on it.
  const isOfTab = kind === 'user' && !scopes.includes(FOR_ALL_DOORS);
  const name = personNameIn(valuesOf('name')[0]);
  return {
    kind,
    id: known.data,
    ...(name === undefined ? {} : { name }),
    roles: isOfTab ? [] : valuesOf('roles', 'http://schemas.microsoft.com/ws/2008/06/identity/claims/role'),
  };
}

function decoded(header: string | null): unknown {
  try {
    return JSON.parse(Buffer.from(header ?? '', 'base64').toString('utf8'));
  } catch {
    return undefined;
  }
}

export const holds = (role: AppRole | null, { roles }: Principal): boolean =>
  role === null || roles.includes(role);

/** Who may pass a door: anyone with its role, people alone, or only apps and cloud flows on their own behalf. */
export type Callers = 'anyone' | 'people' | 'apps';

/**
 * Decisions and registers are for humans: an app or a cloud flow on its own behalf may not touch them. What a system of
 * the company keeps about people comes from that system, and no person may say it in its place.
 * @throws NamedError `not-allowed`
 */
export function requireKind({ kind }: Principal, callers: Callers): void {
  if (passes[callers].includes(kind)) return;
  throw notAllowed(message(callers === 'people' ? 'problem.caller.no-person' : 'problem.caller.no-app'));
}

const passes: Readonly<Record<Callers, readonly Principal['kind'][]>> = {
  anyone: ['user', 'app'],
  people: ['user'],
  apps: ['app'],
};

/** Whether a door lets a caller in who is known already: what is offered to whom, before they come. */
export const opensTo = (
  { role, callers }: { role: AppRole | null; callers: Callers },
  principal: Principal,
): boolean => holds(role, principal) && passes[callers].includes(principal.kind);
