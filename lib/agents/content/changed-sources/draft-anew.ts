import { languagesOfReaders } from '../translation/languages-of-readers.ts';
import { withTranslations } from '../translation/translate.ts';
import { z } from 'zod';
import { approvalIdOf } from '../../../domain/gate/approval.ts';
import { MOST_VERSIONS } from '../../../domain/gate/versions.ts';
import { assetIdOf, type DraftedAsset } from '../../../domain/content/content.ts';
import { Id } from '../../../domain/ids.ts';
import type { Need } from '../../../domain/need/need.ts';
import type { Skill } from '../../../domain/skill/skill.ts';
import type { Made } from '../../../domain/modality/modality.ts';
import { sayChanges } from '../../../domain/rendering/source-change.ts';
import type { Ports } from '../../../ports/index.ts';
import { step, type Call } from '../../../step.ts';
import { skillOfNeed } from '../../skill-of-need.ts';
import { awaitedUntil } from '../commission.ts';
import { draftMaterial } from '../draft-material.ts';
import { asItStandsNow } from './compare.ts';
import { madeAnew } from './made-anew.ts';
import { withWishes } from '../wishes-told.ts';
import { rewordedResponse } from '../rewording/reworded-response.ts';
import { countDraft, countSentBack, sentBackBefore, type SentBack } from '../sent-back.ts';
import { withVersions } from '../with-versions.ts';
import { whyImpossible } from '../material/makeable.ts';
import { saidOfSources } from '../material/said-of-sources.ts';
import { saidOfDocuments, spansAbout } from '../material/spans-about.ts';

/**
 * What came of drafting; `over` where the page stands again as it was approved, or was taken back meanwhile,
 * `commissioned` while whoever made it outside may still answer.
 */
type DraftedAnew =
  | { outcome: 'ready'; draftId: string }
  | { outcome: 'over' }
  | { outcome: 'failed'; reason: string }
  | { outcome: 'commissioned'; dueAt: number };

/**
 * Drafts in place of an outdated page a new version in the same form, of what the documents say now, or has whoever
 * made it outside make it. What was sent back is drafted with the remark.
 */
export const draftAnew = step({
  name: 'draft-anew',
  agent: 'content',
  input: z.strictObject({ needId: Id, assetId: Id, version: z.int().min(1).max(MOST_VERSIONS) }),
  async run({ needId, assetId, version }, ports, call): Promise<DraftedAnew> {
    const draftId = assetIdOf(call.instanceId, version);
    if (await ports.needs.findAsset(needId, draftId)) return { outcome: 'ready', draftId };
    const { value: asset } = await ports.needs.asset(needId, assetId);
    if (asset.origin !== 'ai-drafted' || asset.status !== 'outdated') return { outcome: 'over' };
    const awaited = version === 1 ? await awaitedUntil(needId, ports, call) : undefined;
    if (awaited !== undefined) return { outcome: 'commissioned', dueAt: awaited };
    const { value: need } = await ports.needs.need(needId);
    const wanted = await languagesOfReaders(need, ports, call.at);
    const draft = await draftOf(asset, need, { assetId: draftId, version }, ports, call);
    if ('failed' in draft) return { outcome: 'failed', reason: draft.failed };
    if ('waitsUntil' in draft) return { outcome: 'commissioned', dueAt: draft.waitsUntil };
    await ports.decisions.append({
      decisionId: `${draftId}:response`,
      at: call.at,
      decidedBy: { kind: 'rule', name: 'what is published stands as long as its passages stand' },
      subject: needId,
      outcome: `draft ${asset.modality.chosen} in place of ${assetId}`,
      evidence: [assetId, ...draft.spans.map(({ id }) => id)],
      charterLineId: need.charterLineId,
    });
    await countDraft(draft, ports);
    const spender = { agent: 'content' as const, ...call };
    const earlier = assetIdOf(call.instanceId, version - 1);
    const before = version === 1 ? asset : (await ports.needs.findAsset(needId, earlier))?.value;
    const translating = { wanted, before, spender };
    const versioned = await withTranslations(await withVersions(draft, ports), translating, ports);
    await ports.needs.commit(needId, { asset: { value: await asItStandsNow(versioned, ports, call.at) } });
    return { outcome: 'ready', draftId };
  },
});

