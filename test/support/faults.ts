import type { WorkItem } from '../../local/host/durable/engine.ts';
import type { WriteFault } from './recording-connector.ts';

/** The host died here: whatever was running is gone, and nothing of it is recorded. */
export class HostDied extends Error {
  override name = 'HostDied';
}

/** What goes wrong in a world. Each is asked whenever it could happen. */
export interface Faults {
  /** At every await of a step and around every work item: true kills the host there. */
  dies: () => boolean;
  /** Whether an activity runs once more, before the run whose answer counts or together with it. */
  repeats: () => 'before' | 'together' | undefined;
  writes: () => WriteFault | undefined;
  /** A store that answers `unavailable` without having stored (`before`), or loses its acknowledgement (`after`). */
  stores: () => 'before' | 'after' | undefined;
  /** Whether a message is delivered twice. */
  redelivers: () => boolean;
  choose: (items: WorkItem[]) => WorkItem | undefined;
}

export const noFaults: Faults = {
  dies: () => false,
  repeats: () => undefined,
  writes: () => undefined,
  stores: () => undefined,
  redelivers: () => false,
  choose: (items) => items[0],
};
