import { stoppedBy } from '../../lib/domain/policy/switch.ts';

/** Registers in which no switch stops anything. */
export const nothingStopped = { stopped: () => Promise.resolve(stoppedBy([])) };
