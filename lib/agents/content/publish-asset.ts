import { z } from 'zod';
import { outdatedAtOnce, withoutItsChange } from '../../domain/source/after-source-change.ts';
import {
  publishCourse,
  publishDraft,
  type ContentAsset,
  type PublishedAsset,
  type StandingAsset,
} from '../../domain/content/content.ts';
import { Id } from '../../domain/ids.ts';
import { publishNeed } from '../../domain/need/need-transitions.ts';
import { mayStand, performOnce } from '../../effects.ts';
import { conflict } from '../../errors.ts';
import type { CatalogueItem } from '../../ports/channels.ts';
import type { Ports } from '../../ports/index.ts';
import type { Stored } from '../../ports/stored.ts';
import { step, type Call } from '../../step.ts';
import { changedSince } from '../approved-document.ts';
import { pageForLearners } from './asset-page/pages-of.ts';
import { asItStandsNow } from './changed-sources/compare.ts';
import { logChange, showChange } from './changed-sources/mark.ts';
import { skillLabel } from '../../domain/names.ts';
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
    const [before, storedNeed] = await Promise.all([needs.asset(needId, assetId), needs.need(needId)]);
    if (isStanding(before.value)) return await shown(before.value, ports, call);
    const storedAsset = await withChangesMarked(before, ports, call);
    const changed = await changedSince(storedAsset.value, { sources, words });
    if (changed && !(await mayStand(ports.effects, call, PAGE)))
      throw conflict(message('problem.asset.changed', { assetId, changed }));
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
    return await shown(asset, ports, call);
  },
});

const isStanding = (asset: ContentAsset): asset is StandingAsset | PublishedAsset =>
  asset.status === 'published' || asset.pageUrl !== undefined;

/** What is outdated as soon as it stands says so: an earlier try put it up, and its sources changed before this one. */
async function shown(
  asset: StandingAsset | PublishedAsset,
  ports: Ports,
  call: Call,
): Promise<{ assetId: string }> {
  if (asset.origin === 'ai-drafted' && asset.change) {
    await logChange(asset, ports, call);
    await showChange(asset, ports, call);
  }
  return { assetId: asset.assetId };
}

/** What was approved, with what its documents say otherwise since the last look. */
async function withChangesMarked(
  stored: Stored<ContentAsset>,
  { needs, sources }: Ports,
  { at }: Call,
): Promise<Stored<ContentAsset>> {
  if (stored.value.origin !== 'ai-drafted') return stored;
  const now = await asItStandsNow(stored.value, { sources }, at);
  if (now === stored.value) return stored;
  await needs.commit(now.needId, { asset: { ...stored, value: now } });
  return await needs.asset(now.needId, now.assetId);
}

type Outside = Pick<
  Ports,
  'effects' | 'channels' | 'registers' | 'words' | 'languages' | 'hasFacilitatorsSite'
>;

const PAGE = 'page';

async function putUp(
  asset: ContentAsset,
  outside: Outside,
  call: Call,
): Promise<PublishedAsset | StandingAsset> {
  const skill = skillLabel(await outside.registers.skills(), asset.skillId, outside.words);
  if (asset.origin === 'reused') {
    const { title, description, url, minutes } = asset.entry;
    const item = { title, description, url, minutes, skillTags: [skill], form: 'course' as const };
    return publishCourse(asset, asset.contentId ?? (await listed(asset.assetId, item, outside, call)));
  }
  const approved = withoutItsChange(asset);
  // Before what learners read, which sends them to whoever has it.
  const runnerPageUrl = await publishRunnerPage(approved, outside, call);
  const learners = pageForLearners(approved, outside.words, outside.languages);
  const page = await performOnce(outside.effects, outside.channels.pages, call, learners, PAGE);
  const url = page.status === 'completed' ? page.result['url'] : undefined;
  if (!url) throw conflict(message('problem.page.unknown', { assetId: asset.assetId }));
  const item = catalogueItemOf(asset, url, skill, outside.words);
  const contentId = await listed(asset.assetId, item, outside, call);
  const as = { pageUrl: url, contentId, ...(runnerPageUrl ? { runnerPageUrl } : {}) };
  const published = publishDraft(approved, as);
  return asset.change ? outdatedAtOnce(approved, as, asset.change) : published;
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
