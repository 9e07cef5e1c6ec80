import { toHundredths } from '../rounding.ts';
import type { Amount, Money } from '../spent/rates.ts';
import type { Took } from '../spent/took.ts';
import { NOTHING_SPENT, type LineReport, type Spent } from './report.ts';

/** As an amount between two bounds. */
export const amountOf = ({ learnerHours, takenHours = 0, tokens }: Spent): Amount => ({
  hours: { least: Math.min(takenHours, learnerHours), most: learnerHours },
  tokens,
});

/** As a reading of a need says it, which knows who finished. */
export const spentIn = ({ people, hours, tokens }: Took): Spent => ({
  ...NOTHING_SPENT,
  people,
  learnerHours: hours.most,
  takenHours: hours.least,
  tokens,
});

/** At most, for each of whom something reached. */
export const eachOf = ({ people, learnerHours }: Spent, money: Money | undefined): Took['each'] =>
  people === 0
    ? undefined
    : {
        hours: toHundredths(learnerHours / people),
        ...(money ? { money: toHundredths(money.most / people) } : {}),
      };

/** Of several lines together; undefined where it is not known of one whose answers reached anybody. */
export function moneyInAll(lines: readonly Pick<LineReport, 'spent' | 'money'>[]): Money | undefined {
  const reached = lines.filter(({ spent }) => spent.people > 0);
  const [first] = reached;
  const known = reached.flatMap(({ money }) => money ?? []);
  if (!first?.money || known.length < reached.length) return undefined;
  return {
    currency: first.money.currency,
    least: known.reduce((sum, { least }) => sum + least, 0),
    most: known.reduce((sum, { most }) => sum + most, 0),
  };
}

/** Accounts are kept for some months, and readings longer, so that a report knows more than either. */
export const mostOf = (some: readonly (Spent | undefined)[]): Spent => joined(some, (a, b) => Math.max(a, b));
export const spentTogether = (some: readonly Spent[]): Spent => joined(some, (a, b) => a + b);

const joined = (some: readonly (Spent | undefined)[], by: (a: number, b: number) => number): Spent =>
  some.reduce<Spent>(
    (all, one = NOTHING_SPENT) => ({
      people: by(all.people, one.people),
      learnerHours: toHundredths(by(all.learnerHours, one.learnerHours)),
      takenHours: toHundredths(by(all.takenHours ?? 0, one.takenHours ?? 0)),
      tokens: by(all.tokens, one.tokens),
      existing: by(all.existing, one.existing),
      made: by(all.made, one.made),
    }),
    NOTHING_SPENT,
  );
