import type { StandingApproval } from '../lib/domain/gate/standing-approval.ts';
import type { Stack } from '../local/stack.ts';
import type { Employee } from '../sample/company.ts';
import { DAY, type Life } from '../sample/life.ts';
import { withTitle, type HrFile } from '../sample/hr-file.ts';
import { inWords } from './viewer/html.ts';
import { ownItemsOf, type Seen } from './viewer/seen.ts';

/** What the lead approves in advance: that a page which humans approved before is offered to one person at a moment. */
export const offersAtMoments = ({ company, start }: Life): StandingApproval => ({
  standingId: 'at-moments',
  ownerId: company.approver.personId,
  reuses: 'page',
  skillIds: [],
  mostPeople: 5,
  needsAMonth: 1,
  momentsAMonth: 10,
  sampleEvery: 20,
  from: new Date(start).toISOString(),
  until: new Date(start + 360 * DAY).toISOString(),
  isWithdrawn: false,
});

/** Somebody who comes to a role that asks more of them, in a skill for which something exists. */
interface Promotion {
  employee: Employee;
  roleId: string;
}

/** The first by number whose role asks less of a skill than one in which something was delivered. */
export function promotionIn({ company }: Life, { needs }: Pick<Seen, 'needs'>): Promotion | undefined {
  const targetOf = (roleId: string, skillId: string): number =>
    company.roleProfiles.find((profile) => profile.roleId === roleId)?.targets[skillId] ?? 0;
  for (const { roleId, skillId, stage } of needs) {
    if (stage !== 'delivered' && stage !== 'measured') continue;
    const employee = company.employees.find(
      ({ person }) => targetOf(person.roleId, skillId) < targetOf(roleId, skillId),
    );
    if (employee) return { employee, roleId };
  }
  return undefined;
}

/** HR's next export, which says so. */
export function exportWith(
  { company: { employees, hrFile } }: Life,
  { employee, roleId }: Promotion,
): HrFile {
  const title = employees.find(({ person }) => person.roleId === roleId)?.jobTitle ?? employee.jobTitle;
  return withTitle(hrFile, employee.employeeNumber, title);
}

/** What it brought them, as they see it themselves. */
export async function promotionLine({ employee, roleId }: Promotion, { ports }: Stack): Promise<string> {
  const items = await ownItemsOf(ports, employee.userPrincipalName);
  const [offer] = items.filter(({ state }) => state === 'delivered');
  const who = `${employee.name} moves to ${inWords(roleId)}`;
  return offer
    ? `${who} and is offered what exists, alone: ${offer.title}. ${offer.why} Nobody is told.`
    : `${who}, and nothing is offered: nothing fits, or the moment is of the sample`;
}
