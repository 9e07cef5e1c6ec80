import { renewalOf } from '../lib/agents/content/changed-sources/mark.ts';
import type { Ports } from '../lib/ports/index.ts';
import { renewAsset } from '../orchestrators/renew-asset.ts';
import type { FlowClient } from './flow-status.ts';
import { startOnce } from './start-flow.ts';

/** Starts the flow of every page that is outdated; one that was started goes on. Work: the pages that are outdated. */
export async function startRenewals(client: FlowClient, { needs }: Pick<Ports, 'needs'>): Promise<void> {
  for await (const { needId, assetId, change } of needs.draftedThatAre('outdated'))
    if (change) await startOnce(client, renewAsset, renewalOf(assetId, change.at), { needId, assetId });
}
