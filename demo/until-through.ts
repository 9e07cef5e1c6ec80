/** What a door, or the bot, refused. */
export class DoorRefused extends Error {
  override name = 'DoorRefused';
  readonly status: number;
  /** What it says to people. */
  readonly detail: string;
  constructor(status: number, message: string, detail = message) {
    super(message);
    this.status = status;
    this.detail = detail;
  }
}

/** How often a call is made again while whoever should answer is away, and the pause between, ms. */
const ATTEMPTS = 40;
const PAUSE_MS = 250;

/**
 * Calls again while nobody listens or who answers is at fault, as Power Automate does, and people who press a button
 * once more.
 *
 * @param call safe to make twice
 * @throws what it throws otherwise, and its last failure where nobody came back
 */
export async function untilThrough<T>(call: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await call();
    } catch (error) {
      if (!mayPass(error) || attempt === ATTEMPTS) throw error;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }
}

/** Node's fetch throws a TypeError where a connection could not be made or ended early. */
const mayPass = (error: unknown): boolean =>
  error instanceof DoorRefused ? error.status >= 500 : error instanceof TypeError;
