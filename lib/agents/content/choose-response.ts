import { languagesOfReaders } from './translation/languages-of-readers.ts';
import { withTranslations, type Translating } from './translation/translate.ts';
import { labelIn } from '../../domain/names.ts';
import { z } from 'zod';
import { approvalIdOf } from '../../domain/gate/approval.ts';
import { LAST_VERSION } from '../../domain/gate/versions.ts';
import { lineOf } from '../../domain/charter.ts';
import { assetIdOf, type ContentAsset } from '../../domain/content/content.ts';
import { Id } from '../../domain/ids.ts';
import { KIT_HOURS } from '../../domain/modality/kit.ts';
import type { Made, ModalityDecision } from '../../domain/modality/modality.ts';
import type { Need } from '../../domain/need/need.ts';
import { skillKindOf } from '../../domain/skill/skill-kind.ts';
import { conflict } from '../../errors.ts';
import { message } from '../../messages/message.ts';
import type { Words } from '../../messages/words.ts';
import type { Ports } from '../../ports/index.ts';
import { step, type Call } from '../../step.ts';
import { whatDecides } from '../who-comes-first.ts';
import { skillOfNeed } from '../skill-of-need.ts';
import { asItStandsNow } from './changed-sources/compare.ts';
import { awaitedUntil } from './commission.ts';
import type { FoundResponse } from './found-response.ts';
import { chooseModality, factsOf } from './modality.ts';
import { withWishes } from './wishes-told.ts';
import { withVersions } from './with-versions.ts';
import { respondInForm, type ResponseTask } from './respond-in-form.ts';
import { rewordedResponse } from './rewording/reworded-response.ts';
import { countDraft, countSentBack, countWish, sentBackBefore } from './sent-back.ts';

/**
 * Finds or drafts the response to a confirmed need: its form first, then what the company has, then a draft from its
 * own documents.
 */
export const chooseResponse = step({
  name: 'choose-response',
  agent: 'content',
  input: z.strictObject({ needId: Id, version: z.int().min(1).max(LAST_VERSION) }),
  async run({ needId, version }, ports, call) {
    const assetId = assetIdOf(call.instanceId, version);
    if (await ports.needs.findAsset(needId, assetId)) return { outcome: 'ready' as const, assetId };
    const { value: need } = await ports.needs.need(needId);
    if (need.stage !== 'confirmed')
      throw conflict(message('problem.need.not-confirmed', { needId, stage: need.stage }));
    const skill = await skillOfNeed(need, ports);
    const sentBack = version > 1 ? await sentBackBefore(call.instanceId, version, needId, ports) : undefined;
    if (sentBack) {
      const approvalId = approvalIdOf(call.instanceId, 'publication', version - 1);
      await countWish(approvalId, sentBack, skillKindOf(skill), ports);
      await countSentBack(approvalId, sentBack, ports);
    }
    const spender = { agent: 'content' as const, ...call };
    const wanted = await languagesOfReaders(need, ports, call.at);
    const translating = { wanted, before: sentBack?.draft, spender };
    const task = { need, skill, sentBack, spender, version };
    const next = sentBack && (await rewordedResponse({ ...task, sentBack }, { assetId, version }, ports));
    const { prompts } = await ports.registers.policy();
    if (next && 'assetId' in next) {
      await keep(withWishes(next, sentBack, prompts), need, translating, ports, call);
      return { outcome: 'ready' as const, assetId };
    }
    const awaited = version === 1 ? await awaitedUntil(needId, ports, call) : undefined;
    if (awaited !== undefined) return { outcome: 'commissioned' as const, dueAt: awaited };
    const answered = await firstThatCanBeMade(task, ports, call);
    if ('waitsUntil' in answered) return { outcome: 'commissioned' as const, dueAt: answered.waitsUntil };
    if ('none' in answered) {
      const { reason } = answered.none;
      await log(`${assetId}:modality`, `none: ${reason}`, need, [], ports, call);
      return { outcome: 'none' as const, reason: ports.words.say('response.none', { reason }) };
    }
    if ('failed' in answered) return { outcome: 'failed' as const, reason: answered.failed };
    const { modality, found } = answered;
    const asset: ContentAsset = {
      assetId,
      needId,
      skillId: need.skillId,
      version,
      status: 'draft',
      modality,
      ...found,
      ...(next && found.origin === 'ai-drafted'
        ? { rewording: { as: 'whole' as const, why: next.whole } }
        : {}),
    };
    await keep(
      asset.origin === 'ai-drafted' ? withWishes(asset, sentBack, prompts) : asset,
      need,
      translating,
      ports,
      call,
    );
    return { outcome: 'ready' as const, assetId };
  },
});

