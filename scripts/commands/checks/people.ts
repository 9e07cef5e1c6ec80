import { type SetupCheck } from './check.ts';
import { failed, notRun, ok, type CheckFinding } from './finding.ts';
import type { TenantPerson } from './inspected.ts';

/** A check on those whose account is enabled: whom it is about, in the words of `found`, and what to do. */
const aboutPeople = ({
  wrong,
  found,
  next,
  tolerated = 0,
  ...check
}: Omit<SetupCheck, 'run'> & {
  wrong: (active: TenantPerson[], everybody: TenantPerson[]) => TenantPerson[];
  found: string;
  next: string;
  /** Share of the active people of whom it may be true. */
  tolerated?: number;
}): SetupCheck => ({
  ...check,
  async run({ people }) {
    const everybody = await people();
    const active = everybody.filter(({ accountEnabled }) => accountEnabled !== false);
    if (active.length === 0) return notRun('the tenant shows nobody');
    const those = wrong(active, everybody);
    return those.length <= Math.ceil(active.length * tolerated)
      ? ok(`${active.length} people`)
      : failed(`${those.length} of ${active.length} ${found}: ${named(those)}`, next);
  },
});

const SHOWN = 3;
const named = (people: readonly TenantPerson[]): string => {
  const names = people.slice(0, SHOWN).map(({ userPrincipalName, id }) => userPrincipalName ?? id);
  return people.length > SHOWN ? `${names.join(', ')} …` : names.join(', ');
};

const countries = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

/** Whether two letters name a country that the platform knows. */
const isCountry = (code: string): boolean => /^[A-Z]{2}$/.test(code) && countries.of(code) !== undefined;

/** People whose employee id somebody else has too, whatever its case and the blanks around it. */
export function sharingEmployeeId(people: readonly TenantPerson[]): TenantPerson[] {
  const holders = Map.groupBy(people, ({ employeeId }) => employeeId?.trim().toLowerCase() ?? '');
  return [...holders].filter(([id, group]) => id !== '' && group.length > 1).flatMap(([, group]) => group);
}

/** People who, going from manager to manager, come back to themselves. */
export function inManagerLoops(people: readonly TenantPerson[]): TenantPerson[] {
  const managerOf = new Map(people.map(({ id, manager }) => [id, manager?.id]));
  return people.filter(({ id }) => {
    const seen = new Set<string>();
    for (let at = managerOf.get(id); at !== undefined && !seen.has(at); at = managerOf.get(at)) {
      if (at === id) return true;
      seen.add(at);
    }
    return false;
  });
}

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** Whether the people of the tenant can be told apart, found again in other systems, and reached. */
export const peopleChecks: readonly SetupCheck[] = [
  aboutPeople({
    id: 'employee-ids',
    what: 'Everybody has an employee id',
    why: 'HR and learning systems know people by it; whoever has none gets no skills from there.',
    wrong: (active) => active.filter(({ employeeId }) => !employeeId?.trim()),
    found: 'have no employee id',
    next: 'Let HR provisioning fill employeeId in Entra, or disable accounts that are not people.',
    tolerated: 0.01,
  }),
  aboutPeople({
    id: 'employee-ids-unique',
    what: 'No two people share an employee id',
    why: 'Evidence about one would be taken for evidence about the other.',
    wrong: (active) => sharingEmployeeId(active),
    found: 'share an employee id with somebody',
    next: 'Correct employeeId in the HR system, or disable the account that is left over.',
  }),
  aboutPeople({
    id: 'names-match',
    what: 'Sign-in name and mail address are the same',
    why: 'Systems that send one are matched with systems that send the other.',
    wrong: (active) =>
      active.filter(
        ({ userPrincipalName, mail }) => userPrincipalName && mail && !same(userPrincipalName, mail),
      ),
    found: 'sign in under another name than their mail address',
    next: 'Rename userPrincipalName to the mail address, or let feeds send the Entra object id.',
  }),
  aboutPeople({
    id: 'managers',
    what: 'People have managers',
    why: 'What a manager should hear about a team reaches nobody.',
    wrong: (active) => active.filter(({ manager }) => !manager),
    found: 'have no manager',
    next: 'Let HR provisioning fill manager in Entra; at most one in a hundred may stand alone.',
    tolerated: 0.01,
  }),
  aboutPeople({
    id: 'manager-loops',
    what: 'Nobody is their own manager’s manager',
    why: 'Whatever walks up the reporting line never ends.',
    wrong: (active) => inManagerLoops(active),
    found: 'stand in a loop of managers',
    next: 'Correct manager in the HR system for one of them.',
  }),
  aboutPeople({
    id: 'managers-enabled',
    what: 'Managers have an enabled account',
    why: 'Somebody who left cannot be told anything.',
    wrong: (active, everybody) => {
      const disabled = new Set(
        everybody.filter(({ accountEnabled }) => accountEnabled === false).map(({ id }) => id),
      );
      return active.filter(({ manager }) => manager && disabled.has(manager.id));
    },
    found: 'report to a disabled account',
    next: 'Give them a manager who is there.',
  }),
  aboutPeople({
    id: 'usage-locations',
    what: 'Everybody has a usage location',
    why: 'Entra assigns no licence without one, and Teams and Viva Learning need a licence.',
    wrong: (active) => active.filter(({ usageLocation }) => !usageLocation || !isCountry(usageLocation)),
    found: 'have no country as usage location',
    next: 'Set usageLocation in Entra to the two letters of a country.',
    tolerated: 0.01,
  }),
  {
    id: 'time-zones',
    what: 'People’s time zones are known',
    why: 'Notices would come at night.',
    run: (): CheckFinding =>
      notRun(
        'Graph shows a mailbox’s time zone only to its owner, or to an app with MailboxSettings.Read, which the layer does not ask for. The signals door refuses an unknown zone by name.',
      ),
  },
];
