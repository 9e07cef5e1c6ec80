import { z } from 'zod';
import { isTable } from '../../../domain/people-file/dropped-file.ts';
import type { DriveEntry } from '../../../domain/source/source-item.ts';
import type { Ports } from '../../../ports/index.ts';
import type { Pull } from '../../../ports/pulls.ts';
import { step } from '../../../step.ts';
import { noteItems } from '../../note-source-items.ts';
import { pullPages } from '../../pull-pages.ts';
import { lookAtFiles, type LookedAtFiles } from './look-at-files.ts';

/** How the folder is read; another version or another folder, and everything in it is read anew. */
const READING = '2';

/**
 * Reads what changed in the folder of HR, then takes in the files whose time has come, as if somebody had posted them.
 * Of each file is noted that it is to be looked at before it is noted how far the pull came, and that it was looked at
 * after everything was done: wherever a run ends, the next one goes on.
 */
export const pullPeopleFiles = step({
  name: 'pull-people-files',
  agent: 'sensing',
  input: z.strictObject({}),
  async run(_, ports, call): Promise<LookedAtFiles> {
    const nothing = { files: 0, stuck: 0, failed: 0 };
    const { hrFolder, hrItems } = ports;
    const { at } = call;
    const begun = await ports.pulls.find('people-files');
    if (!hrFolder || (begun?.restsUntil ?? at) > at) return nothing;
    const reading = `${READING} ${hrFolder.place}`;
    const pull: Pull =
      begun?.reading === reading ? begun : { round: (begun?.round ?? 0) + 1, isWhole: true, reading };
    const { isSettled } = await pullPages<DriveEntry>(
      pull,
      {
        name: 'people-files',
        changes: hrFolder.changes,
        take: (entries, { number }) => noteItems(entries.map(withoutNames), number, hrItems, at),
        wholeRead: (whole) => forgetUnseen(whole, ports),
      },
      ports.pulls,
      at,
    );
    // Halfway two exports of the same name may be told in any order.
    return isSettled ? await lookAtFiles({ ...ports, hrFolder }, call) : nothing;
  },
});

/** What is not read may be called after somebody, and so may a folder: of these no name is kept. */
function withoutNames(entry: DriveEntry): DriveEntry {
  if (entry.isRemoved) return entry;
  const isRead = !entry.isFolder && entry.parentId === '' && isTable(entry.name);
  return isRead ? entry : { ...entry, name: '' };
}

/** What lies in the folder no more is none of its files. What it said stays: an export may hold a part. */
async function forgetUnseen(pull: Pull, { hrItems, droppedFiles }: Pick<Ports, 'hrItems' | 'droppedFiles'>) {
  for await (const item of hrItems.seenBefore(pull.round)) {
    await droppedFiles.forget(item.value.itemId);
    await hrItems.forget(item);
  }
  return pull;
}