/** The best form, or the next best where it turns out that one cannot be made from what there is. */
async function firstThatCanBeMade(
  task: ResponseTask,
  ports: Ports,
  call: Call,
): Promise<
  | { modality: ModalityDecision; found: FoundResponse }
  | { none: ModalityDecision }
  | { failed: string }
  | { waitsUntil: number }
> {
  const choose = await chooser(task, ports, call);
  const impossible = new Map<Made, string>();
  for (;;) {
    const modality = choose(impossible);
    const { chosen } = modality;
    if (chosen === 'none')
      return impossible.size === 0
        ? { none: modality }
        : { failed: noneOf(impossible, labelIn(task.skill, ports.words), ports.words) };
    const found = await respondInForm({ ...task, modality, chosen }, ports, call);
    if ('failed' in found || 'waitsUntil' in found) return found;
    if (!('impossible' in found)) return { modality, found };
    impossible.set(chosen, found.impossible);
  }
}

async function chooser(
  { need, skill, sentBack }: ResponseTask,
  ports: Ports,
  call: Call,
): Promise<(impossible: ReadonlyMap<Made, string>) => ModalityDecision> {
  const { registers, experience, words, checkedAttributes } = ports;
  const { at } = call;
  const [charter, policy, first] = await Promise.all([
    registers.charter(),
    registers.policy(),
    whatDecides(ports, call),
  ]);
  const line = lineOf(charter, need.charterLineId);
  const facts = factsOf(need, skill, line ? Date.parse(line.until) : at, at, policy.modality);
  const learned = await experience.of(facts.kind);
  return (impossible) =>
    chooseModality(facts, policy.modality, learned, words, {
      // What whoever decides wished for comes before what was proposed.
      wish: sentBack?.wish ?? need.proposedBy?.form,
      impossible,
      first,
      checkedBy: checkedAttributes?.names ?? [],
    });
}

/** What was not worth its time is not named: what could not be made is, because a document would change it. */
const noneOf = (impossible: ReadonlyMap<Made, string>, skill: string, { say }: Words): string =>
  say('material.none', {
    skill,
    hours: KIT_HOURS,
    forms: [...impossible]
      .map(([form, why]) => say('form.because.impossible', { form: say(`form.${form}`), why }))
      .join('; '),
  });

/** Logged first: a repeated step that finds the asset stored has nothing left to do. */
async function keep(
  asset: ContentAsset,
  need: Need,
  translating: Translating,
  ports: Ports,
  call: Call,
): Promise<void> {
  const { option, what, reason } = asset.response.chosen;
  const evidence = asset.origin === 'reused' ? [asset.entry.externalId] : asset.spans.map(({ id }) => id);
  const { chosen, reason: why, score, rejected } = asset.modality;
  const others = rejected.map((other) => `${other.modality} ${other.score}`).join(', ');
  await log(
    `${asset.assetId}:modality`,
    `${chosen} (${score}): ${why}; against ${others}`,
    need,
    [],
    ports,
    call,
  );
  await log(`${asset.assetId}:response`, `${option} ${what}: ${reason}`, need, evidence, ports, call);
  if (asset.origin === 'ai-drafted') await countDraft(asset, ports);
  const versioned = await withTranslations(await withVersions(asset, ports), translating, ports);
  const value =
    versioned.origin === 'ai-drafted' ? await asItStandsNow(versioned, ports, call.at) : versioned;
  await ports.needs.commit(asset.needId, { asset: { value } });
}

const log = (
  decisionId: string,
  outcome: string,
  { needId, charterLineId }: Need,
  evidence: string[],
  { decisions }: Ports,
  { at }: Call,
): Promise<void> =>
  decisions.append({
    decisionId,
    at,
    outcome,
    evidence,
    charterLineId,
    subject: needId,
    decidedBy: {
      kind: 'rule',
      name: decisionId.endsWith(':modality') ? 'modality rules' : 'curate before create',
    },
  });
