import { z } from 'zod';
import { isRenewedWith, pulled, renewedWith } from '../../../domain/source/after-source-change.ts';
import type { StandingAsset } from '../../../domain/content/content.ts';
import { Id } from '../../../domain/ids.ts';
import { conflict } from '../../../errors.ts';
import { message } from '../../../messages/message.ts';
import { withOptimisticRetry } from '../../../optimistic-retry.ts';
import type { Ports } from '../../../ports/index.ts';
import { step, type Call } from '../../../step.ts';
import { learnFrom } from '../rewording/learned.ts';
import { asItStandsNow } from './compare.ts';
import { logChange, showChange } from './mark.ts';

/**
 * Puts what a human approved in place of the outdated page, under its address. `changed` where its own sources say
 * something else again since it was approved; `over` where the page stands again as it was approved before, or was
 * taken back.
 */
export const replaceAsset = step({
  name: 'replace-asset',
  agent: 'content',
  input: z.strictObject({ needId: Id, assetId: Id, draftId: Id }),
  async run({ needId, assetId, draftId }, ports, call) {
    const stored = await ports.needs.asset(needId, draftId);
    if (stored.value.origin !== 'ai-drafted' || stored.value.status !== 'approved')
      throw conflict(message('problem.asset.not-approved', { assetId: draftId }));
    const draft = await asItStandsNow(stored.value, ports, call.at);
    if (draft !== stored.value) await ports.needs.commit(needId, { asset: { ...stored, value: draft } });
    if (draft.change) return { outcome: 'changed' as const };
    const asset = await changeStanding(
      needId,
      assetId,
      (asset) => renewedWith(asset, draft, call.at),
      ports,
      call,
    );
    if (!isRenewedWith(asset, draft)) return { outcome: 'over' as const };
    await learnFrom(draft, ports, call);
    return { outcome: 'replaced' as const };
  },
});

/**
 * Takes an outdated page back for good, because nothing came in its place. Without `agent`: what says something
 * else than its source is taken back also where nobody drafts any more.
 */
export const pullAsset = step({
  name: 'pull-asset',
  input: z.strictObject({ needId: Id, assetId: Id }),
  async run({ needId, assetId }, ports, call) {
    await changeStanding(needId, assetId, pulled, ports, call);
    return { outcome: 'pulled' as const };
  },
});

/** Stores it first, then says so in the log and where people meet it: a repeated step does the rest. */
async function changeStanding(
  needId: string,
  assetId: string,
  change: (asset: StandingAsset) => StandingAsset,
  ports: Ports,
  call: Call,
): Promise<StandingAsset> {
  const asset = await withOptimisticRetry(async () => {
    const stored = await ports.needs.asset(needId, assetId);
    if (stored.value.origin !== 'ai-drafted' || stored.value.pageUrl === undefined)
      throw conflict(message('problem.asset.not-published', { assetId }));
    const after = change(stored.value);
    if (after !== stored.value) await ports.needs.commit(needId, { asset: { ...stored, value: after } });
    return after;
  });
  await logChange(asset, ports, call);
  await showChange(asset, ports, call);
  return asset;
}
