import { HOUR, MINUTE } from '../../../domain/milliseconds.ts';
import { lookedAt, type SourceItem } from '../../../domain/source/source-item.ts';
import { firstItems } from '../../../ports/first-items.ts';
import type { Ports } from '../../../ports/index.ts';
import type { Stored } from '../../../ports/stored.ts';
import type { Call } from '../../../step.ts';
import { compareWith, type Compared, type ComparesSources } from './compare.ts';

/** What a look did. */
export interface LookedAtSources {
  /** Documents that something cites and that were compared with it. */
  documents: number;
  /** Drafts and pages of which it was noted that they differ, or that they do not any more. */
  marked: number;
  /** Files of which it could not be finished; the next run takes them up. */
  failed: number;
}

/** Files and folders that are looked at in one run. */
const MOST = 500;
const LATER = 15 * MINUTE;
/**
 * Milliseconds for which a document cannot be read before what rests on it is taken back: readers fail, files are
 * replaced.
 */
const PATIENCE = HOUR;
/** No folder lies deeper; a circle, which a move halfway told would make, ends here. */
const DEEPEST = 50;

type Used = ComparesSources & Pick<Ports, 'sourceItems'>;

/** Looks at every file whose time has come. One that fails does not keep the next from being looked at. */
export async function lookAtDue(ports: Used, call: Call): Promise<LookedAtSources> {
  const looked: LookedAtSources = { documents: 0, marked: 0, failed: 0 };
  for (let left = MOST; left > 0;) {
    const { items: due } = await firstItems(ports.sourceItems.due(call.at), left);
    if (due.length === 0) return looked;
    // Names first: what was moved is known under its new one when another file has come to bear the old.
    for (const item of due.toSorted((a, b) => renamedFirst(a.value) - renamedFirst(b.value))) {
      try {
        const { isCompared, marked } = item.value.isFolder
          ? await lookWithin(item, ports, call)
          : await lookAt(item, ports, call);
        looked.documents += isCompared ? 1 : 0;
        looked.marked += marked;
      } catch (error) {
        looked.failed += 1;
        const latest = await ports.sourceItems.find(item.value.itemId);
        if (!latest) throw error;
        await ports.sourceItems.save({ ...latest, value: { ...latest.value, dueAt: call.at + LATER } });
      }
    }
    left -= due.length;
  }
  return looked;
}

const renamedFirst = ({ isFolder, calledBefore }: SourceItem): number =>
  isFolder || calledBefore !== undefined ? 0 : 1;

type Done = { isCompared: boolean; marked: number };
const nothing: Done = { isCompared: false, marked: 0 };

/** Of what lies in a folder that was renamed, moved or removed the library tells nothing. */
async function lookWithin(folder: Stored<SourceItem>, { sourceItems }: Used, { at }: Call): Promise<Done> {
  const called = await nameOf(folder.value, sourceItems);
  if (called !== folder.value.calledBefore)
    for await (const { value, etag } of sourceItems.within(folder.value.itemId))
      await sourceItems.save({ ...(etag ? { etag } : {}), value: { ...value, dueAt: at } });
  await settle(folder, called, sourceItems);
  return nothing;
}

async function lookAt(item: Stored<SourceItem>, ports: Used, call: Call): Promise<Done> {
  const { sourceItems } = ports;
  const { calledBefore, unreadSince } = item.value;
  const called = await nameOf(item.value, sourceItems);
  const name = called ?? calledBefore;
  if (name === undefined) {
    await settle(item, undefined, sourceItems);
    return nothing;
  }
  const before = calledBefore === name ? undefined : calledBefore;
  const found = await compareWith(
    { name, before, isThere: called !== undefined },
    isPatient(unreadSince, call.at),
    ports,
    call,
  );
  if ('again' in found) {
    const since = found.again === 'unreadable' ? { unreadSince: unreadSince ?? call.at } : {};
    await sourceItems.save({ ...item, value: { ...item.value, ...since, dueAt: call.at + LATER } });
    return nothing;
  }
  await settle(item, called, sourceItems, found.holdsUntil);
  return { isCompared: found.compared > 0, marked: found.marked };
}

const isPatient = (unreadSince: number | undefined, at: number): boolean =>
  unreadSince === undefined || at - unreadSince < PATIENCE;

/** What is gone is kept no longer; what holds until a day is looked at after it. */
async function settle(
  item: Stored<SourceItem>,
  called: string | undefined,
  sourceItems: Ports['sourceItems'],
  holdsUntil?: Compared['holdsUntil'],
): Promise<void> {
  if (item.value.isRemoved && !item.value.isFolder) await sourceItems.forget(item);
  else
    await sourceItems.save({
      ...item,
      value: lookedAt(item.value, called, holdsUntil === undefined ? undefined : holdsUntil + 1),
    });
}

/**
 * What a file is called with the folders that lead to it, or undefined where it does not lie in the folder of the
 * sources. Work: the folders above it.
 */
async function nameOf(item: SourceItem, sourceItems: Ports['sourceItems']): Promise<string | undefined> {
  const names: string[] = [];
  let at: SourceItem | undefined = item;
  for (let deep = 0; deep < DEEPEST; deep += 1) {
    if (!at || at.isRemoved) return undefined;
    names.unshift(at.name);
    if (at.parentId === '') return names.join('/');
    at = (await sourceItems.find(at.parentId))?.value;
  }
  return undefined;
}
