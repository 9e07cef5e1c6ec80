import { setTimeout as pause } from 'node:timers/promises';

/** As long as a message or a flow may take on an app that has to wake first. */
export const PATIENCE_MS = 120_000;
const PAUSE_MS = 2_000;

/** What `look` finds, or undefined where it found nothing for so long. */
export async function until<T>(look: () => Promise<T | undefined>): Promise<T | undefined> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const found = await look();
    if (found !== undefined || Date.now() > end) return found;
    await pause(PAUSE_MS);
  }
}
