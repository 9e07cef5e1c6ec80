import type { Stack } from '../local/stack.ts';
import type { SentBySystems } from '../sample/days.ts';
import { sendStatements } from './academy.ts';
import type { Doors } from './doors.ts';

/** Signals in one call of the door. */
const CHUNK = 250;

interface Sending {
  feeds: Doors;
  stack: Stack;
  key: string;
  progress?: (line: string) => void;
}

/** Signals come from an app of the company's, learning records from its academy, by a name and key of its own. */
export async function sendAll(
  { signals, statements }: SentBySystems,
  { feeds, stack, key, progress = () => undefined }: Sending,
): Promise<void> {
  for (let i = 0; i < signals.length; i += CHUNK) {
    await feeds.post('signals', { signals: signals.slice(i, i + CHUNK) }, `${key}-${i}`);
    progress(`sent ${count(Math.min(signals.length, i + CHUNK))} of ${count(signals.length)} signals`);
  }
  await sendStatements(stack.ports, stack.stateDir, statements);
}

const count = (n: number): string => n.toLocaleString('en');
