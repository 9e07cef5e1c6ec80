import { z } from 'zod';
import { publishCourse, publishDraft, type ContentAsset, type PublishedAsset } from '../../domain/content.ts';
import { Id } from '../../domain/ids.ts';
import { publishNeed } from '../../domain/need-transitions.ts';
import { performOnce } from '../../effects.ts';
import { conflict } from '../../errors.ts';
import type { CatalogueItem } from '../../ports/channels.ts';
import type { Ports } from '../../ports/index.ts';
import type { Stored } from '../../ports/stored.ts';
import { step, type Call } from '../../step.ts';
import { changedSince } from '../approved-document.ts';
import { pageForLearners } from './asset-page/pages-of.ts';
import { asItStandsNow } from './changed-sources/compare.ts';
import { catalogueItemOf } from './catalogue-item.ts';
import { learnFrom } from './rewording/learned.ts';
import { publishRunnerPage, tellWhoRuns } from './publish-runner-page.ts';
import { message } from '../../messages/message.ts';

/**
 * Publishes an approved asset: a page for a draft, another one for whoever runs it where it has a side for them, and an
 * entry in the Viva catalogue for whatever has none there yet.
 */
export const publishAsset = step({
  name: 'publish-asset',
  agent: 'content',
  input: z.strictObject({ needId: Id, assetId: Id }),
  async run({ needId, assetId }, ports, call) {
    const { needs, sources, words } = ports;
    const [storedAsset, storedNeed] = await Promise.all([needs.asset(needId, assetId), needs.need(needId)]);
    if (storedAsset.value.status === 'published') return { assetId };
    const now = await withChangesMarked(storedAsset, ports, call);
    const changed = await changedSince(now, { sources, words });
    if (changed) throw conflict(message('problem.asset.changed', { assetId, changed }));
    const asset = await putUp(storedAsset.value, ports, call);
    await tellWhoRuns(asset, storedNeed.value, ports, call);
    await learnFrom(asset, ports, call);
    await needs.commit(needId, {
      asset: { ...storedAsset, value: asset },
      need: {
        ...storedNeed,
        value: publishNeed(storedNeed.value, assetId, words.say('need.published')),
      },
    });
    return { assetId };
  },
});

/** What was approved, with what its documents say otherwise since the last look. */
async function withChangesMarked(
  stored: Stored<ContentAsset>,
  { needs, sources }: Ports,
  { at }: Call,
): Promise<ContentAsset> {
  if (stored.value.origin !== 'ai-drafted') return stored.value;
  const now = await asItStandsNow(stored.value, { sources }, at);
  if (now !== stored.value) await needs.commit(now.needId, { asset: { ...stored, value: now } });
  return now;
}

type Outside = Pick<Ports, 'effects' | 'channels' | 'words' | 'hasFacilitatorsSite'>;

async function putUp(asset: ContentAsset, outside: Outside, call: Call): Promise<PublishedAsset> {
  if (asset.origin === 'reused') {
    const { title, description, url, minutes } = asset.entry;
    const item = { title, description, url, minutes, skillTags: [asset.skillId], form: 'course' as const };
    return publishCourse(asset, asset.contentId ?? (await listed(asset.assetId, item, outside, call)));
  }
  // Before what learners read, which sends them to whoever has it.
  const runnerPageUrl = await publishRunnerPage(asset, outside, call);
  const learners = pageForLearners(asset, outside.words);
  const page = await performOnce(outside.effects, outside.channels.pages, call, learners, 'page');
  const url = page.status === 'completed' ? page.result['url'] : undefined;
  if (!url) throw conflict(message('problem.page.unknown', { assetId: asset.assetId }));
  const item = catalogueItemOf(asset, url, outside.words);
  const contentId = await listed(asset.assetId, item, outside, call);
  return publishDraft(asset, { pageUrl: url, contentId, ...(runnerPageUrl ? { runnerPageUrl } : {}) });
}

/** Puts an item into the Viva Learning catalogue; its id there is what assignments name. */
async function listed(
  assetId: string,
  item: CatalogueItem,
  { effects, channels }: Outside,
  call: Call,
): Promise<string> {
  const entry = await performOnce(effects, channels.catalogue, call, item, 'catalogue');
  const contentId = entry.status === 'completed' ? entry.result['contentId'] : undefined;
  if (contentId) return contentId;
  throw conflict(message('problem.catalogue.unknown', { assetId }));
}
