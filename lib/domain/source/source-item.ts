import { z } from 'zod';

/** What the library says of a file or folder of the sources when it changed. */
export type DriveEntry = { itemId: string } & (
  | { isRemoved: true }
  | {
      isRemoved: false;
      /** The folder that it lies in; empty for the folder of the sources itself. */
      parentId: string;
      name: string;
      isFolder: boolean;
      /** Changes whenever it does. */
      version: string;
    }
);

/** A file or folder of the sources as it is known: its id stays when it is renamed or moved. */
export const SourceItem = z.object({
  itemId: z.string(),
  parentId: z.string(),
  name: z.string(),
  isFolder: z.boolean(),
  version: z.string(),
  isRemoved: z.boolean(),
  /** Round of everything in which it was seen last. */
  round: z.int(),
  /** What the document was called, with the folders that lead to it, when it was looked at last. */
  calledBefore: z.string().exactOptional(),
  /** When it is to be looked at, epoch milliseconds; absent where nothing waits. */
  dueAt: z.number().exactOptional(),
  /** Since when it cannot be read. */
  unreadSince: z.number().exactOptional(),
});
export type SourceItem = z.infer<typeof SourceItem>;

/**
 * The item after what the library said of it; what did not change is seen and not looked at. Undefined for what is gone
 * and was never known.
 */
export function afterEntry(
  known: SourceItem | undefined,
  entry: DriveEntry,
  round: number,
  at: number,
): SourceItem | undefined {
  if (entry.isRemoved) return known && { ...known, isRemoved: true, round, dueAt: known.dueAt ?? at };
  const isTheSame =
    known !== undefined &&
    !known.isRemoved &&
    known.version === entry.version &&
    known.parentId === entry.parentId &&
    known.name === entry.name;
  return isTheSame ? { ...known, round } : { ...known, ...entry, round, dueAt: at };
}

/** The item once everything was done that its change asks for. */
export function lookedAt(item: SourceItem, calledNow: string | undefined, dueAt?: number): SourceItem {
  const { itemId, parentId, name, isFolder, version, isRemoved, round } = item;
  return {
    itemId,
    parentId,
    name,
    isFolder,
    version,
    isRemoved,
    round,
    ...(calledNow === undefined ? {} : { calledBefore: calledNow }),
    ...(dueAt === undefined ? {} : { dueAt }),
  };
}
