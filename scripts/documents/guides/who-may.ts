import { doors } from '../../../functions/http/index.ts';
import { code, table } from './table.ts';

type AnyDoor = (typeof doors)[number];

const routes = (some: readonly AnyDoor[]): string =>
  some.length === 0 ? '–' : some.map(({ route }) => code(route)).join(', ');

/** What each role opens besides what is one’s own, from the route table. */
export function doorsByRole(): string {
  const byRole = Map.groupBy(
    doors.filter(({ scope }) => scope !== 'own'),
    ({ role }) => role,
  );
  const rows = [...byRole].map(([role, opened]) => [
    role === null ? 'none, of one’s own team' : code(role),
    routes(opened.filter(({ method }) => method === 'GET')),
    routes(opened.filter(({ method }) => method !== 'GET')),
  ]);
  return table(['role', 'reads', 'does'], rows);
}

/** What everybody can see and do about themselves, from the route table. */
export const ownDoors = (): string =>
  table(
    ['what it is for', 'door'],
    doors
      .filter(({ scope }) => scope === 'own')
      .map(({ method, route, summary }) => [summary, code(`${method} /api/${route}`)]),
  );
