import {
  kindOf,
  speakOf,
  type Book,
  type Census,
  type GroupKind,
  type GroupMemory,
} from '../domain/disclosure/book.ts';
import { isFault } from '../errors.ts';
import type { Disclosures } from '../ports/disclosures.ts';
import type { Stored } from '../ports/stored.ts';

/** What was said of some kinds of groups, with the version in which it was read. */
export type StoredBook = ReadonlyMap<string, Stored<GroupMemory>>;

export async function readBook(
  kinds: readonly Exclude<GroupKind, 'team'>[],
  disclosures: Disclosures,
): Promise<StoredBook> {
  const stored = new Map<string, Stored<GroupMemory>>();
  for (const kind of kinds) for await (const one of disclosures.all(kind)) stored.set(one.value.group, one);
  return stored;
}

export const bookOf = (stored: StoredBook): Book =>
  new Map([...stored].map(([group, { value }]) => [group, value]));

/** Says of each group what may be said now and keeps it. Where another said something meanwhile, that stands. */
export async function discloseGroups(
  stored: StoredBook,
  census: Census,
  disclosures: Disclosures,
  at: number,
): Promise<Book> {
  const book = new Map<string, GroupMemory>();
  for (const memory of speakOf(bookOf(stored), census, await disclosures.noise(), at))
    book.set(memory.group, await keepOne(memory, stored.get(memory.group), disclosures));
  return book;
}

async function keepOne(
  memory: GroupMemory,
  before: Stored<GroupMemory> | undefined,
  disclosures: Disclosures,
): Promise<GroupMemory> {
  const isAsBefore =
    memory.isEmpty === before?.value.isEmpty &&
    Object.entries(memory.skills).every(([id, one]) => before?.value.skills[id] === one);
  // That a cell is there is kept though nothing is said of it: no part is called by a name that is its as well.
  const isNothing =
    kindOf(memory.group) !== 'cell' && Object.values(memory.skills).every(({ made }) => made === 0);
  if (before ? isAsBefore : isNothing) return memory;
  try {
    await disclosures.save({ ...before, value: memory });
    return memory;
  } catch (error) {
    if (!isFault(error, 'stale')) throw error;
    return (await disclosures.read(memory.group)).value;
  }
}
