import type { SourceItem } from '../domain/source/source-item.ts';
import type { Stored } from './stored.ts';

/**
 * What is known of the files and folders of the sources, or of the folder of HR, so that a change is found without
 * reading all of them.
 */
export interface SourceItems {
  find: (itemId: string) => Promise<Stored<SourceItem> | undefined>;
  /** @throws NamedError `stale` where it changed since it was read */
  save: (item: Stored<SourceItem>) => Promise<void>;
  forget: (item: Stored<SourceItem>) => Promise<void>;
  /** Those whose time has come. */
  due: (at: number) => AsyncIterable<Stored<SourceItem>>;
  /** Those that lie in a folder. */
  within: (parentId: string) => AsyncIterable<Stored<SourceItem>>;
  /** Those that were not seen in this round of everything. */
  seenBefore: (round: number) => AsyncIterable<Stored<SourceItem>>;
}
