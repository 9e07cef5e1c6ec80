import type { OrchestrationContext } from 'durable-functions';
import { draftAnew } from '../lib/agents/content/changed-sources/draft-anew.ts';
import { pullAsset, replaceAsset } from '../lib/agents/content/changed-sources/replace-asset.ts';
import { MOST_VERSIONS } from '../lib/domain/gate/versions.ts';
import { OBSERVE_ONLY } from '../lib/step.ts';
import { performOnceMade } from './once-made.ts';
import { flow, type Steps } from './flow.ts';
import { AgentIsOff, passGate, perform, retryForDays, StepFailed } from './steps.ts';

export interface AssetRef {
  needId: string;
  assetId: string;
}

/** What became of an outdated page; `over` where its sources say again what a human approved. */
type Renewed = { outcome: 'replaced' | 'pulled' | 'over' | 'observed' };

/**
 * Brings a new version of a page whose sources changed before a human. Approved, it comes in its place; whatever else
 * comes of it, silence included, the page is taken back.
 */
export const renewAsset = flow({
  name: 'renew-asset',
  *run(ctx, asked: AssetRef): Steps<Renewed> {
    try {
      return (yield* renew(ctx, asked)) ?? (yield* takeBack(ctx, asked));
    } catch (error) {
      if (error instanceof AgentIsOff && error.agent === OBSERVE_ONLY) return { outcome: 'observed' };
      if (!(error instanceof AgentIsOff || error instanceof StepFailed)) throw error;
      return yield* takeBack(ctx, asked);
    }
  },
});

/** Drafts and asks until a human approves or rejects; undefined where nothing came of it. */
function* renew(ctx: OrchestrationContext, { needId, assetId }: AssetRef): Steps<Renewed | undefined> {
  for (let version = 1; version <= MOST_VERSIONS; version += 1) {
    const part = `v${version}`;
    const drafted = yield* performOnceMade(ctx, draftAnew, { needId, assetId, version }, part);
    if (drafted.outcome === 'over') return { outcome: 'over' };
    if (drafted.outcome === 'failed') return undefined;
    const { draftId } = drafted;
    const question = { gate: 'publication' as const, needId, assetId: draftId };
    const { verdict } = yield* passGate(ctx, question, `publication.${part}`);
    if (verdict === 'withdrawn') return { outcome: 'over' };
    if (verdict === 'approved') {
      const replaced = yield* perform(ctx, replaceAsset, { needId, assetId, draftId }, part);
      if (replaced.outcome !== 'changed') return replaced;
    } else if (verdict !== 'sent-back') return undefined;
  }
  return undefined;
}

const takeBack = (ctx: OrchestrationContext, asked: AssetRef): Steps<Renewed> =>
  perform(ctx, pullAsset, asked, undefined, retryForDays);
