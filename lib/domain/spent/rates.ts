import { z } from 'zod';

const Rate = z.number().positive().max(1_000_000);

/**
 * What is spent costs in this company, in the currency of the plan (`planning`). As shipped nobody has said it, and no
 * money is told: an amount that nobody answers for would be taken for one that was counted.
 */
export const Rates = z.strictObject({
  /** An hour of somebody who learns. */
  learnerHour: Rate.exactOptional(),
  /** An hour of somebody in Learning & Development. */
  teamHour: Rate.exactOptional(),
  /** A million tokens of the drafting model. */
  millionTokens: Rate.exactOptional(),
});
export type Rates = z.infer<typeof Rates>;
export type RateName = keyof Rates;

/** Between these two, in whole units of a currency. */
export const Money = z.object({ currency: z.string(), least: z.number(), most: z.number() });
export type Money = z.infer<typeof Money>;

/** What money is counted with. */
export interface Priced {
  rates: Rates;
  currency: string;
}

/** What was spent between two bounds. */
export interface Amount {
  hours: { least: number; most: number };
  tokens: number;
}

/**
 * What was spent in money; undefined where a rate is missing that it takes: a part of it would be taken for all.
 */
export function moneyOf({ hours, tokens }: Amount, { rates, currency }: Priced): Money | undefined {
  const { learnerHour, millionTokens } = rates;
  if ((hours.most > 0 && learnerHour === undefined) || (tokens > 0 && millionTokens === undefined))
    return undefined;
  const model = (tokens / 1_000_000) * (millionTokens ?? 0);
  const inMoney = (spent: number) => Math.round(spent * (learnerHour ?? 0) + model);
  return { currency, least: inMoney(hours.least), most: inMoney(hours.most) };
}
