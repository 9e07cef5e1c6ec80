import { DAY } from '../milliseconds.ts';
import type { PersonId } from '../ids.ts';
import type { Person } from '../person/person.ts';
import { inOneLine, shortened } from '../text/plain-text.ts';
import { sha256 } from '../sha256.ts';
import type { SignalOf } from '../signal/signal.ts';
import { OWN_SOURCES } from '../signal/signal-source.ts';
import type { DirectoryAccount } from './account.ts';
import type { DirectoryPolicy } from '../policy/directory-policy.ts';
import { titleIdOf, titleIn, type JobTitle } from './job-title.ts';

/** The name that signals of the directory bear; nobody outside may use it. */
export const DIRECTORY = `${OWN_SOURCES}directory`;

/** The name that signals of HR files bear. */
export const HR_FILE = `${OWN_SOURCES}hr-file`;

/** Days after which somebody is told on again though nothing changed: what is never said again ages out. */
export const SAID_AGAIN_DAYS = 180;

/** How accounts are read: the titles that humans confirmed, and what the policy says. */
export interface DirectoryReading {
  titles: ReadonlyMap<string, JobTitle>;
  policy: DirectoryPolicy;
  /** Whom a pilot keeps to; absent for everybody. */
  members?: ReadonlySet<PersonId>;
  /** Changes with every change of it, and with nothing else. */
  version: string;
}

/** Whether somebody is read at all. */
export const isRead = (personId: PersonId, { members }: Pick<DirectoryReading, 'members'>): boolean =>
  members?.has(personId) ?? true;

/** Changes whenever somebody joins or leaves a pilot; undefined for everybody. */
export const versionOfMembers = (members: ReadonlySet<PersonId> | undefined): string | undefined =>
  members && sha256([...members].toSorted().join(), 12);

/** What humans confirmed; a proposal is nothing yet. */
export function readingOf(
  titles: readonly JobTitle[],
  policy: DirectoryPolicy,
  members?: ReadonlySet<PersonId>,
): DirectoryReading {
  const confirmed = titles.filter(({ standing }) => standing === 'confirmed');
  const inOrder = confirmed.toSorted((a, b) => (a.titleId < b.titleId ? -1 : 1));
  return {
    titles: new Map(confirmed.map((title) => [title.titleId, title])),
    policy,
    ...(members ? { members } : {}),
    version: sha256(JSON.stringify([inOrder, policy, SITES_ARE_KEPT]), 12),
  };
}

/** Since sites are kept everybody is told of once more. */
const SITES_ARE_KEPT = 'with sites';

type Told = NonNullable<DirectoryAccount['told']>['as'];

/**
 * What an account says of somebody: whom they are, that they are not with the company, or nothing yet: who has no
 * title, one that nobody confirmed, or a first day that lies ahead, waits.
 */
export function sayingOf(
  { personId, attributes, isRemoved }: DirectoryAccount,
  reading: DirectoryReading,
  at: number,
): Told | 'waits' {
  const { titles, policy } = reading;
  const { isEnabled = true, hiredAt = at, leavesAt = Number.POSITIVE_INFINITY } = attributes;
  if (isRemoved || !isRead(personId, reading) || leavesAt <= at || (!isEnabled && policy.disabledHasLeft))
    return 'left';
  const title = titleIn(attributes.title);
  const confirmed = title === undefined ? undefined : titles.get(titleIdOf(title));
  if (hiredAt > at || !confirmed) return 'waits';
  const { roleId } = confirmed;
  return roleId === undefined ? 'left' : { roleId, ...workOf({ personId, attributes }, policy) };
}

function workOf(
  {
    personId,
    attributes: { department, location, managerId, language },
  }: Pick<DirectoryAccount, 'personId' | 'attributes'>,
  { timeZone, locations, workingHours, withoutDepartment }: DirectoryPolicy,
): Omit<Person, 'personId' | 'roleId'> {
  const place = placeAt(location, locations);
  return {
    department: shortened(inOneLine(department ?? ''), 100) || withoutDepartment,
    ...(place ? { site: place.site } : {}),
    // Nobody leads themselves: whoever heads the company is sometimes entered so.
    ...(managerId === undefined || managerId === personId ? {} : { managerId }),
    timeZone: place?.timeZone ?? timeZone,
    workingHours,
    ...(language === undefined ? {} : { language }),
  };
}

