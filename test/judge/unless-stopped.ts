import { isFault } from '../../lib/errors.ts';
import type { World } from '../support/world.ts';

type Fault = Parameters<typeof isFault>[1];

/** What the layer answers where it knows nothing of what somebody asks for. */
const REFUSALS: readonly Fault[] = ['not-allowed', 'not-found', 'conflict'];

/** What a switch stops comes to nothing. */
export const unlessStopped = <T>(work: Promise<T>): Promise<T | undefined> =>
  unless((error) => isFault(error, 'stopped'), work);

/**
 * The same of what people ask for, and are refused because the layer knows nothing of them while an agent is off. Where
 * none is, a refusal is a door that broke, and would make a life with all agents look as bad as one without.
 */
export const unlessRefused = <T>(work: Promise<T>, { ports }: Pick<World, 'ports'>): Promise<T | undefined> =>
  unless(
    async (error) =>
      isFault(error, 'stopped') ||
      (REFUSALS.some((fault) => isFault(error, fault)) && (await ports.registers.stopped()).agents.size > 0),
    work,
  );

async function unless<T>(
  isNothing: (error: unknown) => boolean | Promise<boolean>,
  work: Promise<T>,
): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    if (await isNothing(error)) return undefined;
    throw error;
  }
}
