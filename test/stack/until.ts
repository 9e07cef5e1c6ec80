const POLL_MS = 10;
/** For what hangs, and no measure of speed: a story begins with minutes of a busy machine. */
const PATIENCE_MS = 400_000;

export class WaitedInVain extends Error {
  override name = 'WaitedInVain';
}

/** Waits until `holds`, at most `patience` ms; a look that fails is a no. */
export async function until(
  what: string,
  holds: () => boolean | Promise<boolean>,
  patience = PATIENCE_MS,
): Promise<void> {
  for (const end = Date.now() + patience; Date.now() < end;) {
    try {
      if (await holds()) return;
    } catch {
      // Nothing to look at yet, or not at this moment.
    }
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  throw new WaitedInVain(`Waited in vain until ${what}.`);
}
