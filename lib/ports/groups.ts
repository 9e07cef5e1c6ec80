import type { GroupFigure } from '../domain/signal/figure.ts';
import type { Forecast } from '../domain/workforce/stated-forecast.ts';
import type { MarketTrend } from '../domain/signal/market-trend.ts';
import type { GroupPulse, PulseChange } from '../domain/signal/pulse.ts';
import type { RoleHeads } from '../domain/workforce/headcount.ts';
import type { Stored } from './stored.ts';

/** What is known about groups and markets, never about a person in them. */
export interface Groups {
  pulse: (groupId: string, question: string) => Promise<Stored<GroupPulse> | undefined>;
  /** @throws NamedError `stale` when it changed since it was read */
  savePulse: (pulse: Stored<GroupPulse>) => Promise<void>;
  /** Every pulse, a page at a time. */
  pulses: () => AsyncIterable<GroupPulse>;
  figure: (groupId: string, figureId: string) => Promise<Stored<GroupFigure> | undefined>;
  /** @throws NamedError `stale` when it changed since it was read */
  saveFigure: (figure: Stored<GroupFigure>) => Promise<void>;
  /** One figure of every group that reports it, a page at a time. */
  figures: (figureId: string) => AsyncIterable<GroupFigure>;
  /** Keeps a change; the same again changes nothing. */
  saveChange: (change: PulseChange) => Promise<void>;
  changes: () => AsyncIterable<PulseChange>;
  /** Keeps a forecast unless a later one about the same role and skill is there. */
  saveForecast: (forecast: Forecast) => Promise<void>;
  forecasts: () => AsyncIterable<Forecast>;
  heads: (roleId: string) => Promise<Stored<RoleHeads> | undefined>;
  /** @throws NamedError `stale` when it changed since it was read */
  saveHeads: (heads: Stored<RoleHeads>) => Promise<void>;
  /** How many held each role, month by month: counts alone. */
  allHeads: () => AsyncIterable<RoleHeads>;
  trend: (trendId: string) => Promise<Stored<MarketTrend> | undefined>;
  /** @throws NamedError `stale` when it changed since it was read */
  saveTrend: (trend: Stored<MarketTrend>) => Promise<void>;
  /** Every market trend, in no order: a question to the owners of the charter, which no need may come of. */
  trends: () => AsyncIterable<MarketTrend>;
}
