import type { BusMessage } from './message.ts';

/**
 * The longest pause, in milliseconds: a lock lasts a minute (bicep/service-bus-entities.json), that of a batch is not
 * renewed, and the work before the pause took some of it.
 */
const LONGEST_MS = 30_000;

/**
 * How long what failed is held before it is given back, in milliseconds: a second, then twice as long each time.
 * Service Bus delivers again at once, so that without a pause ten deliveries are over within a second of an outage;
 * with it they last two and a half minutes, and nothing new is taken meanwhile by whoever could not store it either.
 *
 * @param deliveryCount from 1
 */
export const pauseAfter = (deliveryCount: number): number =>
  Math.min(1_000 * 2 ** (deliveryCount - 1), LONGEST_MS);

/** Does the work; what it cannot do is given back to Service Bus after a pause. @throws what the work threw */
export async function orGiveBackLater(
  came: BusMessage | readonly BusMessage[],
  work: () => Promise<void>,
  pause: (ms: number) => Promise<unknown> = (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
): Promise<void> {
  try {
    await work();
  } catch (error) {
    const counts = [came].flat().map(({ deliveryCount = 1 }) => deliveryCount);
    await pause(pauseAfter(Math.max(1, ...counts)));
    throw error;
  }
}
