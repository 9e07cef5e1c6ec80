import type { BenchMemory } from '../domain/disclosure/say-bench.ts';
import type { PersonId } from '../domain/ids.ts';
import type { OnBench } from '../domain/succession/on-bench.ts';
import type { Consents } from './consents.ts';
import type { Stored } from './stored.ts';

/** Who agreed to be counted, or named, for a critical role; and what its owner was told of them together. */
export interface Bench extends Consents<OnBench> {
  /** It lies with the owner, and goes with them. */
  said: (ownerId: PersonId, criticalRoleId: string) => Promise<Stored<BenchMemory> | undefined>;
  /** @throws NamedError `stale` where something else was said since it was read */
  keepSaid: (ownerId: PersonId, criticalRoleId: string, memory: Stored<BenchMemory>) => Promise<void>;
}
