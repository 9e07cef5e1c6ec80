import type { PersonId } from '../domain/ids.ts';
import type { Lists, SitePerson } from '../ports/lists.ts';
import type { Words } from '../messages/words.ts';

/** Who stands in columns of people: the site knows them by numbers, the layer by their accounts. */
export interface Pickers {
  /** What is written into a column, so that it shows them; null of whom the site does not know. */
  numberOf: (personId: PersonId | undefined) => number | null;
  /** Somebody whom the site does not know: no column shows them, and an empty one does not let them go. */
  unlisted: (personId: PersonId | undefined) => PersonId | undefined;
  /** Who stands in a column; undefined where nobody does, a fault where no account of the company stands behind it. */
  personIn: (
    fields: Readonly<Record<string, unknown>>,
    column: string,
    words: Words,
  ) => { personId?: PersonId; fault?: string };
}

/** The same for one pass over several lists: whom the site knows is read once, and where a list needs it. */
export function peopleReadOnce<P extends { lists: Lists }>(ports: P): P {
  let read: Promise<readonly SitePerson[]> | undefined;
  return { ...ports, lists: { ...ports.lists, people: () => (read ??= ports.lists.people()) } };
}

/** SharePoint’s own name for what a column of people holds. */
export const pickedIn = (column: string): string => `${column}Id`;

export function pickersOf(people: readonly SitePerson[]): Pickers {
  const numbers = new Map(people.map(({ personId, number }) => [personId, number]));
  const accounts = new Map(people.map(({ personId, number }) => [number, personId]));
  return {
    numberOf: (personId) => (personId === undefined ? null : (numbers.get(personId) ?? null)),
    unlisted: (personId) => (personId !== undefined && numbers.has(personId) ? undefined : personId),
    personIn(fields, column, { say }) {
      const number = fields[pickedIn(column)] ?? null;
      if (number === null) return {};
      const personId = accounts.get(Number(number));
      return personId === undefined ? { fault: say('list.no-account', { place: column }) } : { personId };
    },
  };
}
