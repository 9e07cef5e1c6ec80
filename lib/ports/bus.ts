import type { Sender } from '../domain/signal/signal-source.ts';
import type { Signal } from '../domain/signal/signal.ts';

/** The way out for signals. */
export interface Bus {
  /** Sends all of them; the bus drops one whose key it has seen within its window. */
  send: (signals: readonly Signal[]) => Promise<void>;
  /** Sends a body that was dead-lettered once more, as it came and from whom it came. */
  resend: (message: { messageId: string; route: string; body: string; sender: Sender }) => Promise<void>;
}
