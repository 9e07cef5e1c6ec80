import { approvalIdOf } from '../../domain/gate/approval.ts';
import { LAST_VERSION } from '../../domain/gate/versions.ts';
import { draftParts } from '../../domain/artefact/part.ts';
import { assetIdOf, type ContentAsset, type DraftedAsset } from '../../domain/content/content.ts';
import { noSums } from '../../domain/source/house-wording.ts';
import type { Modality } from '../../domain/modality/modality.ts';
import { noExperience } from '../../domain/modality/modality-experience.ts';
import { instanceIdOf, type Need } from '../../domain/need/need.ts';
import type { Correction } from '../../domain/content/rewording.ts';
import type { SkillKind } from '../../domain/skill/skill-kind.ts';
import { conflict } from '../../errors.ts';
import type { Ports } from '../../ports/index.ts';
import { message } from '../../messages/message.ts';

/** What a human sent back, and what for. */
export interface SentBack {
  /** The form that was refused; absent where it was a course of the company, whose form is its own. */
  form?: Modality;
  wish?: Modality;
  comment?: string;
  /** Parts as a human corrected them by hand. */
  corrections?: Correction[];
  /** The draft itself, where it was one. */
  draft?: DraftedAsset;
  /** Courses that were sent back so far. */
  courses: string[];
}

/** What was said about the versions before this one: the last wish counts, the courses of all of them are out. */
export async function sentBackBefore(
  instanceId: string,
  version: number,
  needId: string,
  { needs }: Ports,
): Promise<SentBack> {
  const approvalId = approvalIdOf(instanceId, 'publication', version - 1);
  const { value: asked } = await needs.approval(needId, approvalId);
  if (asked.status !== 'sent-back')
    throw conflict(message('problem.approval.not-sent-back', { approvalId, status: asked.status }));
  const { modality, comment, corrections } = asked.decision;
  const assets = await versionsOf(instanceId, version - 1, needId, needs);
  const last = assets.at(-1);
  return {
    ...(last?.origin === 'ai-drafted' ? { form: last.modality.chosen, draft: last } : {}),
    ...(modality ? { wish: modality } : {}),
    ...(comment ? { comment } : {}),
    ...(corrections ? { corrections } : {}),
    courses: assets.flatMap((asset) => (asset.origin === 'reused' ? [asset.entry.externalId] : [])),
  };
}

/**
 * Counts a human's wish for another form, once, so that later choices for this kind of skill lean that way a little.
 */
export async function countWish(
  approvalId: string,
  { form, wish }: SentBack,
  kind: SkillKind,
  { experience }: Ports,
): Promise<void> {
  if (!wish || wish === form) return;
  await experience.add(`${approvalId}:wished`, kind, wish, { ...noExperience, wished: 1 });
  if (form) await experience.add(`${approvalId}:refused`, kind, form, { ...noExperience, refused: 1 });
}

/** Counts a draft that humans will be asked about, once. */
export const countDraft = async (
  { assetId, artefact }: DraftedAsset,
  { houseWording }: Pick<Ports, 'houseWording'>,
): Promise<void> =>
  artefact.form === 'sections'
    ? undefined
    : await houseWording.count(`${assetId}:asked`, artefact.form, { ...noSums, asked: 1 });

/** Counts that a draft came back, once, and which kinds of words a human corrected in it. */
export async function countSentBack(
  approvalId: string,
  { draft, corrections = [] }: SentBack,
  { houseWording }: Ports,
): Promise<void> {
  if (!draft || draft.artefact.form === 'sections') return;
  const kinds = new Map(draftParts(draft.artefact).map(({ part, kind }) => [part, kind]));
  const corrected = { ...noSums.corrected };
  for (const { part } of corrections) {
    const kind = kinds.get(part);
    if (kind) corrected[kind] += 1;
  }
  const sums = { ...noSums, sentBack: 1, corrected };
  await houseWording.count(`${approvalId}:sent-back`, draft.artefact.form, sums);
}

/** What an earlier round of this need was answered with, where the last reading showed no improvement: not again. */
export async function disappointing(need: Need, { needs }: Ports): Promise<string[]> {
  if (need.round === 1) return [];
  const earlier = instanceIdOf({ ...need, round: need.round - 1 });
  const readings: { at: number; improved: boolean }[] = [];
  for await (const { insightId, at, verdict } of needs.readings(need.needId))
    if (insightId.startsWith(`${earlier}.`)) readings.push({ at, improved: verdict === 'improved' });
  if (readings.toSorted((a, b) => a.at - b.at).at(-1)?.improved !== false) return [];
  const assets = await versionsOf(earlier, LAST_VERSION, need.needId, needs);
  return assets.flatMap((asset) => [
    ...(asset.contentId ? [asset.contentId] : []),
    ...(asset.origin === 'reused' ? [asset.entry.externalId] : []),
  ]);
}

/** Versions of the response of a round, the first of them first. */
export async function versionsOf(
  instanceId: string,
  last: number,
  needId: string,
  needs: Ports['needs'],
): Promise<ContentAsset[]> {
  const found: ContentAsset[] = [];
  for (let version = 1; version <= last; version += 1) {
    const asset = await needs.findAsset(needId, assetIdOf(instanceId, version));
    if (asset) found.push(asset.value);
  }
  return found;
}
