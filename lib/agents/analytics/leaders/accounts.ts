import type { Account } from '../../../domain/policy/budget.ts';
import { instanceIdOf, type Need } from '../../../domain/need/need.ts';
import { Wave } from '../../../domain/outcome/waves.ts';

/** The accounts on which was spent for a need, in all its rounds. */
export const accountsOf = (need: Need): string[] =>
  Array.from({ length: need.round }, (_, i) => accountsOfRound({ ...need, round: i + 1 })).flat();

/** Of its present round alone: its flow, and the waves that reached people. */
export function accountsOfRound(need: Pick<Need, 'needId' | 'round'>): string[] {
  const instanceId = instanceIdOf(need);
  return [`run-${instanceId}`, ...Wave.options.map((wave) => `run-${instanceId}:${wave}`)];
}

/** Of some accounts, over their whole run. */
export const totalOf = (accounts: readonly Account[], resource: 'tokens' | 'recipients'): number =>
  accounts.reduce((sum, { windows }) => sum + (windows['whole']?.[resource] ?? 0), 0);
