import { z } from 'zod';
import { approvalIdOf, LAST_VERSION } from '../../domain/approval.ts';
import type { Spender } from '../../domain/budget.ts';
import {
  assetIdOf,
  type CatalogueEntry,
  type ContentAsset,
  type ResponseDecision,
  type Span,
} from '../../domain/content.ts';
import { isRun } from '../../domain/artefact/artefact.ts';
import { Id } from '../../domain/ids.ts';
import { isObserved, type Made, type ModalityDecision } from '../../domain/modality/modality.ts';
import type { ConfirmedNeed, Need } from '../../domain/need.ts';
import { skillKindOf } from '../../domain/skill-kind.ts';
import type { Skill } from '../../domain/skill.ts';
import { conflict } from '../../errors.ts';
import type { Ports } from '../../ports/index.ts';
import { skillOfNeed } from '../skill-of-need.ts';
import { step, type Call } from '../../step.ts';
import { decideResponse, judgeCatalogue } from './curate.ts';
import { awaitedUntil } from './commission.ts';
import { draftArtefact, type NotDrafted } from './drafting.ts';
import { reused, type FoundResponse } from './found-response.ts';
import { madeOutside } from './made-outside.ts';
import { makeable } from './material/makeable.ts';
import { asItStandsNow } from './changed-sources/compare.ts';
import { saidOfDocuments, spansAbout, spansOfCourse } from './material/spans-about.ts';
import { plainCourses } from './plain-courses.ts';
import { chooseModality, factsOf } from './modality.ts';
import { learnedFor } from './rewording/learned.ts';
import { rewordedResponse } from './rewording/reworded-response.ts';
import {
  countDraft,
  countSentBack,
  countWish,
  disappointing,
  sentBackBefore,
  type SentBack,
} from './sent-back.ts';
import type { Words } from '../../messages/words.ts';
import { message } from '../../messages/message.ts';
import { roleTitle } from '../../domain/names.ts';
import { lineOf } from '../../domain/charter.ts';

/** Share of practice from which a course must let people practise. */
const PRACTISED = 0.8;

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
    const task = { need, skill, sentBack, spender, version };
    const next = sentBack && (await rewordedResponse({ ...task, sentBack }, { assetId, version }, ports));
    if (next && 'assetId' in next) {
      await keep(next, need, ports, call);
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
    await keep(asset, need, ports, call);
    return { outcome: 'ready' as const, assetId };
  },
});

interface Task {
  need: ConfirmedNeed;
  skill: Skill;
  sentBack: SentBack | undefined;
  spender: Spender;
  /** Of the response; only the first is asked for outside. */
  version: number;
}

/** The best form, or the next best where it turns out that one cannot be made from what there is. */
async function firstThatCanBeMade(
  task: Task,
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
      return impossible.size === 0 ? { none: modality } : { failed: noneOf(impossible, ports.words) };
    const found = await respond({ ...task, modality, chosen }, ports, call);
    if ('failed' in found || 'waitsUntil' in found) return found;
    if (!('impossible' in found)) return { modality, found };
    impossible.set(chosen, found.impossible);
  }
}

async function chooser(
  { need, skill, sentBack }: Task,
  { registers, experience, words }: Ports,
  { at }: Call,
): Promise<(impossible: ReadonlyMap<Made, string>) => ModalityDecision> {
  const [charter, policy] = await Promise.all([registers.charter(), registers.policy()]);
  const line = lineOf(charter, need.charterLineId);
  const facts = factsOf(need, skill, line ? Date.parse(line.until) : at, at, policy.modality);
  const learned = await experience.of(facts.kind);
  return (impossible) =>
    chooseModality(facts, policy.modality, learned, words, { wish: sentBack?.wish, impossible });
}

/** What was not worth its time is not named: what could not be made is, because a document would change it. */
const noneOf = (impossible: ReadonlyMap<Made, string>, { say }: Words): string =>
  say('material.none', {
    forms: [...impossible]
      .map(([form, why]) => say('form.because.impossible', { form: say(`form.${form}`), why }))
      .join('; '),
  });

interface TaskInForm extends Task {
  modality: ModalityDecision;
  chosen: Made;
}

