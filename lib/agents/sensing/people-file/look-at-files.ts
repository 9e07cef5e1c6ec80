import { MINUTE } from '../../../domain/milliseconds.ts';
import {
  againAt,
  fileIdOf,
  isStuck,
  isTable,
  withoutRows,
  type DroppedFile,
} from '../../../domain/people-file/dropped-file.ts';
import { lookedAt, type SourceItem } from '../../../domain/source/source-item.ts';
import type { HrFolder } from '../../../ports/hr-folder.ts';
import type { Ports } from '../../../ports/index.ts';
import type { Stored } from '../../../ports/stored.ts';
import type { Call } from '../../../step.ts';
import { takeDropped, type FileThere } from './take-dropped.ts';

/** What a look did. */
export interface LookedAtFiles {
  /** Files that were looked at. */
  files: number;
  /** Of these, those about which somebody has to do something. */
  stuck: number;
  /** Files of which it could not be finished; the next run takes them up. */
  failed: number;
}

/** Files that are looked at in one run. */
const MOST = 50;
const LATER = 15 * MINUTE;

type Used = Omit<Ports, 'hrFolder'> & { hrFolder: HrFolder };
type Item = Stored<SourceItem>;

/**
 * Looks at every file whose time has come, the one first that was changed first, so that the latest export has the last
 * word. One that fails does not keep the next from being looked at.
 */
export async function lookAtFiles(ports: Used, call: Call): Promise<LookedAtFiles> {
  const looked: LookedAtFiles = { files: 0, stuck: 0, failed: 0 };
  const tables: { item: Item; there: FileThere }[] = [];
  const attempt = async (item: Item, work: () => Promise<DroppedFile | 'later' | undefined>) => {
    try {
      const file = await work();
      if (file === 'later') await put(item, call.at + LATER);
      if (!file || file === 'later') return;
      looked.files += 1;
      looked.stuck += isStuck(file) ? 1 : 0;
      await ports.droppedFiles.save(file);
      if (file.takenAt !== undefined) await ports.droppedFiles.noteTaken(file.fileId, file.changedAt);
      await settle(item, file);
    } catch {
      looked.failed += 1;
      await put(item, call.at + LATER);
    }
  };
  for (const item of await someOf(ports.hrItems.due(call.at)))
    await attempt(item, async () => {
      const found = await lookFirst(item);
      if (typeof found !== 'object' || 'came' in found) return found;
      tables.push({ item, there: found });
      return undefined;
    });
  for (const { item, there } of tables.toSorted((a, b) => a.there.changedAt - b.there.changedAt))
    await attempt(item, () => takeDropped(there, ports, call));
  return looked;

  /** What is no table of the folder itself is counted and not read; what is gone is forgotten. */
  async function lookFirst(item: Item): Promise<FileThere | DroppedFile | 'later' | undefined> {
    const { itemId, name, isFolder, isRemoved, parentId } = item.value;
    if (isRemoved) {
      await ports.droppedFiles.forget(itemId);
      await ports.hrItems.forget(item);
      return undefined;
    }
    if (isFolder) {
      await ports.hrItems.save({ ...item, value: lookedAt(item.value, name) });
      return undefined;
    }
    const file = { itemId, name, changedAt: call.at, lookedAt: call.at };
    if (parentId !== '') return withoutRows({ ...file, name: '' }, 'in-a-folder');
    if (!isTable(name)) return withoutRows({ ...file, name: '' }, 'no-table');
    const now = await ports.hrFolder.find(name);
    // The library tells later that it is gone, or what it is called now.
    if (now.outcome !== 'there') return 'later';
    return { ...file, changedAt: now.changedAt, fileId: fileIdOf(name), read: now.read };
  }

  async function put(item: Item, dueAt: number): Promise<void> {
    const latest = await ports.hrItems.find(item.value.itemId);
    if (latest) await ports.hrItems.save({ ...latest, value: { ...latest.value, dueAt } });
  }

  async function settle(item: Item, file: DroppedFile): Promise<void> {
    await ports.hrItems.save({ ...item, value: lookedAt(item.value, file.name, againAt(file)) });
  }
}

async function someOf(all: AsyncIterable<Item>): Promise<Item[]> {
  const found: Item[] = [];
  for await (const one of all) if (found.push(one) === MOST) break;
  return found;
}
