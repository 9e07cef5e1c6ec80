import { stateOf, tokenOf } from './delta-tokens.ts';
import { badRequest } from './refusal.ts';
import { ServiceRefusal } from '../shared/refusal.ts';
import type { SeedUser } from './seed.ts';
import type { Shelf } from './shelf.ts';

/** Users in a page. Graph says no number, and takes none. */
const PAGE = 100;
/** Days for which a token of directory objects is known. */
const TOKEN_DAYS = 7;
const DAY_MS = 86_400_000;

/** What a token says: how far it came, what was selected at the beginning, and when it was given. */
interface State {
  select: string[];
  givenAt: number;
  /** Of a round of everybody: the last user of the page before, and the change at which later ones begin. */
  after?: number;
  /** Changes after this place are told. */
  since: number;
}

/** Attributes that lie outside of Entra, which a delta query does not take. */
const ELSEWHERE = [
  'aboutMe',
  'birthday',
  'hireDate',
  'interests',
  'mySite',
  'pastProjects',
  'schools',
  'skills',
];

export type Delta = { value: Record<string, unknown>[]; next?: string; delta?: string };

/** The changes of users, found by looking at them when somebody asks: however they were made, none is missed. */
export function openPeopleDelta(shelf: Shelf, now: () => number) {
  /** How the users stood at the last look, and where it ended: most looks find them so again. */
  let looked = { mark: '', upTo: 0 };

  function look(): number {
    const mark = shelf.markOf('user');
    if (looked.mark !== mark) looked = { mark, upTo: lookAnew() };
    return looked.upTo;
  }

  /** Notes what changed since the last look, each change at a place of its own. */
  function lookAnew(): number {
    const users = new Map(shelf.all('user').map((user) => [user.id, user]));
    const noted = new Map(shelf.all('userChange').map(({ id, body }) => [id, body]));
    for (const [id, { version, body }] of users) {
      const before = noted.get(id);
      if (before?.version === version && !before.isRemoved) continue;
      const set = Object.entries(asListed(body)).flatMap(([name, value]) => (value === null ? [] : [name]));
      const everSet = [...new Set([...(before?.everSet ?? []), ...set])];
      const managerBefore = before?.managerId ?? null;
      if (managerBefore !== (body.managerId ?? null)) note('managerChange', id, { from: managerBefore });
      note('userChange', id, { version, everSet, managerId: body.managerId, isRemoved: false });
    }
    for (const [id, before] of noted)
      if (!users.has(id) && !before.isRemoved) note('userChange', id, { ...before, isRemoved: true });
    return Math.max(
      0,
      ...['userChange' as const, 'managerChange' as const].flatMap((kind) => lastPlace(kind)),
    );
  }
  const note = <K extends 'userChange' | 'managerChange'>(
    kind: K,
    id: string,
    body: Parameters<typeof shelf.keep<K>>[2],
  ) => {
    shelf.remove(kind, id);
    shelf.keep(kind, id, body);
  };
  const lastPlace = (kind: 'userChange' | 'managerChange'): number[] =>
    shelf
      .all(kind)
      .slice(-1)
      .map(({ place }) => place);

  const stateIn = (token: string): State => {
    const state = stateOf(token) as State | undefined;
    if (!state) throw badRequest('Badly formed token.');
    if (now() - state.givenAt > TOKEN_DAYS * DAY_MS)
      throw new ServiceRefusal(
        400,
        'syncStateNotFound',
        'The sync state generation is not found. The delta token is expired and data must be synchronized again.',
      );
    return state;
  };

  return {
    /** @throws ServiceRefusal 400 for what a delta query does not take and tokens that are too old */
    page(query: URLSearchParams): Delta {
      const token = query.get('$skiptoken') ?? query.get('$deltatoken');
      if (token && query.has('$select'))
        throw badRequest('$select cannot be sent beside a token, which holds it.');
      const upTo = shelf.together(look);
      if (!token) return everybody({ select: selectedIn(query), givenAt: now(), after: 0, since: upTo });
      const state = stateIn(token);
      return state.after === undefined ? changed(state, upTo) : everybody(state);
    },
  };

  function everybody(state: State): Delta {
    const users = shelf.after('user', state.after ?? 0);
    const page = users.slice(0, PAGE);
    const value = page.map(({ id, body }) => shown(id, body, state, 0));
    const last = page.at(-1);
    if (users.length > PAGE && last)
      return { value, next: tokenOf({ ...state, after: last.place, givenAt: now() }) };
    return { value, delta: tokenOf({ select: state.select, since: state.since, givenAt: now() }) };
  }

  function changed(state: State, upTo: number): Delta {
    const places = new Map<string, number>();
    for (const kind of ['userChange', 'managerChange'] as const)
      for (const { id, place } of shelf.after(kind, state.since))
        places.set(id, Math.max(place, places.get(id) ?? 0));
    const found = [...places].toSorted(([, a], [, b]) => a - b);
    const page = found.slice(0, PAGE);
    const value = page.map(([id]) => {
      const user = shelf.read('user', id)?.body;
      return user ? shown(id, user, state, state.since) : { id, '@removed': { reason: 'changed' } };
    });
    const last = page.at(-1)?.[1] ?? upTo;
    const more = found.length > PAGE;
    const token = tokenOf({ ...state, since: more ? last : upTo, givenAt: now() });
    return more ? { value, next: token } : { value, delta: token };
  }

  /** A user as a delta shows them: what was never set is not there, what was emptied is null. */
  function shown(id: string, user: SeedUser, { select }: State, since: number): Record<string, unknown> {
    const everSet = shelf.read('userChange', id)?.body.everSet ?? [];
    const listed = Object.entries(asListed(user)).filter(
      ([name]) => select.includes(name) && everSet.includes(name),
    );
    const manager = shelf.read('managerChange', id);
    const tellsManager = select.includes('manager') && manager !== undefined && manager.place > since;
    return {
      ...Object.fromEntries(listed),
      id,
      ...(tellsManager ? { 'manager@delta': managersOf(user, manager.body.from, since) } : {}),
    };
  }
}

