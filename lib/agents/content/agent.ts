import { z } from 'zod';
import { assetIdOf, moveAsset, type ContentAsset, type Draft, type Span } from '../../domain/content.ts';
import { Id } from '../../domain/ids.ts';
import type { Need } from '../../domain/need.ts';
import { moveNeed } from '../../domain/need.ts';
import { cosine } from '../../domain/similarity.ts';
import type { Skill } from '../../domain/skill.ts';
import { performOnce } from '../../effects.ts';
import { conflict, notFound } from '../../errors.ts';
import type { Ports } from '../../ports/index.ts';
import { step, type Agent, type Call } from '../step.ts';
import { chooseModality } from './modality.ts';
import { toHtml } from './page.ts';
import { draftingJob } from './prompt.ts';
import { findCourse, problemsOf, selectSpans, toSpans } from './rules.ts';

/** A draft that the checks refuse is worded once more with the reasons, then a human takes over. */
const MAX_DRAFTS = 2;

/** Finds or drafts the response to a confirmed need: reuse first, then a draft from the company's own documents. */
export const chooseResponse = step({
  name: 'choose-response',
  agent: 'content',
  input: z.strictObject({ needId: Id }),
  async run({ needId }, ports, call) {
    const { needs, registers, catalogue } = ports;
    const assetId = assetIdOf(call.instanceId, 1);
    if (await needs.findAsset(needId, assetId)) return { outcome: 'ready' as const, assetId };
    const { value: need } = await needs.need(needId);
    const skill = (await registers.skills()).get(need.skillId);
    if (!skill)
      throw notFound(`Skill ${need.skillId} of need ${needId} is not in the taxonomy; add it or merge it.`);
    const modality = chooseModality(need);
    const course = findCourse(await catalogue.list(), skill);
    const base = { assetId, needId, skillId: need.skillId, version: 1, status: 'draft' as const, modality };
    if (course) {
      const reused: ContentAsset = {
        ...base,
        origin: 'reused',
        title: course.title,
        entry: course,
        contentId: course.contentId,
      };
      return keep(reused, 'reuse: the company has a course for this skill', ports, call);
    }
    const drafted = await draft(need, skill, modality.chosen, ports);
    if ('failed' in drafted) return { outcome: 'none' as const, reason: drafted.failed };
    const asset: ContentAsset = { ...base, origin: 'ai-drafted', title: drafted.draft.title, ...drafted };
    return keep(
      asset,
      `draft: no course in the catalogue; ${modality.chosen} because ${modality.reason}`,
      ports,
      call,
    );
  },
});

async function keep(
  asset: ContentAsset,
  outcome: string,
  { needs, decisions }: Ports,
  { at, instanceId }: Call,
) {
  // Logged first: a repeated step that finds the asset stored has nothing left to do.
  await decisions.append({
    decisionId: `${instanceId}:response`,
    at,
    decidedBy: { kind: 'rule', name: 'curate before create' },
    subject: asset.assetId,
    outcome,
    evidence: asset.origin === 'reused' ? [asset.entry.externalId] : asset.spans.map(({ id }) => id),
  });
  await needs.commit(asset.needId, { asset: { value: asset } });
  return { outcome: 'ready' as const, assetId: asset.assetId };
}

async function draft(
  need: Need,
  skill: Skill,
  modality: ContentAsset['modality']['chosen'],
  { sources, registers, model }: Ports,
): Promise<{ draft: Draft; spans: Span[]; model: string } | { failed: string }> {
  const { thresholds, prompts } = await registers.policy();
  const spans = await spansAbout(skill, thresholds.onTheSubject, { sources, model });
  if (spans.length === 0) return { failed: `no document in the sources speaks about ${skill.label}` };
  const audience = (await registers.roleProfiles()).get(need.roleId)?.title ?? need.roleId;
  let mend: string[] = [];
  for (let attempt = 1; attempt <= MAX_DRAFTS; attempt += 1) {
    const answer = await model.ask(
      draftingJob({ modality, skill: skill.label, audience, spans, mend, houseStyle: prompts.houseStyle }),
    );
    if (answer.outcome !== 'answered') {
      mend = [`the model ended with ${answer.outcome}`];
      continue;
    }
    mend = problemsOf(answer.value, spans);
    if (mend.length === 0) return { draft: answer.value, spans, model: answer.model };
  }
  return { failed: `no draft passed the checks: ${mend.slice(0, 3).join('; ')}` };
}

async function spansAbout(
  skill: Skill,
  onTheSubject: number,
  { sources, model }: Pick<Ports, 'sources' | 'model'>,
): Promise<Span[]> {
  const spans = (await sources.list()).flatMap(toSpans);
  const [about, ...vectors] = await model.embed([
    `${skill.label}. ${skill.description}`,
    ...spans.map(({ text }) => text),
  ]);
  return selectSpans(
    spans,
    vectors.map((vector) => cosine(about ?? [], vector)),
    onTheSubject,
  );
}

/** Publishes an approved asset: a page for a draft, and an entry in the Viva catalogue for either. */
export const publishAsset = step({
  name: 'publish-asset',
  agent: 'content',
  input: z.strictObject({ needId: Id, assetId: Id }),
  async run({ needId, assetId }, { needs, effects, channels }, call) {
    const [storedAsset, storedNeed] = await Promise.all([needs.asset(needId, assetId), needs.need(needId)]);
    if (storedAsset.value.status === 'published') return { assetId };
    const asset =
      storedAsset.value.origin === 'ai-drafted'
        ? await putUp(storedAsset.value, { effects, channels }, call)
        : storedAsset.value;
    await needs.commit(needId, {
      asset: { ...storedAsset, value: moveAsset(asset, 'published') },
      need: {
        ...storedNeed,
        value: moveNeed(storedNeed.value, 'published', 'approved and published', { assetId }),
      },
    });
    return { assetId };
  },
});

type Drafted = Extract<ContentAsset, { origin: 'ai-drafted' }>;

/** Puts a draft where people find it: a page in SharePoint, and an entry in the Viva Learning catalogue that opens it. */
async function putUp(
  asset: Drafted,
  { effects, channels }: Pick<Ports, 'effects' | 'channels'>,
  call: Call,
): Promise<Drafted> {
  const { title } = asset;
  const description = asset.draft.summary;
  const page = await performOnce(
    effects,
    channels.pages,
    call,
    { title, description, html: toHtml(asset) },
    'page',
  );
  const url = page.status === 'completed' ? page.result['url'] : undefined;
  if (!url)
    throw conflict(
      `It is not known whether the page of ${asset.assetId} is published; look for it in SharePoint.`,
    );
  const item = {
    title,
    description,
    url,
    minutes: asset.modality.learnerMinutes,
    skillTags: [asset.skillId],
  };
  const entry = await performOnce(effects, channels.catalogue, call, item, 'catalogue');
  const contentId = entry.status === 'completed' ? entry.result['contentId'] : undefined;
  if (!contentId)
    throw conflict(
      `It is not known whether ${asset.assetId} is in the catalogue; look for it in Viva Learning.`,
    );
  return { ...asset, pageUrl: url, contentId };
}

export const content: Agent = {
  name: 'content',
  runs: ['activity'],
  decides: 'whether to reuse or to draft, in which form, and whether a draft is grounded in its sources',
  without: 'a confirmed need stalls with the reason that content is switched off; nothing is published',
  activities: [chooseResponse, publishAsset],
};
