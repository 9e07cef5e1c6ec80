import { afterEntry, type DriveEntry } from '../domain/source/source-item.ts';
import type { SourceItems } from '../ports/source-items.ts';

/**
 * Notes of each file and folder that it is to be looked at. The same may be told more than once: its last word counts.
 */
export async function noteItems(
  entries: readonly DriveEntry[],
  round: number,
  items: SourceItems,
  at: number,
): Promise<void> {
  const last = new Map(entries.map((entry) => [entry.itemId, entry]));
  for (const entry of last.values()) {
    const known = await items.find(entry.itemId);
    const value = afterEntry(known?.value, entry, round, at);
    if (value) await items.save({ ...known, value });
  }
}
