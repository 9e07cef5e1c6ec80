import type { AdminCall, CalendarCall, DriveCall, GraphCall, InstallCall } from './calls.ts';
import { people } from '../../m365/facts/people.ts';
import { nextAddress, pageOf, selected, type Placed } from './odata.ts';
import { ServiceRefusal } from '../shared/refusal.ts';
import { notFound } from './refusal.ts';
import { param, type Handler, type Request } from './routing.ts';
import type { SeedUser } from './seed.ts';
import type { Tenant } from './tenant.ts';
import type { Reply } from './web.ts';

const BULK_NEEDS_SECONDS = 45 * 60;
const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'];

/** Microsoft Graph v1.0 over the tenant; `origin` makes the addresses of next pages. */
export function graph(
  { shelf, person, peopleDelta, viva, teams }: Tenant,
  { origin, now }: { origin: string; now: () => number },
): Record<Exclude<GraphCall, AdminCall | CalendarCall | DriveCall | InstallCall>, Handler> {
  const collection = (rows: Placed[], { url, query }: Request): Reply => {
    const { value, next } = pageOf(rows, query);
    const link = next === undefined ? {} : { '@odata.nextLink': nextAddress(origin, url, next) };
    return { status: 200, body: { '@odata.context': `${origin}/graph/v1.0/$metadata`, ...link, value } };
  };
  const withManager = (body: SeedUser, { query }: Request) =>
    query.get('$expand')?.startsWith('manager') && body.managerId !== null
      ? { ...asUser(body), manager: { id: body.managerId } }
      : asUser(body);
  const provider = (request: Request) => param(request, 'provider');
  const externalId = (request: Request) => param(request, 'externalId');
  const found = (body: unknown): Reply => ({ status: 200, body });

  return {
    'GET /graph/v1.0/users': (request) =>
      collection(
        shelf.all('user').map(({ place, body }) => ({
          place,
          row: { ...withManager(body, request), ...securityAttributes(body, request) },
        })),
        request,
      ),
    'GET /graph/v1.0/users/delta': ({ query }) => {
      const { value, next, delta } = peopleDelta.page(query);
      const at = `${origin}/graph/v1.0/users/delta`;
      const link = next
        ? { '@odata.nextLink': `${at}?$skiptoken=${next}` }
        : { '@odata.deltaLink': `${at}?$deltatoken=${delta ?? ''}` };
      return found({ '@odata.context': `${origin}/graph/v1.0/$metadata#users`, ...link, value });
    },
    'GET /graph/v1.0/groups/{group}/transitiveMembers': (request) => {
      const rows = membersOf(shelf, param(request, 'group')).map((row, i) => ({ place: i + 1, row }));
      return collection(rows, request);
    },
    'GET /graph/v1.0/users/{user}': (request) =>
      found(selected(asUser(person(param(request, 'user'))), request.query)),
    'GET /graph/v1.0/users/{user}/manager': (request) => {
      const { id, managerId } = person(param(request, 'user'));
      if (managerId === null) throw notFound(`User ${id} has no manager.`);
      return found({
        '@odata.type': '#microsoft.graph.user',
        ...selected(asUser(person(managerId)), request.query),
      });
    },
    'GET /graph/v1.0/users/{user}/mailboxSettings': (request) => {
      const { timeZone, workingHours } = person(param(request, 'user'));
      const hour = (value: number) => `${String(value).padStart(2, '0')}:00:00.0000000`;
      const day = { startTime: hour(workingHours.from), endTime: hour(workingHours.to) };
      return found({
        timeZone,
        workingHours: { daysOfWeek: weekdays, ...day, timeZone: { name: timeZone } },
      });
    },
    'POST /graph/v1.0/users/{user}/teamwork/sendActivityNotification': (request) => {
      teams.notify(param(request, 'user'), request.json(), request.claims?.appid);
      return { status: 204 };
    },
    'POST /graph/v1.0/teamwork/sendActivityNotificationToRecipients': (request) => {
      if ((request.claims?.exp ?? 0) - now() / 1_000 < BULK_NEEDS_SECONDS)
        throw new ServiceRefusal(
          412,
          'PreconditionFailed',
          'The token has less than 45 minutes left; get a fresh one.',
        );
      teams.notifyMany(request.json(), request.claims?.appid);
      return { status: 202 };
    },
    'GET /graph/v1.0/employeeExperience/learningProviders': (request) =>
      collection(
        shelf.all('provider').map(({ place, body }) => ({ place, row: body })),
        request,
      ),
    'POST /graph/v1.0/employeeExperience/learningProviders': (request) => ({
      status: 201,
      body: viva.addProvider(request.json()),
    }),
    'PATCH /graph/v1.0/employeeExperience/learningProviders/{provider}': (request) => {
      viva.changeProvider(provider(request), request.json());
      return { status: 204 };
    },
    'DELETE /graph/v1.0/employeeExperience/learningProviders/{provider}': (request) => {
      viva.removeProvider(provider(request));
      return { status: 204 };
    },
    'GET /graph/v1.0/employeeExperience/learningProviders/{provider}/learningContents': (request) =>
      collection(
        viva.contents(provider(request)).map(({ place, body }) => ({ place, row: body })),
        request,
      ),
    "GET /graph/v1.0/employeeExperience/learningProviders/{provider}/learningContents(externalId='{externalId}')":
      (request) => found(viva.content(provider(request), externalId(request))),
    "PATCH /graph/v1.0/employeeExperience/learningProviders/{provider}/learningContents(externalId='{externalId}')":
      (request) => ({
        status: 202,
        body: viva.putContent(provider(request), externalId(request), request.json()),
      }),
    "DELETE /graph/v1.0/employeeExperience/learningProviders/{provider}/learningContents(externalId='{externalId}')":
      (request) => {
        viva.removeContent(provider(request), externalId(request));
        return { status: 204 };
      },
    'POST /graph/v1.0/employeeExperience/learningProviders/{provider}/learningCourseActivities': (
      request,
    ) => ({
      status: 201,
      body: viva.addActivity(provider(request), request.json()),
    }),
    "GET /graph/v1.0/employeeExperience/learningProviders/{provider}/learningCourseActivities(externalcourseActivityId='{externalId}')":
      (request) => found(viva.activityBy(provider(request), externalId(request))),
    'PATCH /graph/v1.0/employeeExperience/learningProviders/{provider}/learningCourseActivities/{activity}': (
      request,
    ) => found(viva.changeActivity(provider(request), param(request, 'activity'), request.json())),
    'DELETE /graph/v1.0/employeeExperience/learningProviders/{provider}/learningCourseActivities/{activity}':
      (request) => {
        viva.removeActivity(provider(request), param(request, 'activity'));
        return { status: 204 };
      },
    'GET /graph/v1.0/users/{user}/employeeExperience/learningCourseActivities/{activity}': (request) =>
      found(viva.activityOf(person(param(request, 'user')).id, param(request, 'activity'))),
  };
}

