import { z } from 'zod';

/** How a capability that will be missing may come about. */
export const WAYS = ['build', 'buy', 'borrow', 'bot'] as const;
export const WayToClose = z.enum(WAYS);
export type WayToClose = z.infer<typeof WayToClose>;

const Days = z.int().min(1).max(1_095);
const Money = z.number().min(0).max(10_000_000);
/** How likely a way is to fail, and how sure what is said of it is. */
export const Degree = z.enum(['low', 'medium', 'high']);
export type Degree = z.infer<typeof Degree>;

/**
 * What the ways of closing a gap cost and take, where nothing was measured here. The figures are starting points by
 * judgement, for whoever plans to replace: no survey of another company says what one’s own hiring takes.
 */
export const PlanningPolicy = z.strictObject({
  /** As amounts are written: `EUR`, `USD`. */
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, 'must be three capital letters, such as EUR')
    .default('EUR'),
  /** Share of a role that goes within a year, while too few months were counted to know. */
  leaversAYear: z.number().min(0).max(1).default(0.15),
  /** Teaching those who are there. Of as many as are taught, so many come to be able. */
  build: z
    .strictObject({
      costEach: Money.default(1_200),
      days: Days.default(120),
      succeed: z.number().min(0.05).max(1).default(0.6),
      risk: Degree.default('medium'),
    })
    .default({ costEach: 1_200, days: 120, succeed: 0.6, risk: 'medium' }),
  /** Hiring those who can. */
  buy: z
    .strictObject({
      costEach: Money.default(12_000),
      days: Days.default(130),
      risk: Degree.default('medium'),
    })
    .default({ costEach: 12_000, days: 130, risk: 'medium' }),
  /** Contractors, or people of other units, for as long as they are needed. */
  borrow: z
    .strictObject({
      costEachMonth: Money.default(9_000),
      days: Days.default(30),
      months: z.int().min(1).max(36).default(6),
      risk: Degree.default('low'),
    })
    .default({ costEachMonth: 9_000, days: 30, months: 6, risk: 'low' }),
  /** A tool that takes over what of the work it can: so much of it, once for the role. */
  bot: z
    .strictObject({
      cost: Money.default(60_000),
      days: Days.default(180),
      takesOver: z.number().min(0.01).max(1).default(0.25),
      risk: Degree.default('high'),
    })
    .default({ cost: 60_000, days: 180, takesOver: 0.25, risk: 'high' }),
});
export type PlanningPolicy = z.infer<typeof PlanningPolicy>;
