import type { DraftedAsset, Span, StandingAsset } from '../content/content.ts';
import { DAY, HOUR } from '../milliseconds.ts';
import { isOfCourse } from './changed-passages.ts';
import type { Thresholds } from '../policy/policy.ts';
import { isGone, type ChangedPassage } from './source-change.ts';

/**
 * The asset after one of its documents was looked at. What differs at its other documents stays; the same difference
 * again changes nothing. What is published becomes `outdated` where something else stands in place of what it cites,
 * `pulled` where nothing does, and is as it was where all stands again as it was approved; `pulled` is for good. What
 * waits for a human keeps the difference, so that nobody can approve it unseen.
 * @param at epoch milliseconds
 */
export function afterSourceChange(
  asset: DraftedAsset,
  source: string,
  found: readonly ChangedPassage[],
  at: number,
): DraftedAsset {
  if (isOver(asset)) return asset;
  const before = asset.change?.passages ?? [];
  const passages = [...before.filter((one) => one.source !== source), ...found];
  if (inWords(before) === inWords(passages)) return asset;
  const changes = (asset.changes ?? 0) + 1;
  const [first, ...others] = passages;
  if (!first) return { ...withoutChange(asset), changes };
  const change = { at: asset.change?.at ?? at, lastAt: at, passages: [first, ...others] };
  if (asset.pageUrl === undefined) return { ...asset, changes, change };
  return { ...asset, changes, change, status: passages.some(isGone) ? 'pulled' : 'outdated' };
}

/**
 * What was put up before its sources changed and is stored as published only now: whoever put it up ended between.
 * Nobody may go by it, and it is watched like every other page.
 */
export const outdatedAtOnce = (
  approved: DraftedAsset,
  as: Pick<StandingAsset, 'contentId' | 'pageUrl' | 'runnerPageUrl'>,
  change: NonNullable<DraftedAsset['change']>,
): StandingAsset => ({
  ...approved,
  ...as,
  change,
  status: change.passages.some(isGone) ? 'pulled' : 'outdated',
});

/** The same as a human approved it, without what its sources say otherwise. */
export function withoutItsChange<A extends DraftedAsset>(asset: A): A {
  const rest = { ...asset };
  delete rest.change;
  return rest;
}

/** What tells two differences apart: fields that were stored come back in another order. */
const inWords = (passages: readonly ChangedPassage[]): string =>
  JSON.stringify(
    passages.map(({ source, fate, spanId, before, after, isForLearners }) => [
      source,
      fate,
      spanId,
      before,
      after,
      isForLearners,
    ]),
  );

/** Whether nothing comes of it any more, whatever its sources say. */
const isOver = ({ status }: DraftedAsset): boolean =>
  ['rejected', 'sent-back', 'expired', 'withdrawn', 'pulled'].includes(status);

function withoutChange(asset: DraftedAsset): DraftedAsset {
  const rest = { ...asset };
  delete rest.change;
  return rest.pageUrl === undefined ? rest : { ...rest, status: 'published' };
}

/**
 * Whether humans are asked about a new version now: once nothing has changed any more for so many hours, so that nobody
 * weighs what is still being edited, at the latest after so many times that since the first change, so that no editor
 * can put the question off for ever, and at most once a day, so that none can have them asked all day. What was asked
 * about goes on.
 * @param at epoch milliseconds
 */
export function isToBeRenewed(
  { change, askedAnew }: Pick<DraftedAsset, 'change' | 'askedAnew'>,
  { sourceSettleHours, sourceSettleTimes }: Pick<Thresholds, 'sourceSettleHours' | 'sourceSettleTimes'>,
  at: number,
): boolean {
  if (change === undefined) return false;
  if (askedAnew?.changedAt === change.at) return true;
  const settle = sourceSettleHours * HOUR;
  const isSettled =
    at - (change.lastAt ?? change.at) >= settle || at - change.at >= sourceSettleTimes * settle;
  return isSettled && at - (askedAnew?.at ?? -Infinity) >= DAY;
}

/** Taken back for good: nobody approved what was to come in its place, or nothing could be made. */
export function pulled(asset: StandingAsset): StandingAsset {
  return asset.status === 'outdated'
    ? { ...asset, changes: (asset.changes ?? 0) + 1, status: 'pulled' }
    : asset;
}

/**
 * The outdated asset with what a human approved in its place. Its id, its address and its place in the catalogue stay,
 * and with them whatever people have of it. The same draft again changes nothing, nor one whose question is over: the
 * page stands again as it was approved, or was taken back.
 * @param at epoch milliseconds
 */
export function renewedWith(asset: StandingAsset, draft: DraftedAsset, at: number): StandingAsset {
  if (asset.status !== 'outdated' || isRenewedWith(asset, draft)) return asset;
  const { change, ...rest } = asset;
  const { artefact, spans, model, title, byHand, terms, translations, calledThen } = draft;
  delete rest.calledThen;
  delete rest.byHand;
  delete rest.terms;
  delete rest.wishes;
  delete rest.translations;
  return {
    ...rest,
    artefact,
    spans,
    model,
    title,
    ...(byHand ? { byHand } : {}),
    ...(terms ? { terms } : {}),
    ...(translations ? { translations } : {}),
    ...(calledThen ? { calledThen } : {}),
    changes: (asset.changes ?? 0) + 1,
    status: 'published',
    renewed: { at, passages: change.passages, draftId: draft.assetId },
  };
}

/** Whether a draft has come in the place of the version before it. */
export const isRenewedWith = ({ renewed }: StandingAsset, { assetId }: DraftedAsset): boolean =>
  renewed?.draftId === assetId;

/** The asset with a document called otherwise, where nothing but its name or folder changed. */
export function withSourceCalled<A extends DraftedAsset>(asset: A, before: string, now: string): A {
  const called = <T extends { source: string }>(one: T): T =>
    one.source === before ? { ...one, source: now } : one;
  const renamed = {
    ...asset,
    spans: asset.spans.map((span: Span) => (isOfCourse(span) ? span : called(span))),
    ...(asset.change ? { change: { ...asset.change, passages: asset.change.passages.map(called) } } : {}),
    ...(asset.renewed ? { renewed: { ...asset.renewed, passages: asset.renewed.passages.map(called) } } : {}),
  };
  return asset.status === 'draft' ? renamed : { ...renamed, calledThen: namesKept(asset, before, now) };
}

/** What humans knew the documents as, where they are called otherwise now. */
function namesKept(
  { calledThen = {} }: Pick<DraftedAsset, 'calledThen'>,
  before: string,
  now: string,
): Record<string, string> {
  const { [before]: known = before, ...others } = calledThen;
  return known === now ? others : { ...others, [now]: known };
}

/** A document as a human who approved what cites it knew it. */
export const nameApproved = ({ calledThen = {} }: Pick<DraftedAsset, 'calledThen'>, source: string): string =>
  calledThen[source] ?? source;

/** The passages of an asset as readers are shown them, with the names that their documents had when it was approved. */
export const spansAsApproved = (asset: Pick<DraftedAsset, 'spans' | 'calledThen'>): Span[] =>
  asset.spans.map((span) => ({ ...span, source: nameApproved(asset, span.source) }));
