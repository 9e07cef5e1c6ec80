import { asShown } from '../../../domain/need/declined-demand.ts';
import type { Policy } from '../../../domain/policy/policy.ts';
import { heldFeeds } from '../../../held-feeds.ts';
import { isObserving } from '../../../ports/outbound-connector.ts';
import type { Ports } from '../../../ports/index.ts';
import { withPolicy } from '../../policy-under-trial.ts';
import { cellMemories, withCells } from '../cells/said-roles.ts';
import type { Rules, TrialGround } from './rules-trial.ts';

/** The charter in force under a policy. */
export async function rulesUnder(policy: Policy, ports: Ports, at: number): Promise<Rules> {
  const [{ lines }, held] = await Promise.all([
    ports.registers.charter(),
    heldFeeds(withPolicy(ports, policy), at),
  ]);
  return { lines, policy, held };
}

/** What is known today, as it may be said. */
export async function groundNow(ports: Ports): Promise<Omit<TrialGround, 'now' | 'tried' | 'at'>> {
  const { registers, standings, disclosures, declinedDemand, needs, channels } = ports;
  const [skills, policy, observing] = await Promise.all([
    registers.skills(),
    registers.policy(),
    isObserving(channels.approvalCards),
  ]);
  return {
    skills,
    observing,
    roles: withCells(
      await Array.fromAsync(standings.all()),
      cellMemories((await Array.fromAsync(disclosures.all('cell'))).map(({ value }) => value)),
    ),
    needs: await Array.fromAsync(needs.list()),
    declined: (await Array.fromAsync(declinedDemand.all())).map((demand) =>
      asShown(demand, policy.thresholds.minimumGroup),
    ),
  };
}
