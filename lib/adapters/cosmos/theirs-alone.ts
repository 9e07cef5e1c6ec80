import type { Ports } from '../../ports/index.ts';
import type { Documents } from './documents.ts';
import { cosmosMoversAndBench } from './movers-and-bench.ts';
import { cosmosReviews } from './reviews.ts';
import { cosmosRolePlays } from './role-plays.ts';
import { cosmosTransferPlans } from './transfer-plans.ts';

/** The stores of what its person alone reads, and lets others read: one container, which no role opens. */
export const cosmosTheirsAlone = (
  documents: Documents,
): Pick<Ports, 'rolePlays' | 'transferPlans' | 'movers' | 'bench' | 'objectives' | 'reviews'> => ({
  rolePlays: cosmosRolePlays(documents),
  transferPlans: cosmosTransferPlans(documents),
  ...cosmosMoversAndBench(documents),
  ...cosmosReviews(documents),
});
