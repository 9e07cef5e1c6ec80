import { approvalIdOf, withdrawApproval } from '../../../domain/gate/approval.ts';
import { MOST_VERSIONS } from '../../../domain/gate/versions.ts';
import type { DraftedAsset, StandingAsset } from '../../../domain/content/content.ts';
import { wakingSignal } from '../../../domain/gate/waking-signal.ts';
import { performOnce } from '../../../effects.ts';
import { withOptimisticRetry } from '../../../optimistic-retry.ts';
import { NeverWritten } from '../../../ports/outbound-connector.ts';
import type { Page } from '../../../ports/channels.ts';
import type { Ports } from '../../../ports/index.ts';
import type { Call } from '../../../step.ts';
import { pageForLearners, pageForRunners } from '../asset-page/pages-of.ts';
import { skillLabel } from '../../../domain/names.ts';
import { catalogueItemOf, listedUnder } from '../catalogue-item.ts';

/** Logs what became of an asset, once for each time that its sources changed for it. */
export async function logChange(
  { assetId, needId, changes = 0, status, change, renewed }: DraftedAsset,
  { decisions }: Pick<Ports, 'decisions'>,
  { at }: Pick<Call, 'at'>,
): Promise<void> {
  const passages = change?.passages ?? renewed?.passages ?? [];
  const sources = [...new Set(passages.map(({ source }) => `document:${source}`))];
  const fates = [...new Set(passages.map(({ fate }) => fate))].join(', ');
  await decisions.append({
    decisionId: `${assetId}:source-change.${changes}`,
    at: change?.at ?? renewed?.at ?? at,
    decidedBy: { kind: 'rule', name: 'what is published stands as long as its passages stand' },
    subject: needId,
    outcome: change
      ? `${status}: ${passages.length} passages ${fates}`
      : `${status}: what it says stands in its sources`,
    evidence: [assetId, ...sources],
  });
}

/** What showing a change uses. */
export type ShowsChanges = Pick<Ports, 'effects' | 'channels' | 'registers' | 'words' | 'languages'>;

/**
 * Shows what an asset has become where people meet it: on its pages, and in Viva Learning, which lists nothing that was
 * pulled. Done once for each change.
 */
export async function showChange(
  asset: DraftedAsset,
  outside: ShowsChanges,
  { at }: Pick<Call, 'at'>,
): Promise<void> {
  if (asset.pageUrl === undefined) return;
  const call = { at, instanceId: `source-change-${asset.assetId}`, step: 'show-change' };
  const { words } = outside;
  const forRunners = pageForRunners(asset, words);
  await rewrite(
    asset.pageUrl,
    pageForLearners(asset, words, outside.languages),
    `page.${asset.changes ?? 0}`,
    outside,
    call,
  );
  if (asset.runnerPageUrl !== undefined && forRunners)
    await rewrite(asset.runnerPageUrl, forRunners, `runner-page.${asset.changes ?? 0}`, outside, call);
  await relist(asset, outside, call);
}

async function rewrite(
  url: string,
  page: Page,
  part: string,
  { effects, channels }: ShowsChanges,
  call: Call,
): Promise<void> {
  try {
    await performOnce(effects, channels.pageVersions, call, { url, ...page }, part);
  } catch (error) {
    // A page that somebody removed misleads nobody.
    if (!(error instanceof NeverWritten)) throw error;
  }
}

async function relist(
  asset: StandingAsset,
  { effects, channels, registers, words }: ShowsChanges,
  call: Call,
): Promise<void> {
  const skill = skillLabel(await registers.skills(), asset.skillId, words);
  const item = catalogueItemOf(asset, asset.pageUrl, skill, words);
  const gone = asset.status === 'pulled' ? { isTakenOut: true as const } : {};
  const again = { ...item, ...gone, insteadOf: listedUnder(asset.assetId) };
  await performOnce(effects, channels.catalogue, call, again, `catalogue.${asset.changes ?? 0}`);
}

/** Flows that may ask for a new version after one change: another follows where one was ended by hand. */
export const MOST_RENEWALS = 5;

/** The flow that asks for a new version, of one change of an asset. @param attempt from 1 on */
export const renewalOf = (assetId: string, changedAt: number, attempt = 1): string =>
  `renewal-${assetId}-${changedAt}${attempt > 1 ? `.${attempt}` : ''}`;

/** Notes when a new version of what changed was asked for, before it is: a run that ends between asks all the same. */
export const noteAsked = (
  { needId, assetId }: DraftedAsset,
  { needs }: Pick<Ports, 'needs'>,
  at: number,
): Promise<void> =>
  withOptimisticRetry(async () => {
    const stored = await needs.asset(needId, assetId);
    const { value } = stored;
    if (value.origin !== 'ai-drafted' || !value.change || value.askedAnew?.changedAt === value.change.at)
      return;
    const askedAnew = { changedAt: value.change.at, at };
    await needs.commit(needId, { asset: { ...stored, value: { ...value, askedAnew } } });
  });

/** Nobody has to decide about a new version of what stands again as it was approved. */
export async function withdrawRenewals(
  { needId, assetId }: DraftedAsset,
  changedAt: number,
  ports: Pick<Ports, 'needs'>,
  call: Pick<Call, 'at'>,
): Promise<void> {
  for (let attempt = 1; attempt <= MOST_RENEWALS; attempt += 1)
    await withdrawQuestion(needId, renewalOf(assetId, changedAt, attempt), ports, call);
}

/** Withdraws the question with which a flow waits, if it waits. */
export async function withdrawQuestion(
  needId: string,
  instanceId: string,
  { needs }: Pick<Ports, 'needs'>,
  { at }: Pick<Call, 'at'>,
): Promise<void> {
  for (let version = MOST_VERSIONS; version > 0; version -= 1) {
    const asked = await needs.findApproval(needId, approvalIdOf(instanceId, 'publication', version));
    if (asked?.value.status !== 'pending') continue;
    const value = withdrawApproval(asked.value);
    await needs.commit(needId, {
      approval: { ...asked, value },
      signals: [wakingSignal(value, 'withdrawn', at)],
    });
  }
}
