import { keptOf } from '../../../domain/content/kept-translation.ts';
import {
  codeOf,
  faultsOfTranslation,
  inOtherWords,
  languageOf,
  languageOfPart,
  partsToTranslate,
  translationsOf,
  withoutLanguage,
  type PartText,
  type Translation,
  type WordedTranslation,
} from '../../../domain/content/translation.ts';
import { doubtsOfTranslation } from '../../../domain/content/translation-doubts.ts';
import { modelShown, type ContentAsset, type DraftedAsset } from '../../../domain/content/content.ts';
import { changesIn } from '../../../domain/content/rewording.ts';
import type { Artefact } from '../../../domain/artefact/artefact.ts';
import type { DraftPart } from '../../../domain/artefact/part.ts';
import type { Spender } from '../../../domain/policy/budget.ts';
import { isFault } from '../../../errors.ts';
import { english, type Words } from '../../../messages/words.ts';
import type { ModelJob, ModelOutcome } from '../../../ports/model.ts';
import type { Ports } from '../../../ports/index.ts';
import { checkingJob, translatingJob } from './jobs.ts';

/** A translation that the checks refuse is asked for once more, with the reasons. */
const MAX_TRIES = 2;

/** What a draft is translated with. */
export interface Translating {
  /** The words of every language that its readers read in. */
  wanted: readonly Words[];
  /** The version before it, whose translation humans have read. */
  before: ContentAsset | undefined;
  spender: Spender;
}

/**
 * A draft with what its readers prefer to read it in, where they prefer a language that it is not in. It stands as it
 * was drafted: a translation is beside it, or the reason why there is none. Whatever goes wrong with a translation is
 * such a reason: a draft is not lost for it.
 */
export async function withTranslations<A extends ContentAsset>(
  asset: A,
  { wanted, before, spender }: Translating,
  ports: Pick<Ports, 'model' | 'words' | 'languages'>,
): Promise<A> {
  if (asset.origin !== 'ai-drafted' || asset.artefact.form === 'sections') return asset;
  const { artefact } = asset;
  const parts = partsToTranslate(artefact);
  const from = languageOf(parts.map(({ text }) => text).join('\n')) ?? codeOf(ports.words);
  const translations: Translation[] = [];
  // What somebody corrected is kept, also where its readers changed meanwhile.
  const byHand = handsIn(asset);
  const languages = new Map(
    [...wanted, ...byHand.map(({ language }) => ports.languages(language))].map((words) => [
      codeOf(words),
      words,
    ]),
  );
  for (const [language, words] of languages) {
    if (language === from) continue;
    const stood = worded(before, language);
    const corrected = byHand.filter((one) => one.language === language);
    const kept = stood ? keptOf(parts, stood, corrected) : [];
    const draft = {
      artefact,
      parts,
      from,
      language,
      words,
      kept,
      corrected,
      ...(stood && { stood: stood.translation }),
    };
    translations.push(await orWhyNot(language, () => translated(draft, spender, ports)));
  }
  return translations.length === 0 ? asset : { ...asset, translations };
}

/** What a draft is in, and of which language what is asked for. */
interface Draft {
  artefact: Artefact;
  parts: readonly DraftPart[];
  from: string;
  language: string;
  words: Words;
  /** What stood in that language beside the version before, and of it what still stands beside this one. */
  stood?: WordedTranslation;
  kept: readonly PartText[];
  /** Of it what somebody corrected by hand in the version before. */
  corrected: readonly PartText[];
}

/** What somebody worded by hand in another language, in the version before this one. */
const handsIn = ({ rewording }: DraftedAsset): (PartText & { language: string })[] =>
  changesIn(rewording).flatMap(({ part, after }) => {
    const language = languageOfPart(part);
    return language === undefined ? [] : [{ language, part: withoutLanguage(part), text: after }];
  });

