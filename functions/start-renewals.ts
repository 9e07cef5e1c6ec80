import {
  MOST_RENEWALS,
  noteAsked,
  renewalOf,
  withdrawQuestion,
} from '../lib/agents/content/changed-sources/mark.ts';
import type { DraftedAsset } from '../lib/domain/content/content.ts';
import { isToBeRenewed } from '../lib/domain/source/after-source-change.ts';
import { isObserving } from '../lib/ports/outbound-connector.ts';
import type { Ports } from '../lib/ports/index.ts';
import { renewAsset } from '../orchestrators/renew-asset.ts';
import { isRunning, statusOf, type FlowClient } from './flow-status.ts';
import { startOnce } from './start-flow.ts';

type Used = Pick<Ports, 'needs' | 'channels' | 'registers'>;

/**
 * Sees to it that every page that is outdated has a flow which asks for a new version, once its change has settled.
 * Work: the pages that are outdated.
 */
export async function startRenewals(client: FlowClient, ports: Used, at: number): Promise<void> {
  if (await isObserving(ports.channels.approvalCards)) return;
  const { thresholds } = await ports.registers.policy();
  for await (const asset of ports.needs.draftedThatAre('outdated')) {
    if (!isToBeRenewed(asset, thresholds, at)) continue;
    await noteAsked(asset, ports, at);
    await startRenewal(asset, client, ports, at);
  }
}

/** One that was started goes on. Where it was ended by hand, its question is withdrawn, and another one asks. */
async function startRenewal(
  { needId, assetId, change }: DraftedAsset,
  client: FlowClient,
  ports: Used,
  at: number,
): Promise<void> {
  for (let attempt = 1; change && attempt <= MOST_RENEWALS; attempt += 1) {
    const instanceId = renewalOf(assetId, change.at, attempt);
    const status = await statusOf(client, instanceId);
    if (status && isRunning(status)) return;
    if (!status) {
      await startOnce(client, renewAsset, instanceId, { needId, assetId });
      return;
    }
    await withdrawQuestion(needId, instanceId, ports, { at });
  }
}
