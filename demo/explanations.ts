import { Temporal } from 'temporal-polyfill';
import type { z } from 'zod';
import type { meItemsList } from '../functions/http/me/items/me-items-list.ts';
import type { meSkillsList } from '../functions/http/me/skills/me-skills-list.ts';
import { toTenths } from '../lib/domain/rounding.ts';
import { english } from '../lib/messages/words.ts';
import type { StackPorts } from '../local/shared/ports.ts';
import type { Company, Employee } from '../sample/company.ts';
import { doorsFor } from './doors.ts';
import { idsIn, idsOf } from './ids-shown.ts';
import { assignmentsIn, type TenantRecords } from './tenant-records.ts';

type Item = z.infer<typeof meItemsList.reply>['items'][number];
type OwnSkill = z.infer<typeof meSkillsList.reply>['items'][number];

/** What people were told about why they received something, beside what was so. */
export interface Explained {
  /** Explanations of something that was delivered. */
  compared: number;
  /** How many people read among their own things that a source of it changed. */
  toldOfSources: number;
  /** What each of the others says and what is so; without anybody's name. */
  untrue: string[];
}

/** How many people are asked at once. */
const AT_ONCE = 8;

/**
 * Compares what everybody who received something reads at `me/items` with what the tenant shows, with their own page of
 * skills, and with the company's clocks, forecasts and strategy. Takes two calls a person.
 */
export async function explained(
  ports: StackPorts,
  company: Company,
  tenant: TenantRecords,
): Promise<Explained> {
  const assigned = Map.groupBy(assignmentsIn(tenant), ({ personId }) => personId);
  const nameOf = new Map(tenant.users.map(({ id, userPrincipalName }) => [id, userPrincipalName]));
  const reached = company.employees.filter(({ person }) => assigned.has(person.personId));
  const known = idsOf(company);
  const result: Explained = { compared: 0, toldOfSources: 0, untrue: [] };
  for (let i = 0; i < reached.length; i += AT_ONCE)
    await Promise.all(
      reached.slice(i, i + AT_ONCE).map(async (employee) => {
        const { personId } = employee.person;
        const own = doorsFor(ports, { person: nameOf.get(personId) ?? '' });
        const [items, skills] = await Promise.all([
          own.get<{ items: Item[] }>('me/items'),
          own.get<{ items: OwnSkill[] }>('me/skills'),
        ]);
        const delivered = items.items.filter(({ state }) => state === 'delivered');
        const received = (assigned.get(personId) ?? []).map(({ at }) => at);
        result.compared += delivered.length;
        if (delivered.some(({ sourceChanged }) => sourceChanged)) result.toldOfSources += 1;
        result.untrue.push(
          ...untrueOfAll(delivered, received),
          ...delivered.flatMap((item) => untrueOf(item, { employee, skills: skills.items, company })),
          ...items.items.flatMap((item) =>
            idsIn([item.title, item.why, item.whyNow, ...(item.sourceChanged ?? [])].join(' '), known).map(
              (id) => `${item.needId}: shows ${id}`,
            ),
          ),
        );
      }),
    );
  return result;
}

/** What was received and what is explained are the same things, at the same minutes. */
function untrueOfAll(delivered: readonly Item[], received: readonly number[]): string[] {
  const minutes = (times: readonly number[]) =>
    times
      .map((at) => Math.floor(at / 60_000))
      .toSorted((a, b) => a - b)
      .join(' ');
  return minutes(delivered.map(({ at = 0 }) => at)) === minutes(received)
    ? []
    : [`${delivered.length} deliveries are explained where ${received.length} came, or not as they came`];
}

/** Of whom it is said, with their own page of skills. */
interface Facts {
  employee: Employee;
  skills: readonly Pick<OwnSkill, 'skillId' | 'target' | 'evidence'>[];
  company: Company;
}

/** What an explanation says that is not so. */
export function untrueOf(
  { needId, at = 0, plannedAt, why, whyNow }: Pick<Item, 'needId' | 'at' | 'plannedAt' | 'why' | 'whyNow'>,
  { employee, skills, company }: Facts,
): string[] {
  const { roleId, timeZone, workingHours } = employee.person;
  const skillId = needId.slice(needId.indexOf('.') + 1);
  const skill = skills.find((one) => one.skillId === skillId);
  const target = skill?.target ?? Number.NaN;
  const came = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).toPlainDateTime();
  const [day = '', time = ''] = came.toString({ smallestUnit: 'minute' }).split('T');
  const forecast = company.forecasts.find((one) => one.roleId === roleId && one.skillId === skillId);
  const line = company.charterLines.find(({ lineId }) => why.endsWith(`(${lineId}).`));
  const differs = (what: string, says: RegExp, is: unknown): string[] => {
    const said = says.exec(whyNow)?.slice(1).join(' ') ?? says.exec(why)?.slice(1).join(' ');
    return said === undefined || said === String(is)
      ? []
      : [`${needId}: says ${what} ${said}, and it is ${String(is)}`];
  };
  const isAtWork = came.dayOfWeek <= 5 && came.hour >= workingHours.from && came.hour < workingHours.to;
  return [
    ...differs('it came on', /on (\d+ \p{L}+ \d+) at (\d\d:\d\d)/u, `${english.day(day)} ${time}`),
    ...(isAtWork ? [] : [`${needId}: says that it came in working hours, and it was ${time}`]),
    ...differs(
      'the role asks for',
      /^Your role asks for .* at level (\d+(?:\.\d+)?) of 5/u,
      toTenths(target),
    ),
    ...differs('the role asks now for', /It asks for (\d+(?:\.\d+)?) now/u, toTenths(target)),
    ...differs(
      'a forecast of',
      /forecast to ask for (?:.* at level )?(\d+(?:\.\d+)?)/u,
      toTenths(forecast?.level ?? Number.NaN),
    ),
    ...notLower(needId, why, skill && seenBy(plannedAt, skill)),
    // Each language has quotation marks of its own; figures are read in what is said in English.
    ...(line && why.includes(line.text) ? [] : [`${needId}: cites no line of the charter as it stands`]),
    ...(line && line.skillIds.includes(skillId) ? [] : [`${needId}: cites a line that is not about it`]),
  ];
}

/** Says that what was seen lay below a level, which it did not. */
function notLower(needId: string, why: string, seen: number | undefined): string[] {
  const isSaid = why.includes('what was seen of you lay');
  const [, below] =
    /forecast to ask for (?:.* at level )?(\d+(?:\.\d+)?)/u.exec(why) ??
    /ask(?:s|ed) for .*? at level (\d+(?:\.\d+)?) of 5/u.exec(why) ??
    [];
  return !isSaid || seen === undefined || toTenths(seen) < Number(below)
    ? []
    : [`${needId}: says that what was seen lay below ${below ?? 'nothing'}, and it was ${toTenths(seen)}`];
}

/**
 * What was seen of somebody in a skill by a moment, 0–5, by the evidence that they are shown today. All of it ages
 * alike, so that what was older then weighs as much beside the rest; and what was presumed of them, the target, moves
 * no level past it. Undefined where nothing of that time is shown any more.
 */
function seenBy(moment: number, { evidence }: Pick<OwnSkill, 'evidence'>): number | undefined {
  const then = evidence.filter(({ source, at = Infinity }) => source !== 'prior' && at <= moment);
  const shares = then.reduce((sum, { share }) => sum + share, 0);
  if (shares === 0) return undefined;
  return then.reduce((sum, { level, readAs = level, share }) => sum + readAs * share, 0) / shares;
}
