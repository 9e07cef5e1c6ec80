import type { DirectoryReading } from '../../../domain/directory/tell.ts';
import { SAID_AGAIN_DAYS } from '../../../domain/directory/tell.ts';
import { titleIdOf, titleIn, type JobTitle } from '../../../domain/directory/job-title.ts';
import { DAY } from '../../../domain/milliseconds.ts';
import type { PeopleRow, RowFault } from '../../../domain/people-file/row.ts';
import { sha256 } from '../../../domain/sha256.ts';
import type { Ports } from '../../../ports/index.ts';

const titleOf = (row: PeopleRow, { titles }: DirectoryReading): JobTitle | undefined =>
  titles.get(titleIdOf(titleIn(row.attributes.title) ?? ''));

/** Why nobody is taken in by a row yet, whoever it is about. */
export function whyNotYet(row: PeopleRow, reading: DirectoryReading, at: number): RowFault | undefined {
  const title = titleOf(row, reading);
  if (!title) return 'title-waits';
  if (title.roleId === undefined) return 'title-left-out';
  return (row.attributes.hiredAt ?? at) > at ? 'first-day-ahead' : undefined;
}

/** Stands for what a row says and how it is read: the same for the same row, wherever it stands in the file. */
export function hashOfRow(row: PeopleRow, reading: DirectoryReading): string {
  const { personId = null, identifiers, manager = null, attributes } = row;
  const { title, department, location, hiredAt } = attributes;
  const { timeZone, locations, workingHours, withoutDepartment } = reading.policy;
  const said = [title, department, location, hiredAt].map((value) => value ?? null);
  const read = [titleOf(row, reading)?.roleId ?? null, timeZone, locations, workingHours, withoutDepartment];
  // Since sites are kept every row is looked at once more.
  return sha256(JSON.stringify([personId, identifiers, manager, said, read, 'with sites']), 32);
}

/**
 * Whose each row is that was taken in before, unless it is so old that it has to be said again, and of whom anything
 * was taken in at all. One reading of all.
 */
export async function rowsKnown(
  { employees }: Pick<Ports, 'employees'>,
  at: number,
): Promise<{ known: ReadonlyMap<string, string>; people: ReadonlySet<string> }> {
  const known = new Map<string, string>();
  const people = new Set<string>();
  for await (const { value } of employees.all()) {
    const { row, told, personId } = value;
    people.add(personId);
    if (row !== undefined && told !== undefined && at - told.at < SAID_AGAIN_DAYS * DAY)
      known.set(row, personId);
  }
  return { known, people };
}
