import { Artefact } from '../../../domain/artefact/artefact.ts';
import { draftParts, withWords, type NewWords, type DraftPart } from '../../../domain/artefact/part.ts';
import { modelShown, type DraftedAsset } from '../../../domain/content/content.ts';
import { holdsTerm, spansInHouseWords, wordingsAsked } from '../../../domain/source/house-wording.ts';
import type { WhyWhole } from '../../../domain/content/rewording.ts';
import { english } from '../../../messages/words.ts';
import type { Ports } from '../../../ports/index.ts';
import { faultsOfCorrected } from './check-corrections.ts';
import { isSameSentence } from './corrected.ts';
import { rewordingJob, type Reworded } from './jobs.ts';
import {
  isOnlyThere,
  rewordingOf,
  nextVersionOf,
  type RewordedAsset,
  type RewordingTask,
} from './version-of.ts';

/** New words that the checks refuse are asked for once more, with the reasons. */
const MAX_TRIES = 2;

/** What a remark touches in a draft, and how that was found out. */
export interface Touched {
  asset: DraftedAsset;
  artefact: Artefact;
  touched: readonly DraftPart[];
  remark: string;
  foundBy: 'rule' | 'model';
  /** That it took to find the parts. */
  tokensBefore: number;
  /** Whether the remark says only which words it wants, so that other words without these meet nothing of it. */
  isWordsAlone: boolean;
}

/** Lets the model word the touched parts anew, and holds the whole to the checks: one sentence may break another. */
export async function wordedByModel(
  { asset, artefact, touched, remark, foundBy, tokensBefore, isWordsAlone }: Touched,
  task: RewordingTask,
  ports: Pick<Ports, 'model' | 'registers' | 'directory'>,
): Promise<RewordedAsset | { whole: WhyWhole }> {
  const { skill, audience, prompts, pairs, spender } = task;
  const terms = asset.terms ?? [];
  const spans = spansInHouseWords(asset.spans, terms);
  const asked = touched.filter(
    (part, i) => !touched.slice(0, i).some((other) => isSameSentence(other, part)),
  );
  let tokens = tokensBefore;
  let mend: string[] = [];
  for (let tries = 1; tries <= MAX_TRIES; tries += 1) {
    const material = {
      modality: artefact.form,
      skill,
      audience,
      remark,
      parts: asked,
      spans,
      mend,
      ...(pairs.length > 0 ? { corrected: pairs } : {}),
    };
    const answer = await ports.model.ask(rewordingJob(material, prompts), spender);
    tokens += answer.tokens.input + answer.tokens.output;
    if (answer.outcome === 'invalid') {
      mend = [answer.detail.slice(0, 300)];
      continue;
    }
    if (answer.outcome !== 'answered') break;
    const made = Artefact.safeParse(withWords(artefact, wordsFor(touched, answer.value)));
    if (!made.success) mend = ['a part is longer than its form allows'];
    else {
      const faults = await faultsOfCorrected({ artefact: made.data, terms }, asset, task.need, ports);
      const left = isWordsAlone
        ? wordingsAsked(remark).filter((one) =>
            draftParts(made.data).some(({ text }) => holdsTerm(text, one)),
          )
        : [];
      mend = [
        ...faults.map(english.sayMessage),
        ...left.map(({ from, to }) => `“${from}” still stands in it: say “${to}”`),
      ];
      const rewording = rewordingOf(artefact, made.data, foundBy);
      if (mend.length === 0 && rewording.changes.length > 0 && isOnlyThere(artefact, made.data, touched))
        return nextVersionOf(asset, { artefact: made.data, terms }, rewording, {
          tokens,
          model: modelShown(answer.model),
        });
      if (mend.length === 0) break;
    }
  }
  return { whole: 'not-well' };
}

/** The answer for one part holds for each that says the same. */
function wordsFor(touched: readonly DraftPart[], answered: readonly Reworded[]): Map<string, NewWords> {
  const words = new Map<string, NewWords>();
  for (const { part: asked, text, cites } of answered)
    for (const { part } of touched.filter((one) => isSameSentence(one, asked)))
      words.set(part, { text, ...(cites.length > 0 ? { cites } : {}) });
  return words;
}
