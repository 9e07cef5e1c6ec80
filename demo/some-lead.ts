import type { z } from 'zod';
import type { meLeadingList } from '../functions/http/me/me-leading-list.ts';
import type { Stack } from '../local/stack.ts';
import type { Company, Employee } from '../sample/company.ts';
import { doorsFor, type Doors } from './doors.ts';
import { assignmentsIn, type TenantRecords } from './tenant-records.ts';
import { ownItemsOf } from './viewer/seen.ts';

/** Days after which everybody who was asked to lead a group has said so. */
export const DAYS_TO_ACCEPT = 3;

/** Where the company's learning and development sits. */
const LEADING_DEPARTMENT = 'Human Resources';

/**
 * Names for each cohort that reached people who may lead its groups: one of each time zone, first those who work when
 * most of these do. Answers how many.
 */
export async function nameLeaders(
  lead: Doors,
  { ports }: Stack,
  company: Company,
  tenant: TenantRecords,
): Promise<number> {
  let named = 0;
  for (const [first, ...others] of Map.groupBy(
    assignmentsIn(tenant),
    ({ contentId }) => contentId,
  ).values()) {
    const name = tenant.users.find(({ id }) => id === first?.personId)?.userPrincipalName ?? '';
    const cohort = (await ownItemsOf(ports, name)).find(({ form }) => form === 'cohort');
    if (!first || !cohort) continue;
    const zones = zonesOf(company, [first, ...others]);
    const leaders = mayLead(company).toSorted((a, b) => inZone(zones, b) - inZone(zones, a));
    const personIds = leaders.map(({ person }) => person.personId);
    if (personIds.length === 0) continue;
    await lead.post(`needs/${cohort.needId}/facilitators`, { personIds }, `story-leaders-${cohort.needId}`);
    named += personIds.length;
  }
  return named;
}

/** How many of those whom a page reached live in each time zone. */
function zonesOf({ employees }: Company, assigned: readonly { personId: string }[]): Map<string, number> {
  const reached = new Set(assigned.map(({ personId }) => personId));
  const found = employees.filter(({ person }) => reached.has(person.personId));
  return new Map(
    [...Map.groupBy(found, ({ person }) => person.timeZone)].map(([zone, some]) => [zone, some.length]),
  );
}

const inZone = (zones: ReadonlyMap<string, number>, { person }: Employee): number =>
  zones.get(person.timeZone) ?? 0;

/** Whoever is asked by now to lead a group says yes, as they do in Teams; answers how many did. */
export async function leadersAccept(
  { ports }: Stack,
  company: Company,
  tenant: TenantRecords,
): Promise<number> {
  let accepted = 0;
  for (const { person } of mayLead(company)) {
    const name = tenant.users.find(({ id }) => id === person.personId)?.userPrincipalName ?? '';
    const doors = doorsFor(ports, { person: name });
    const { leading } = await doors.get<z.infer<typeof meLeadingList.reply>>('me/leading');
    for (const { needId } of leading.filter(({ state }) => state === 'asked')) {
      await doors.post(
        `me/leading/${needId}/answer`,
        { says: 'yes' },
        `story-leads-${needId}-${person.personId}`,
      );
      accepted += 1;
    }
  }
  return accepted;
}

/** The first of each time zone, whom nobody reports to. */
function mayLead({ employees }: Company): Employee[] {
  const managers = new Set(employees.map(({ person }) => person.managerId));
  const free = employees.filter(
    ({ person }) => person.department === LEADING_DEPARTMENT && !managers.has(person.personId),
  );
  return [...Map.groupBy(free, ({ person }) => person.timeZone).values()].flatMap(([first]) => first ?? []);
}
