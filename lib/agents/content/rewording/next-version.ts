import type { Artefact } from '../../../domain/artefact/artefact.ts';
import { draftParts, withWords, type DraftPart } from '../../../domain/artefact/part.ts';
import type { DraftedAsset } from '../../../domain/content/content.ts';
import { holdsTerm, inHouseWords, termAsked, type Term } from '../../../domain/source/house-wording.ts';
import type { Correction, WhyWhole } from '../../../domain/content/rewording.ts';
import type { Ports } from '../../../ports/index.ts';
import { faultsOfCorrected } from './check-corrections.ts';
import { corrected, isSameSentence } from './corrected.ts';
import { findingJob } from './jobs.ts';
import { locate, MOST_TOUCHED } from './locate.ts';
import {
  isOnlyThere,
  rewordingOf,
  nextVersionOf,
  type RewordedAsset,
  type RewordingTask,
} from './version-of.ts';
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
  const parts = draftParts(artefact);
  const located = await find(remark, parts, task, ports);
  if ('whole' in located) return located;
  const { foundBy, tokens } = located;
  const touched = parts.filter((part) => located.parts.some((one) => isSameSentence(one, part)));
  const term = termPutBy(remark, asset, touched);
  if (term) {
    const made = { artefact: withTerm(artefact, touched, term), terms: [...(asset.terms ?? []), term] };
    if (isOnlyThere(artefact, made.artefact, touched) && (await isFaultless(made, asset, task, ports)))
      return nextVersionOf(asset, made, rewordingOf(artefact, made.artefact, foundBy), {
        tokens,
        // No model worded it: the word is that of whoever remarked.
        isByHand: true,
      });
  }
  return await wordedByModel(
    { asset, artefact, touched, remark, foundBy, tokensBefore: tokens },
    task,
    ports,
  );
}

const isFaultless = async (
  made: { artefact: Artefact; terms: Term[] },
  asset: DraftedAsset,
  { need }: RewordingTask,
  ports: Pick<Ports, 'registers' | 'directory'>,
): Promise<boolean> => (await faultsOfCorrected(made, asset, need, ports)).length === 0;

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

/**
 * What the remark wants to be called otherwise, where a source of the draft calls it so and nothing else is touched.
 */
function termPutBy(remark: string, { spans }: DraftedAsset, touched: readonly DraftPart[]): Term | undefined {
  const term = termAsked(remark);
  const isHeld = term && spans.some(({ text }) => holdsTerm(text, term));
  const isAboutIt = ({ text }: DraftPart): boolean =>
    term !== undefined && (holdsTerm(text, term) || holdsTerm(text, { from: term.to }));
  return isHeld && touched.every(isAboutIt) ? term : undefined;
}

const withTerm = (artefact: Artefact, touched: readonly DraftPart[], term: Term): Artefact =>
  withWords(artefact, new Map(touched.map(({ part, text }) => [part, { text: inHouseWords(text, [term]) }])));