/** What the company has, else what leads into it, else something new. */
async function respond(
  task: TaskInForm,
  ports: Ports,
  call: Call,
): Promise<FoundResponse | NotDrafted | { waitsUntil: number }> {
  const { need, skill, modality, chosen, sentBack } = task;
  const practised = modality.facts.practice >= PRACTISED;
  const courses = plainCourses(await ports.catalogue.list());
  const not = new Set([...(await disappointing(need, ports)), ...(sentBack?.courses ?? [])]);
  const fits = judgeCatalogue(courses.entries, {
    skill,
    practised,
    skills: [...(await ports.registers.skills()).values()],
    meanLevel: need.evidence.meanLevel,
    target: need.evidence.target,
    not,
  });
  const { thresholds } = await ports.registers.policy();
  const { spans, documents, leftOut } = await spansAbout(
    skill,
    chosen,
    thresholds.onTheSubject,
    ports,
    task.spender,
  );
  const { decision, course } = decideResponse(
    fits,
    {
      form: chosen,
      costs: modality.cost,
      practised,
      documents,
      not,
      wished: sentBack?.wish !== undefined,
    },
    ports.words,
  );
  const unread = shortened([...courses.leftOut, ...leftOut], ports.words);
  const response = { ...decision, ...(unread.length > 0 ? { unread } : {}) };
  if (response.chosen.option === 'reuse' && course) return reused(course, response);
  if (spans.length === 0) return { failed: noSource(skill, shortened(leftOut, ports.words), ports.words) };
  const why = whyImpossible(chosen, spans, ports);
  if (why !== undefined) return { impossible: why };
  const weighed = { ...response, ...saidOfDocuments(documents) };
  const made =
    task.version === 1 && !course ? await madeOutside(task, spans, weighed, ports, call) : undefined;
  if (made && !('passedOver' in made)) return made;
  return await drafted(task, spans, made?.passedOver ?? weighed, course, ports);
}

/** What stands in the way of a form before anything is drafted; undefined where nothing does. */
function whyImpossible(
  form: Made,
  spans: readonly Span[],
  { words, hasFacilitatorsSite }: Ports,
): string | undefined {
  if (isRun(form) && !hasFacilitatorsSite) return words.say('material.no-site-for-runners');
  return makeable(form, spans, words)?.reason;
}

/** Most unread files that are named. */
const NAMED = 20;
const shortened = (lines: readonly string[], { say }: Words): string[] =>
  lines.length <= NAMED
    ? [...lines]
    : [...lines.slice(0, NAMED), say('response.more', { count: lines.length - NAMED })];

const noSource = ({ label }: Skill, unread: readonly string[], { say }: Words): string =>
  [
    say('response.no-source', { skill: label }),
    ...(unread.length > 0 ? [say('response.not-read', { files: unread.slice(0, 3).join(', ') })] : []),
  ].join('; ');

async function drafted(
  { need, skill, chosen, sentBack, spender }: TaskInForm,
  fromDocuments: Span[],
  response: ResponseDecision,
  course: CatalogueEntry | undefined,
  ports: Ports,
): Promise<FoundResponse | NotDrafted> {
  const audience = roleTitle(await ports.registers.roleProfiles(), need.roleId);
  const spans = [...fromDocuments, ...(course ? spansOfCourse(course) : [])];
  const { prompts, rubrics } = await ports.registers.policy();
  const mend = sentBack?.comment ? [`the approver says: ${sentBack.comment}`] : [];
  const learned = await learnedFor({ skillId: need.skillId, form: chosen, spans }, ports);
  const made = await draftArtefact(
    { modality: chosen, skill: skill.label, audience, spans, mend, learned, prompts },
    ports,
    spender,
  );
  if (!('artefact' in made)) return made;
  const { tokens, ...kept } = made;
  const cost = { ...response.chosen.cost, ...(tokens > 0 ? { draftingTokens: tokens } : {}) };
  return {
    ...kept,
    origin: 'ai-drafted',
    title: made.artefact.title,
    response: { ...response, chosen: { ...response.chosen, cost } },
    ...(course ? { course } : {}),
    ...(isObserved(chosen) ? { rubric: rubrics.behaviours[skillKindOf(skill)] } : {}),
  };
}

/** Logged first: a repeated step that finds the asset stored has nothing left to do. */
async function keep(asset: ContentAsset, need: Need, ports: Ports, call: Call): Promise<void> {
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
  const value = asset.origin === 'ai-drafted' ? await asItStandsNow(asset, ports, call.at) : asset;
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
