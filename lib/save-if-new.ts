import { isFault } from './errors.ts';
import type { Registers } from './ports/registers.ts';

/** Saves an entry where none stands: what a human saved meanwhile stays. */
export async function saveIfNew(registers: Registers, edit: Parameters<Registers['save']>[0]): Promise<void> {
  try {
    await registers.save(edit);
  } catch (error) {
    if (!isFault(error, 'precondition-required') && !isFault(error, 'stale')) throw error;
  }
}
