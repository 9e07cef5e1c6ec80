import { minutesOf, type ContentAsset } from '../../domain/content/content.ts';
import type { Insight } from '../../domain/outcome/insight.ts';
import type { NeedWithResponse } from '../../domain/need/need.ts';
import { isOfFigures } from '../../domain/outcome/outcome-terms.ts';
import type { Policy } from '../../domain/policy/policy.ts';
import { firstGainAt, tookOf, type CountedOfNeed, type Took } from '../../domain/spent/took.ts';
import type { Ports } from '../../ports/index.ts';
import { accountsOfRound, totalOf } from './leaders/accounts.ts';

type Read = Pick<Insight, 'at' | 'verdict' | 'interval' | 'seenIn'>;

/**
 * What the present round of a need took until its last reading, which is kept with that: by the next one its accounts
 * may be gone. Those whom it reached are of this round, and so are its tokens.
 *
 * @param readings of the need, the one that is being taken at the end
 */
export async function countTook(
  need: NeedWithResponse,
  asset: ContentAsset,
  counted: Pick<CountedOfNeed, 'reached' | 'finished'>,
  readings: readonly Read[],
  { budgets, policy }: Pick<Ports, 'budgets'> & { policy: Policy },
): Promise<Took> {
  const { firstSignalAt, deliveredAt } = need;
  const accounts = await budgets.of(accountsOfRound(need));
  return tookOf(
    {
      ...counted,
      minutes: minutesOf(asset),
      tokens: totalOf(accounts, 'tokens'),
      gained: gainIn(readings.at(-1)),
      firstSignalAt,
      deliveredAt,
      improvedAt: firstGainAt(readings, need),
    },
    { rates: policy.rates, currency: policy.planning.currency },
  );
}

/** In levels, where it is shown against people who wait; a figure is no level. */
const gainIn = (read: Read | undefined): CountedOfNeed['gained'] =>
  read?.verdict === 'improved' && !isOfFigures(read.seenIn) ? read.interval : undefined;
