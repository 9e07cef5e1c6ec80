import type { GroupKind, GroupMemory } from '../domain/disclosure/book.ts';
import type { Noise } from '../domain/disclosure/noise.ts';
import type { Stored } from './stored.ts';

/** What was said of groups before, one document a group; and the noise of this installation. */
export interface Disclosures {
  /** What was said of one group; nothing, of one that nothing was said of. */
  read: (group: string) => Promise<Stored<GroupMemory>>;
  /** What was said of every group of a kind; not of teams, whose documents do not say whose they are. */
  all: (kind: Exclude<GroupKind, 'team'>) => AsyncIterable<Stored<GroupMemory>>;
  /** @throws NamedError `stale` when something else was said since it was read */
  save: (memory: Stored<GroupMemory>) => Promise<void>;
  /** From a secret that is drawn once and never leaves the store. */
  noise: () => Promise<Noise>;
}
