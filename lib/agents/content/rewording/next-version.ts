import type { Artefact } from '../../../domain/artefact/artefact.ts';
import { draftParts, type DraftPart } from '../../../domain/artefact/part.ts';
import type { DraftedAsset } from '../../../domain/content/content.ts';
import { holdsTerm, wordingsAsked } from '../../../domain/source/house-wording.ts';
import type { Correction, WhyWhole } from '../../../domain/content/rewording.ts';
import type { Ports } from '../../../ports/index.ts';
import { faultsOfCorrected } from './check-corrections.ts';
import { corrected, isSameSentence } from './corrected.ts';
import { findingJob } from './jobs.ts';
import { locate, MOST_TOUCHED } from './locate.ts';
import { asksForWordsAlone, putWords, wordsTold } from './put-words.ts';
import { rewordingOf, nextVersionOf, type RewordedAsset, type RewordingTask } from './version-of.ts';
import { wordedByModel } from './worded-by-model.ts';

/** A draft that was sent back, and what for. */
export interface ToReword {
  asset: DraftedAsset;
  corrections?: readonly Correction[];
  remark?: string;
}

/**
 * The next version of a draft that was sent back, with everything that neither hand nor remark touched as it stood; or
 * why all of it has to be worded anew. What a human corrected by hand passed the checks when they did, and is put in as
 * it is; what they remarked besides is the reason.
 */
export async function nextVersion(
  { asset, corrections, remark }: ToReword,
  task: RewordingTask,
  ports: Pick<Ports, 'model' | 'registers' | 'directory'>,
): Promise<RewordedAsset | { whole: WhyWhole }> {
  if (asset.artefact.form === 'sections') return { whole: 'no-part' };
  const { artefact } = asset;
  if (corrections) {
    const made = corrected(asset, corrections);
    return (await faultsOfCorrected(made, asset, task.need, ports)).length > 0
      ? { whole: 'not-well' }
      : nextVersionOf(asset, made, { as: 'corrected', changes: made.changes }, { tokens: 0, isByHand: true });
  }
  if (remark === undefined) return { whole: 'no-part' };
  const put = await putWords(remark, asset, task.need, ports);
  // The words that it asks for stand in it already, where they may: what is left to do is the rest of the remark.
  const base = put ? { ...asset, artefact: put.artefact, terms: put.terms } : asset;
  const made = { artefact: put?.artefact ?? artefact, terms: base.terms ?? [] };
  const byRule = rewordingOf(artefact, made.artefact, 'rule');
  const told = (version: RewordedAsset): RewordedAsset => ({
    ...version,
    wishes: wordsTold(remark, artefact, version.artefact as Artefact, put?.refused),
  });
  // No model worded it: the word is that of whoever remarked.
  const asItIs = () => told(nextVersionOf(asset, made, byRule, { tokens: 0, isByHand: true }));
  const isWordsAlone = asksForWordsAlone(remark);
  const isPut = byRule.changes.length > 0;
  if (isWordsAlone && (isPut || !asksOfAnyPart(remark, artefact))) return asItIs();
  const parts = draftParts(made.artefact);
  const located = await find(remark, parts, task, ports);
  if ('whole' in located) return isPut ? asItIs() : located;
  const { foundBy, tokens } = located;
  const touched = parts.filter((part) => located.parts.some((one) => isSameSentence(one, part)));
  const worded = await wordedByModel(
    { asset: base, artefact: made.artefact, touched, remark, foundBy, tokensBefore: tokens, isWordsAlone },
    task,
    ports,
  );
  if ('whole' in worded) return isPut || isWordsAlone ? asItIs() : worded;
  const rewording = rewordingOf(artefact, worded.artefact as Artefact, foundBy);
  const byHand = [...new Set([...(worded.byHand ?? []), ...byRule.changes.map(({ part }) => part)])];
  return told({ ...worded, rewording, ...(byHand.length > 0 ? { byHand } : {}) });
}

const asksOfAnyPart = (remark: string, artefact: Artefact): boolean =>
  draftParts(artefact).some(({ text }) => wordingsAsked(remark).some((asked) => holdsTerm(text, asked)));

type Found = { parts: DraftPart[]; foundBy: 'rule' | 'model'; tokens: number } | { whole: WhyWhole };

/**
 * By rule, and where no rule can tell by the model: it chooses from the list of parts, and that it chose none, or most,
 * says that the remark is about all of them.
 */
async function find(
  remark: string,
  parts: readonly DraftPart[],
  { spender }: RewordingTask,
  { model }: Pick<Ports, 'model'>,
): Promise<Found> {
  const located = locate(remark, parts);
  if (located) return 'whole' in located ? located : { ...located, foundBy: 'rule', tokens: 0 };
  const answer = await model.ask(findingJob(remark, parts), spender);
  const found = answer.outcome === 'answered' ? answer.value : [];
  if (found.length === 0 || found.length > Math.min(MOST_TOUCHED, parts.length / 2))
    return { whole: 'no-part' };
  const { input, output } = answer.tokens;
  return { parts: found, foundBy: 'model', tokens: input + output };
}
