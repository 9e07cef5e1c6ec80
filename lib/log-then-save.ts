import type { Decision } from './domain/decision.ts';
import { isFault, type NamedError } from './errors.ts';
import type { Ports } from './ports/index.ts';
import type { Edit, Registers } from './ports/registers.ts';

/** What became of the entries: those that were saved, and why the next one was not, where somebody was faster. */
export interface SavedEntries {
  saved: Awaited<ReturnType<Registers['save']>>[];
  /** `stale` or `precondition-required`: the entries from there on stand as somebody else saved them. */
  overtaken?: NamedError;
}

/**
 * Saves entries of registers, in their order, under an entry of the log. Logged first: a crash in between leaves an
 * entry that the same call makes true; never a change without its entry. What is saved before the one that somebody was
 * faster with stays saved.
 * @throws whatever else the store fails with
 */
export async function logThenSave(
  entry: Decision,
  edits: readonly Edit[],
  { registers, decisions }: Pick<Ports, 'registers' | 'decisions'>,
): Promise<SavedEntries> {
  await decisions.append(entry);
  const saved: SavedEntries['saved'] = [];
  try {
    for (const edit of edits) saved.push(await registers.save(edit));
    return { saved };
  } catch (error) {
    if (isFault(error, 'stale') || isFault(error, 'precondition-required'))
      return { saved, overtaken: error };
    throw error;
  }
}