const managersOf = (
  { managerId }: SeedUser,
  from: string | null,
  since: number,
): Record<string, unknown>[] => {
  const type = { '@odata.type': '#microsoft.graph.user' };
  const gone = from !== null && since > 0 ? [{ ...type, id: from, '@removed': { reason: 'deleted' } }] : [];
  return (managerId ?? null) === null ? gone : [...gone, { ...type, id: managerId }];
};

/** What Entra has of a user. */
const asListed = (user: SeedUser): Record<string, unknown> => ({
  id: user.id,
  userType: user.userType ?? 'Member',
  accountEnabled: user.accountEnabled ?? true,
  displayName: user.displayName,
  userPrincipalName: user.userPrincipalName,
  mail: user.mail,
  employeeId: user.employeeId,
  jobTitle: user.jobTitle || null,
  department: user.department || null,
  officeLocation: user.officeLocation ?? null,
  preferredLanguage: user.preferredLanguage ?? null,
  employeeHireDate: user.employeeHireDate ?? null,
  employeeLeaveDateTime: user.employeeLeaveDateTime ?? null,
  usageLocation: user.usageLocation ?? null,
});

function selectedIn(query: URLSearchParams): string[] {
  const select = (
    query.get('$select') ?? 'id,displayName,jobTitle,mail,officeLocation,preferredLanguage,userPrincipalName'
  )
    .split(',')
    .map((name) => name.trim());
  const refused = select.filter((name) => ELSEWHERE.includes(name));
  if (refused.length > 0)
    throw badRequest(
      `Invalid request for delta query: for this entity set, $expand/$select is not supported for the following properties: ${refused.join(', ')}`,
    );
  return select;
}
