import type { Stack } from '../local/stack.ts';
import type { Company } from '../sample/company.ts';
import type { z } from 'zod';
import type { meProgrammeRead } from '../functions/http/me/programmes/me-programme-read.ts';
import { doorsFor, type Doors } from './doors.ts';
import { assignmentsIn, type TenantRecords } from './tenant-records.ts';
import { ownItemsOf } from './viewer/seen.ts';

/**
 * Of what has a page of its own, every so many say so; the others may have done it as well, and nobody asks. What is
 * read in the chat ends with the button that says so.
 */
const ONE_IN = 4;

/**
 * Some of those whom a page of the layer reached say that they finished it, as they do in Teams: from then on it comes
 * back to be recalled. Answers how many.
 */
export async function someFinish(
  { ports }: Stack,
  { employees }: Company,
  tenant: TenantRecords,
): Promise<number> {
  const reached = new Set(assignmentsIn(tenant).map(({ personId }) => personId));
  const nameOf = new Map(tenant.users.map(({ id, userPrincipalName }) => [id, userPrincipalName]));
  let finished = 0;
  for (const { person, employeeNumber } of employees.filter(({ person: { personId } }) =>
    reached.has(personId),
  )) {
    const name = nameOf.get(person.personId) ?? '';
    const isSaying = Number(employeeNumber) % ONE_IN === 0;
    const doors = doorsFor(ports, { person: name });
    for (const { needId, form, lesson = false, programme, answers = [] } of await ownItemsOf(ports, name)) {
      if (programme && isSaying && (await finishModule(doors, needId))) finished += 1;
      if (form === 'course' || !answers.includes('finished') || !(lesson || isSaying)) continue;
      const key = `story-finished-${employeeNumber}-${needId}`;
      await doors.post(`me/items/${needId}/answer`, { said: 'finished' }, key);
      finished += 1;
    }
  }
  return finished;
}

/** Says of the module of a programme that came last that it is finished; the next one comes a week later. */
async function finishModule(doors: Doors, needId: string): Promise<boolean> {
  const path = `me/items/${needId}/programme`;
  const { number, answers } = await doors.get<z.infer<typeof meProgrammeRead.reply>>(path);
  if (!answers.includes('done')) return false;
  await doors.post(`${path}/answer`, { said: 'done', module: number });
  return true;
}