function worded(asset: ContentAsset | undefined, language: string) {
  if (asset?.origin !== 'ai-drafted' || asset.artefact.form === 'sections') return undefined;
  const translation = translationsOf(asset).find((one) => one.language === language);
  return translation && { artefact: asset.artefact, translation };
}

/** What nobody foresaw is said to whoever decides, with the kind of the error for whoever looks into it. */
async function orWhyNot(language: string, work: () => Promise<Translation>): Promise<Translation> {
  try {
    return await work();
  } catch (error) {
    const kind = error instanceof Error ? error.name : typeof error;
    return { is: 'missing', language, why: 'failed', kind };
  }
}

async function translated(
  { artefact, parts, from, language, words, stood, kept, corrected }: Draft,
  spender: Spender,
  { model }: Pick<Ports, 'model'>,
): Promise<Translation> {
  const left = parts.filter(({ part }) => !kept.some((one) => one.part === part));
  const isCorrected = (part: string): boolean => corrected.some((one) => one.part === part);
  const doubtedBefore = kept.flatMap(({ part }) =>
    stood?.doubted?.includes(part) && !isCorrected(part) ? [part] : [],
  );
  const asWorded = (texts: PartText[], by: string, doubted: string[] | undefined): WordedTranslation => {
    const byRule = doubtsOfTranslation(parts, texts, { from, to: language });
    return {
      is: 'worded',
      language,
      model: by,
      texts,
      ...(doubted ? { doubted } : {}),
      ...(byRule.length > 0 ? { doubtedByRule: byRule } : {}),
    };
  };
  if (stood && left.length === 0)
    return asWorded(inOrderOf(parts, kept), stood.model, stood.doubted && doubtedBefore);
  let mend: string[] = [];
  for (let tries = 1; tries <= MAX_TRIES; tries += 1) {
    const answer = await asked(translatingJob(left, words, mend), spender, model);
    if (answer?.outcome !== 'answered' && answer?.outcome !== 'invalid')
      return { is: 'missing', language, why: answer?.outcome === 'truncated' ? 'not-well' : 'no-model' };
    if (answer.outcome === 'invalid') {
      mend = [answer.detail.slice(0, 300)];
      continue;
    }
    const texts = inOrderOf(parts, [...kept, ...answer.value]);
    mend = faultsOfTranslation(parts, texts, { from, to: language }).map(english.sayMessage);
    if (mend.length === 0 && !inOtherWords(artefact, texts))
      mend = [english.say('fault.translation.too-long')];
    if (mend.length === 0) {
      const doubted = await doubtedIn(left, answer.value, language, spender, model);
      // Where nobody compared what was kept, that a model compared the rest says nothing of it.
      const isCompared =
        doubted !== undefined && (!stood || kept.length === 0 || stood.doubted !== undefined);
      return asWorded(
        texts,
        modelShown(answer.model),
        isCompared ? [...doubtedBefore, ...doubted] : undefined,
      );
    }
  }
  return { is: 'missing', language, why: 'not-well' };
}

const inOrderOf = (parts: readonly DraftPart[], texts: readonly PartText[]): PartText[] =>
  parts.flatMap(({ part }) => texts.find((one) => one.part === part) ?? []);

/** Parts that may say something else; undefined where no model answered that. */
async function doubtedIn(
  parts: readonly DraftPart[],
  texts: readonly PartText[],
  language: string,
  spender: Spender,
  model: Ports['model'],
): Promise<string[] | undefined> {
  const answer = await asked(checkingJob(parts, texts, language), spender, model);
  return answer?.outcome === 'answered' ? answer.value : undefined;
}

/**
 * Undefined where the model is away or its budget is used up: a draft that people wait for does not wait for its
 * translation, and says that it has none.
 */
async function asked<T>(
  job: ModelJob<T>,
  spender: Spender,
  model: Ports['model'],
): Promise<ModelOutcome<T> | undefined> {
  try {
    return await model.ask(job, spender);
  } catch (error) {
    if (isFault(error, 'unavailable') || isFault(error, 'over-budget')) return undefined;
    throw error;
  }
}
