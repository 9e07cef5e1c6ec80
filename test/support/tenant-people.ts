import { entraDirectory, type DatesAsked } from '../../lib/adapters/entra/directory.ts';
import { openGraph } from '../../lib/adapters/graph.ts';
import { guidOf } from '../../lib/domain/sha256.ts';
import type { SeedUser } from '../../local/tenant/seed.ts';
import { tenantInMemory, tenantPlaces } from './tenant-in-memory.ts';

export const colleague = (name: string, more: Partial<SeedUser> = {}): SeedUser => ({
  id: guidOf(name),
  displayName: `Somebody called ${name}`,
  userPrincipalName: `${name}@a.example`,
  mail: `${name}@a.example`,
  employeeId: name,
  department: 'Sales',
  jobTitle: 'Seller',
  managerId: null,
  timeZone: 'Europe/Dublin',
  workingHours: { from: 9, to: 17 },
  ...more,
});

/**
 * The directory of a tenant: the real adapter and the real client, over the stand-in without a network. `fetch` has to
 * stand for the global one meanwhile.
 */
export function tenantPeople(
  users: readonly SeedUser[],
  now: () => number,
  {
    dates = 'with-hire-dates',
    roles = ['User.Read.All'],
    groups = {},
  }: { dates?: DatesAsked; roles?: string[]; groups?: Record<string, string[]> } = {},
) {
  const at = tenantInMemory({ users: [...users], groups }, now, { graph: roles });
  const { tenant } = at;
  return {
    ...at,
    directory: entraDirectory(
      openGraph({ endpoint: tenantPlaces.graph, credential: at.credential }),
      dates,
      Object.keys(groups).slice(0, 1),
    ),
    regroup: (id: string, members: string[]) => tenant.shelf.keep('group', id, { id, members }),
    enter: (user: SeedUser) => tenant.shelf.keep('user', user.id, user),
    change: (name: string, to: Partial<SeedUser>) => {
      const { body } = tenant.shelf.read('user', guidOf(name)) ?? {};
      if (!body) throw new Error(`${name} is not in the tenant.`);
      tenant.shelf.keep('user', body.id, { ...body, ...to });
    },
    remove: (name: string) => tenant.shelf.remove('user', guidOf(name)),
  };
}
