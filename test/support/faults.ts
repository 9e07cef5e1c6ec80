import type { WorkItem } from '../../local/host/durable/engine.ts';
import type { WriteFault } from './recording-outbound-connector.ts';

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
  /**
   * Whether the store turns away whatever is asked of it now, reading as well: 429s and 503s that outlast the client's
   * patience.
   */
  turnsAway: () => boolean;
  /** How far back the clock is for whoever looks at it, in milliseconds. */
  behind: () => number;
  /** The order in which messages come that wait at the same time. */
  reorder: <T>(messages: T[]) => T[];
  /** Whether a message is delivered twice. */
  redelivers: () => boolean;
  choose: (items: WorkItem[]) => WorkItem | undefined;
}

export const noFaults: Faults = {
  dies: () => false,
  repeats: () => undefined,
  writes: () => undefined,
  stores: () => undefined,
  turnsAway: () => false,
  behind: () => 0,
  reorder: (messages) => messages,
  redelivers: () => false,
  choose: (items) => items[0],
};
