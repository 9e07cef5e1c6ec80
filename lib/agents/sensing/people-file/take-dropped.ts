import {
  hashOfEntry,
  isMuchRefused,
  mayComeOf,
  reported,
  takenBefore,
  withoutRows,
  type CameOfFile,
  type DroppedFile,
  type FileInFolder,
} from '../../../domain/people-file/dropped-file.ts';
import { sha256 } from '../../../domain/sha256.ts';
import { isFault } from '../../../errors.ts';
import { message } from '../../../messages/message.ts';
import type { BytesNow } from '../../../ports/hr-folder.ts';
import type { Ports } from '../../../ports/index.ts';
import type { Call } from '../../../step.ts';
import { takePeopleFile, type TakenFile } from './take-file.ts';

/** A table that lies in the folder, not read yet. */
export type FileThere = FileInFolder & Pick<DroppedFile, 'fileId'> & { read: () => Promise<BytesNow> };

/**
 * Takes a file in as the door does: a dry run first, and nothing where nobody confirmed which column is which, where
 * the columns are others, where much of it is refused, or where a later export of its name was taken in. The same
 * content is taken once; again only while rows of it wait.
 */
export async function takeDropped(
  { read, ...there }: FileThere,
  ports: Ports,
  call: Call,
): Promise<DroppedFile | 'later'> {
  const others = await ports.droppedFiles.of(there.fileId);
  const before = others.find(({ itemId }) => itemId === there.itemId);
  const took = others.filter(({ takenAt }) => takenAt !== undefined);
  const isAsItWas = before?.changedAt === there.changedAt;
  const takenUntil = (await ports.droppedFiles.takenUntil(there.fileId)) ?? -Infinity;
  const latest = took.toSorted((a, b) => a.changedAt - b.changedAt).at(-1);
  const latestAt = Math.max(takenUntil, latest?.changedAt ?? -Infinity);
  if (latestAt > there.changedAt) {
    // It may be taken away since: then its day tells it.
    const why = latest?.changedAt === latestAt ? latest.name : new Date(latestAt).toISOString().slice(0, 10);
    if (!isAsItWas || before.takenAt === undefined) return withoutRows(there, 'older', why);
    const isWhole = before.came === 'taken' && before.quarantined === 0;
    return { ...before, lookedAt: there.lookedAt, ...(isWhole ? {} : { came: 'overtaken', why }) };
  }
  const entry = await entryNow(there.fileId, ports);
  if (isAsItWas && before.entry === entry && (before.came === 'unconfirmed' || before.came === 'misfit'))
    return { ...before, lookedAt: there.lookedAt };
  const now = await read();
  if (now.outcome === 'later' || now.outcome === 'gone') return 'later';
  if (now.outcome === 'too-large') return withoutRows(there, 'too-large');
  if (now.outcome === 'unreadable')
    return withoutRows(
      there,
      'unreadable',
      ports.words.sayMessage(message('problem.table-file.unread', { why: now.why })),
    );
  const content = sha256(now.bytes);
  if (latest?.content === content && latest.came === 'taken' && latest.quarantined === 0)
    return { ...latest, ...there };
  // Where nothing else is said than before, who was erased meanwhile stays so.
  const same = took
    .filter((one) => one.content === content)
    .toSorted((a, b) => a.lookedAt - b.lookedAt)
    .at(-1);
  const waited = same ? mayComeOf(same) : before?.content === content ? 'all' : undefined;
  const run = (tried?: TakenFile) =>
    takePeopleFile.run(
      {
        fileId: there.fileId,
        content: Buffer.from(now.bytes).toString('base64'),
        isDry: !tried,
        ...(tried ? { sameAs: tried.readAs } : {}),
        ...(waited ? { waited } : {}),
      },
      ports,
      { ...call, step: takePeopleFile.name },
    );
  let dry: TakenFile;
  try {
    dry = await run();
  } catch (error) {
    if (!isFault(error, 'bad-input')) throw error;
    return withoutRows(there, 'unreadable', error.message);
  }
  // The dry run may have proposed the entry.
  const file = { ...there, content, entry: (await entryNow(there.fileId, ports)) ?? '' };
  const why = whyNotTaken(dry);
  if (why) return { ...file, ...reported(dry), came: why, ...(same ? takenBefore(same) : {}) };
  const taken = await takenAsTried(dry, run);
  if (taken === 'otherwise') return 'later';
  const takenAt = before?.content === content ? (before.takenAt ?? call.at) : call.at;
  return { ...file, ...taken, came: taken.left > 0 ? 'being-taken' : 'taken', takenAt };
}

/** What was tried is what is taken in; where somebody changed the entry meanwhile, the next look tries it anew. */
async function takenAsTried(
  tried: TakenFile,
  run: (tried: TakenFile) => Promise<TakenFile>,
): Promise<ReturnType<typeof reported> | 'otherwise'> {
  try {
    return reported(await run(tried));
  } catch (error) {
    if (isFault(error, 'conflict')) return 'otherwise';
    throw error;
  }
}

function whyNotTaken(dry: TakenFile): CameOfFile | undefined {
  if (dry.misfits.length > 0) return 'misfit';
  if (dry.standing !== 'confirmed') return 'unconfirmed';
  const refused = dry.refused - dry.faulty.filter(({ fault }) => fault === 'said-before').length;
  return isMuchRefused({ ...dry, refused }) ? 'held-back' : undefined;
}

async function entryNow(
  fileId: string,
  { registers }: Pick<Ports, 'registers'>,
): Promise<string | undefined> {
  const known = (await registers.entries('people-file')).find(({ id }) => id === fileId);
  return known && hashOfEntry(known.value);
}
