import type { Forecast } from '../domain/forecast.ts';
import type { GroupPulse, PulseChange } from '../domain/pulse.ts';
import type { Stored } from './stored.ts';

/** What is known about groups, never about a person in them. */
export interface Groups {
  pulse: (groupId: string, question: string) => Promise<Stored<GroupPulse> | undefined>;
  /** @throws NamedError `stale` when it changed since it was read */
  savePulse: (pulse: Stored<GroupPulse>) => Promise<void>;
  /** Every pulse, a page at a time. */
  pulses: () => AsyncIterable<GroupPulse>;
  /** Keeps a change; the same again changes nothing. */
  saveChange: (change: PulseChange) => Promise<void>;
  changes: () => AsyncIterable<PulseChange>;
  /** Keeps a forecast unless a later one about the same role and skill is there. */
  saveForecast: (forecast: Forecast) => Promise<void>;
  forecasts: () => AsyncIterable<Forecast>;
}
