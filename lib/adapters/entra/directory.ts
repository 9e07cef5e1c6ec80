import { z } from 'zod';
import type { DirectoryIdentifier } from '../../domain/policy/directory-policy.ts';
import { PersonId } from '../../domain/ids.ts';
import { LanguageTag } from '../../domain/person/person.ts';
import type { DirectoryEntry } from '../../domain/directory/account.ts';
import type { Directory } from '../../ports/directory.ts';
import { deltaAnswer } from '../delta.ts';
import type { Graph } from '../graph.ts';
import { someAtATime } from '../../some-at-a-time.ts';

/** Which days the directory is asked for besides what everybody has. */
export type DatesAsked = 'without-dates' | 'with-hire-dates' | 'with-leave-dates';

const ATTRIBUTES = [
  'id',
  'userType',
  'accountEnabled',
  'jobTitle',
  'department',
  'officeLocation',
  'preferredLanguage',
  'manager',
];
const DATES: Record<DatesAsked, readonly string[]> = {
  'without-dates': [],
  'with-hire-dates': ['employeeHireDate'],
  'with-leave-dates': ['employeeHireDate', 'employeeLeaveDateTime'],
};

/** A day that cannot be read is none: it would stop the pull of everybody else. */
const moment = z.iso
  .datetime({ offset: true })
  .transform((text) => Date.parse(text))
  .nullish()
  .catch(null);
const Reference = z.object({ id: z.string(), '@removed': z.unknown().optional() });

/** A user of a delta, of which only this is read: what it does not name did not change, what is null was emptied. */
const User = z.object({
  id: z.string(),
  '@removed': z.unknown().optional(),
  userType: z.string().nullish(),
  accountEnabled: z.boolean().nullish(),
  jobTitle: z.string().nullish(),
  department: z.string().nullish(),
  officeLocation: z.string().nullish(),
  /** One that cannot be read is none. */
  preferredLanguage: LanguageTag.nullish().catch(null),
  employeeHireDate: moment,
  employeeLeaveDateTime: moment,
  'manager@delta': z.array(Reference).optional(),
  mail: z.string().nullish(),
  userPrincipalName: z.string().nullish(),
  employeeId: z.string().nullish(),
});

/** What Graph calls what other systems know people by. */
const IDENTIFIERS = {
  mail: 'mail',
  upn: 'userPrincipalName',
  'employee-id': 'employeeId',
} as const satisfies Record<DirectoryIdentifier, string>;

const Identified = User.pick({ mail: true, userPrincipalName: true, employeeId: true });

/** A member of a group: a person, a device, a group within it. */
const Member = z.object({ id: z.string(), '@odata.type': z.string() });

const Found = z.array(z.unknown()).default([]);

/** Most values of `in`, which Graph counts as so many conditions. */
const NAMES_A_CALL = 15;
const quoted = (name: string): string => `'${name.replaceAll("'", "''")}'`;

/**
 * The users of the tenant through the delta query of Graph. Names are never asked for, and mails and numbers only where
 * the company finds people by them, so otherwise they never arrive.
 */
export function entraDirectory(
  graph: Graph,
  dates: DatesAsked,
  pilotGroups: readonly string[] = [],
): Directory {
  /** Only ids are asked for, of one person at most: nobody’s name arrives. */
  async function isBorne(names: readonly string[]): Promise<boolean> {
    for (const attribute of ['displayName', 'surname']) {
      const filter = encodeURIComponent(`${attribute} in (${names.map(quoted).join(',')})`);
      const found = Found.parse(await graph.get(`users?$select=id&$top=1&$filter=${filter}`));
      if (found.length > 0) return true;
    }
    return false;
  }
  const everybody = (identifiers: readonly DirectoryIdentifier[]) =>
    `users/delta?$select=${[...ATTRIBUTES, ...DATES[dates], ...identifiers.map((one) => IDENTIFIERS[one])].join(',')}`;
  return {
    async borne(names) {
      const borne = new Set<string>();
      for (const some of someAtATime(names, NAMES_A_CALL)) {
        // Hardly ever is one of them anybody’s.
        if (!(await isBorne(some))) continue;
        for (const name of some) if (await isBorne([name])) borne.add(name);
      }
      return borne;
    },
    async identifierOf(personId, which) {
      const attribute = IDENTIFIERS[which];
      const found = await graph.get(`users/${personId}?$select=${attribute}`);
      const { [attribute]: value } = Identified.parse(found ?? {});
      return value?.trim() || undefined;
    },
    async members() {
      if (pilotGroups.length === 0) return undefined;
      const found: z.infer<typeof Member>[] = [];
      for (const group of pilotGroups)
        found.push(
          ...Member.array().parse(await graph.all(`groups/${group}/transitiveMembers?$select=id&$top=999`)),
        );
      const people = found.filter((member) => member['@odata.type'] === '#microsoft.graph.user');
      return new Set(people.flatMap(({ id }) => PersonId.safeParse(id).data ?? []));
    },
    changes: (from, identifiers = []) =>
      deltaAnswer(graph.delta, { from, beginning: everybody(identifiers) }, (user) => {
        const entry = entryOf(User.parse(user));
        return entry ? [entry] : [];
      }),
  };
}

/** Undefined where the id is none that the layer could know anybody by. */
function entryOf(user: z.infer<typeof User>): DirectoryEntry | undefined {
  const personId = PersonId.safeParse(user.id).data;
  if (personId === undefined) return undefined;
  // A guest works for somebody else.
  if (user['@removed'] !== undefined || user.userType === 'Guest') return { personId, isRemoved: true };
  const { 'manager@delta': managers } = user;
  const attributes = {
    isEnabled: user.accountEnabled,
    title: user.jobTitle,
    department: user.department,
    location: user.officeLocation,
    language: user.preferredLanguage,
    hiredAt: user.employeeHireDate,
    leavesAt: user.employeeLeaveDateTime,
    managerId: managers && managerIn(managers),
  };
  const identifiers = named({
    mail: user.mail,
    upn: user.userPrincipalName,
    'employee-id': user.employeeId,
  });
  return {
    personId,
    isRemoved: false,
    attributes: named(attributes),
    ...(Object.keys(identifiers).length > 0 ? { identifiers } : {}),
  };
}

/** What the answer names at all. */
const named = (said: Record<string, unknown>): object =>
  Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));

/** Of references that went and came, the last that stands. */
function managerIn(managers: readonly z.infer<typeof Reference>[]): string | null {
  const standing = managers.findLast((one) => one['@removed'] === undefined);
  return PersonId.safeParse(standing?.id).data ?? null;
}
