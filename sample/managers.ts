import { pick } from './random.ts';

/** What of somebody tells where they stand. */
interface Placed {
  employeeNumber: string;
  department: string;
  jobTitle: string;
  jobLevel: number;
  managerNumber: string | undefined;
}

/** People who lead before all others of the same level. */
const leading = ['Manager', 'Research Director', 'Manufacturing Director'];
/** How many report to one manager. */
const spans = [6, 8, 9, 10, 12] as const;

/**
 * The staff with a manager each, where the file names none: in every department whoever stands higher leads whoever
 * comes next, and the departments' heads report to the first of them. Invented, and the same every time.
 */
export function withManagers<T extends Placed>(staff: readonly T[]): T[] {
  if (staff.some(({ managerNumber }) => managerNumber !== undefined)) return [...staff];
  const managers = new Map<string, string>();
  const heads: string[] = [];
  for (const members of Map.groupBy(staff, ({ department }) => department).values()) {
    const [head, ...queue] = members.toSorted(bySeniority).map(({ employeeNumber }) => employeeNumber);
    if (head === undefined) continue;
    heads.push(head);
    const leads = [head];
    for (const lead of leads) {
      const team = queue.splice(0, pick(spans, lead, 'span'));
      for (const member of team) managers.set(member, lead);
      leads.push(...team);
    }
  }
  const [first, ...others] = heads;
  for (const head of others) managers.set(head, first as string);
  return staff.map((member) => ({ ...member, managerNumber: managers.get(member.employeeNumber) }));
}

const bySeniority = (a: Placed, b: Placed): number =>
  b.jobLevel - a.jobLevel ||
  Number(leading.includes(b.jobTitle)) - Number(leading.includes(a.jobTitle)) ||
  a.employeeNumber.localeCompare(b.employeeNumber, 'en', { numeric: true });