/** The fields of a person that Graph shows. */
const asUser = ({
  id,
  displayName,
  userPrincipalName,
  mail,
  employeeId,
  department,
  jobTitle,
  accountEnabled = true,
  usageLocation = null,
  userType = 'Member',
}: SeedUser) => ({
  id,
  displayName,
  surname: displayName.split(' ').at(-1),
  userPrincipalName,
  mail,
  employeeId,
  department,
  jobTitle,
  accountEnabled,
  usageLocation,
  userType,
});

const SECURITY = 'customSecurityAttributes';
const READS_SECURITY = people[0].emptyWithout[SECURITY];

/** Shown where they are selected; to an app without the permission as to nobody who has any. */
function securityAttributes(user: SeedUser, { query, claims }: Request): Record<string, unknown> {
  if (query.get('$select')?.split(',').includes(SECURITY) !== true) return {};
  const sets = Object.entries(user[SECURITY] ?? {});
  if (sets.length === 0 || claims?.roles.includes(READS_SECURITY) !== true) return { [SECURITY]: null };
  const type = { '@odata.type': '#microsoft.graph.customSecurityAttributeValue' };
  return { [SECURITY]: Object.fromEntries(sets.map(([set, held]) => [set, { ...type, ...held }])) };
}

/** Who and what is in a group and in the groups within it, each once. */
function membersOf({ read }: Tenant['shelf'], groupId: string): Record<string, unknown>[] {
  if (!read('group', groupId)) throw notFound(`Resource '${groupId}' does not exist.`);
  const seen = new Set([groupId]);
  const waiting = [groupId];
  for (let id = waiting.shift(); id !== undefined; id = waiting.shift())
    for (const member of read('group', id)?.body.members ?? [])
      if (!seen.has(member)) {
        seen.add(member);
        waiting.push(member);
      }
  seen.delete(groupId);
  return [...seen].map((id) => ({
    '@odata.type': read('group', id) ? '#microsoft.graph.group' : '#microsoft.graph.user',
    id,
  }));
}