/**
 * A place that the policy lists is a site, called as it is there; any other may be a room, which is nobody's business.
 */
function placeAt(
  location: string | undefined,
  zones: Readonly<Record<string, string>>,
): { site: string; timeZone: string } | undefined {
  const place = inOneLine(location ?? '').toLowerCase();
  const listed = Object.entries(zones).find(([name]) => name.toLowerCase() === place);
  return listed && { site: listed[0], timeZone: listed[1] };
}

type WorkforceSignal = SignalOf<'workforce.person' | 'workforce.left'>;

/**
 * What has to be told on of an account, and the account once it is. Nothing where nothing changed, where somebody
 * waits, and where somebody is gone of whom nobody was told. Read again after a crash, the same account gives a signal
 * of the same id.
 */
export function toTell(
  account: DirectoryAccount,
  reading: DirectoryReading,
  at: number,
  source = DIRECTORY,
): { signal: WorkforceSignal; after: DirectoryAccount } | undefined {
  const { personId, told } = account;
  const as = sayingOf(account, reading, at);
  if (as === 'waits' || (as === 'left' && !isTold(account))) return undefined;
  const isOld = as !== 'left' && told !== undefined && at - told.at >= SAID_AGAIN_DAYS * DAY;
  if (told && wordsFor(as) === wordsFor(told.as) && !isOld) return undefined;
  // Later than what was told before, whatever the clock says: of two words the later counts.
  const after = { count: (told?.count ?? 0) + 1, at: Math.max(at, (told?.at ?? 0) + 1), as };
  return { signal: signalOf(personId, after, source), after: { ...account, told: after } };
}

/** The same for the same words, whatever the order in which their fields were stored. */
const wordsFor = (as: Told): string =>
  as === 'left'
    ? as
    : JSON.stringify([
        ...[as.roleId, as.department, as.managerId ?? null, as.timeZone, as.workingHours],
        // Of whom no language and no site is known the words stay what they were before these were asked for.
        ...(as.language === undefined ? [] : [as.language]),
        ...(as.site === undefined ? [] : [{ site: as.site }]),
      ]);

/** Missing people of whom nobody has to be asked, in however small a company. */
const A_FEW = 5;

/** Whether so many of all people may be taken for gone because they were missing. */
export const areFew = (missing: number, people: number, { mostMissing }: DirectoryPolicy): boolean =>
  missing <= Math.max(A_FEW, mostMissing * people);

/** Whether somebody was told on as one who works here. */
export const isTold = ({ told }: DirectoryAccount): boolean => told !== undefined && told.as !== 'left';

function signalOf(
  subject: string,
  { count, at, as }: NonNullable<DirectoryAccount['told']>,
  source: string,
): WorkforceSignal {
  const envelope = {
    specversion: '1.0' as const,
    id: `${subject}.${count}.${sha256(wordsFor(as), 12)}`,
    source,
    subject,
    time: new Date(at).toISOString(),
  };
  return as === 'left'
    ? { ...envelope, type: 'learning-os.workforce.left', data: {} }
    : { ...envelope, type: 'learning-os.workforce.person', data: as };
}

/** When an account has to be looked at again though the directory tells nothing: a day that was entered, or its age. */
export function dueAt({ attributes: { hiredAt, leavesAt }, told }: DirectoryAccount, at: number): number {
  const age = SAID_AGAIN_DAYS * DAY;
  const old = told !== undefined && told.at + age > at ? told.at + age : at + age;
  const entered = [hiredAt, leavesAt].filter((moment) => moment !== undefined);
  return Math.min(old, ...entered.filter((moment) => moment > at));
}
