import { approvalIdOf } from '../../domain/gate/approval.ts';
import type { DraftedAsset, PublishedAsset, StandingAsset } from '../../domain/content/content.ts';
import type { Need } from '../../domain/need/need.ts';
import { performOnce } from '../../effects.ts';
import { conflict } from '../../errors.ts';
import { message } from '../../messages/message.ts';
import { NeverWritten } from '../../ports/outbound-connector.ts';
import type { Ports } from '../../ports/index.ts';
import type { Call } from '../../step.ts';
import { byWords, wordsFor } from '../../words-for.ts';
import { pageForRunners } from './asset-page/pages-of.ts';

/**
 * Puts what is for whoever plays the partner, runs the meetings, coaches or produces on the site that learners cannot
 * open, and answers its address; undefined where nobody has to.
 * @throws NamedError `conflict` where there is no such site, or where it is not known whether the page is there
 */
export async function publishRunnerPage(
  asset: DraftedAsset,
  {
    effects,
    channels,
    words,
    hasFacilitatorsSite,
  }: Pick<Ports, 'effects' | 'channels' | 'words' | 'hasFacilitatorsSite'>,
  call: Call,
): Promise<string | undefined> {
  const { assetId } = asset;
  const page = pageForRunners(asset, words);
  if (page === undefined) return undefined;
  if (!hasFacilitatorsSite) throw conflict(message('problem.page.no-facilitators-site', { assetId }));
  const kept = await performOnce(effects, channels.facilitatorPages, call, page, 'runner-page');
  const url = kept.status === 'completed' ? kept.result['url'] : undefined;
  if (url === undefined) throw conflict(message('problem.page.unknown', { assetId }));
  return url;
}

/** Whoever approved it and whoever owns its outcome hear where that page is, and hand it on to whom they choose. */
export async function tellWhoRuns(
  asset: PublishedAsset | StandingAsset,
  need: Need,
  ports: Pick<
    Ports,
    'needs' | 'effects' | 'channels' | 'words' | 'languages' | 'learners' | 'directoryAccounts'
  >,
  call: Call,
): Promise<void> {
  if (asset.origin === 'reused' || asset.runnerPageUrl === undefined) return;
  const { needs, effects, channels } = ports;
  const { value: asked } = await needs.approval(
    asset.needId,
    approvalIdOf(call.instanceId, 'publication', asset.version),
  );
  const told = [asked.decision?.by, need.contract?.ownerId].filter((one) => one !== undefined);
  const readers = [...new Set(told)].map(async (personId) => ({
    personId,
    words: await wordsFor(personId, ports),
  }));
  for (const { words, people, part } of byWords(
    await Promise.all(readers),
    (one) => one.words,
    ports,
    'runner-notice',
  )) {
    const personIds = people.map(({ personId }) => personId);
    const text = words.say('notice.runner', { title: asset.title });
    try {
      const notice = { personIds, text, url: asset.runnerPageUrl };
      await performOnce(effects, channels.notices, call, notice, part);
    } catch (error) {
      // An account that takes no notices finds the page on the site.
      if (!(error instanceof NeverWritten)) throw error;
    }
  }
}