type Outdated = DraftedAsset & { status: 'outdated' | 'pulled' };
interface As {
  assetId: string;
  version: number;
}

async function draftOf(
  asset: Outdated,
  need: Need,
  as: As,
  ports: Ports,
  call: Call,
): Promise<DraftedAsset | { failed: string } | { waitsUntil: number }> {
  const skill = await skillOfNeed(need, ports);
  const spender = { agent: 'content' as const, ...call };
  const sentBack = await sentBackLast(as.version, need.needId, ports, call);
  const next = sentBack && (await rewordedResponse({ need, skill, sentBack, spender }, as, ports));
  const { prompts } = await ports.registers.policy();
  if (next && 'assetId' in next) return withWishes({ ...next, renews: asset.assetId }, sentBack, prompts);
  const made = await draftedWhole(asset, { need, skill, as, remark: sentBack?.comment }, ports, call);
  if ('failed' in made || 'waitsUntil' in made) return made;
  const whole = { ...made, ...as, ...(next ? { rewording: { as: 'whole' as const, why: next.whole } } : {}) };
  return withWishes(whole, sentBack, prompts);
}

/** Of what the documents say now, in the form that it has. */
async function draftedWhole(
  asset: Outdated,
  { need, skill, as, remark }: { need: Need; skill: Skill; as: As; remark: string | undefined },
  ports: Ports,
  call: Call,
): Promise<Omit<DraftedAsset & { status: 'draft' }, keyof As> | { failed: string } | { waitsUntil: number }> {
  const { needId, skillId, course, serves, rubric, modality } = asset;
  const { registers, words } = ports;
  const form = modality.chosen as Made;
  const spender = { agent: 'content' as const, ...call };
  const { thresholds } = await registers.policy();
  const sourced = await spansAbout(skill, form, thresholds.onTheSubject, ports, spender);
  const { spans, documents } = sourced;
  const why = whyImpossible(form, spans, ports);
  if (why !== undefined) return { failed: why };
  const material = await draftMaterial({ need, skill, form, spans, course, remark, serves }, ports);
  const found = await madeAnew(asset, material, { version: as.version, spender }, ports, call);
  if ('waitsUntil' in found) return found;
  if (!('made' in found)) return { failed: 'failed' in found ? found.failed : found.impossible };
  const { made, maker, passedOver } = found;
  const { tokens, ...kept } = made;
  const changed = sayChanges(asset.change.passages, words)[0] ?? '';
  const reason =
    maker === undefined ? changed : `${words.say('response.made-outside', { maker })}. ${changed}`;
  const cost = { ...modality.cost, hours: 0, draftingTokens: tokens };
  return {
    ...kept,
    needId,
    skillId,
    modality,
    status: 'draft',
    origin: 'ai-drafted',
    response: {
      chosen: { option: 'draft', what: asset.response.chosen.what, reason, cost },
      rejected: passedOver ? [{ option: 'draft', cost, ...passedOver }] : [],
      ...saidOfDocuments(documents),
      ...(made.artefact.form === 'sections' ? {} : saidOfSources(made.artefact, skill, sourced)),
    },
    title: made.artefact.title,
    renews: asset.assetId,
    ...(course ? { course } : {}),
    ...(serves ? { serves } : {}),
    ...(rubric ? { rubric } : {}),
  };
}

/**
 * What a human said of the version before; undefined where there is none, or its sources changed after it was approved.
 */
async function sentBackLast(
  version: number,
  needId: string,
  ports: Ports,
  { instanceId }: Call,
): Promise<SentBack | undefined> {
  if (version === 1) return undefined;
  const approvalId = approvalIdOf(instanceId, 'publication', version - 1);
  const asked = await ports.needs.findApproval(needId, approvalId);
  if (asked?.value.status !== 'sent-back') return undefined;
  const sentBack = await sentBackBefore(instanceId, version, needId, ports);
  await countSentBack(approvalId, sentBack, ports);
  return sentBack;
}
