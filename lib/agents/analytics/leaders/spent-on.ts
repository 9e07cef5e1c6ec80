import { minutesOf } from '../../../domain/content/content.ts';
import { fullGroups } from '../../../domain/disclosure/share-in-words.ts';
import type { Response } from '../../../domain/leaders/known.ts';
import { NOTHING_SPENT, type Spent } from '../../../domain/leaders/report.ts';
import type { Insight } from '../../../domain/outcome/insight.ts';
import type { Need } from '../../../domain/need/need.ts';
import { daysOf, firstGainAt, hoursOf, type Took } from '../../../domain/spent/took.ts';
import type { Ports } from '../../../ports/index.ts';
import { accountsOf, totalOf } from './accounts.ts';

/** What was chosen or made for a need, and what that has taken so far by its accounts. */
export async function spentSoFar(
  need: Need,
  least: number,
  { needs, budgets }: Pick<Ports, 'needs' | 'budgets'>,
): Promise<{ spent: Spent; response?: Response }> {
  const accounts = await budgets.of(accountsOf(need));
  const tokens = totalOf(accounts, 'tokens');
  const asset = need.assetId === undefined ? undefined : await needs.findAsset(need.needId, need.assetId);
  if (!asset) return { spent: { ...NOTHING_SPENT, tokens } };
  const { value } = asset;
  const people = fullGroups(totalOf(accounts, 'recipients'), least);
  const minutes = minutesOf(value);
  const isReused = value.origin === 'reused';
  return {
    response: { title: isReused ? value.entry.title : value.title, minutes },
    spent: {
      ...NOTHING_SPENT,
      people,
      learnerHours: hoursOf({ reached: people, finished: 0, minutes }).most,
      tokens,
      existing: isReused ? 1 : 0,
      made: isReused ? 0 : 1,
    },
  };
}

/** What one need took in days, in its present round. @param insights of the need */
export const daysOfNeed = (need: Need, insights: readonly Insight[] = []): Took['days'] =>
  daysOf({ ...need, improvedAt: firstGainAt(insights, need) });
