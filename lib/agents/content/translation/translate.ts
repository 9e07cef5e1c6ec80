import {
  faultsOfTranslation,
  inOtherWords,
  languageOf,
  partsToTranslate,
  type PartText,
  type Translation,
} from '../../../domain/content/translation.ts';
import { doubtsOfTranslation } from '../../../domain/content/translation-doubts.ts';
import { modelShown, type ContentAsset } from '../../../domain/content/content.ts';
import type { Artefact } from '../../../domain/artefact/artefact.ts';
import type { DraftPart } from '../../../domain/artefact/part.ts';
import type { Spender } from '../../../domain/policy/budget.ts';
import type { Need } from '../../../domain/need/need.ts';
import { isFault } from '../../../errors.ts';
import { english, type Words } from '../../../messages/words.ts';
import { peopleOf } from '../../../needs/people-of.ts';
import type { ModelJob, ModelOutcome } from '../../../ports/model.ts';
import type { Ports } from '../../../ports/index.ts';
import { wordsTo } from '../../../words-for.ts';
import { checkingJob, translatingJob } from './jobs.ts';

/** People read at a time. */
const PAGE = 200;
/** A translation that the checks refuse is asked for once more, with the reasons. */
const MAX_TRIES = 2;

/**
 * A draft with what its readers prefer to read it in, where enough of them prefer a language that it is not in. It
 * stands as it was drafted: a translation is beside it, or the reason why there is none.
 */
export async function withTranslations<A extends ContentAsset>(
  asset: A,
  need: Need,
  spender: Spender,
  ports: Pick<Ports, 'model' | 'learners' | 'registers' | 'languages' | 'words'>,
): Promise<A> {
  if (asset.origin !== 'ai-drafted' || asset.artefact.form === 'sections') return asset;
  const { artefact } = asset;
  const parts = partsToTranslate(artefact);
  const own = languageOf(parts.map(({ text }) => text).join('\n')) ?? codeOf(ports.words);
  const wanted = (await languagesOfReaders(need, ports)).filter((words) => codeOf(words) !== own);
  const translations: Translation[] = [];
  for (const words of wanted)
    translations.push(await translated(artefact, parts, own, words, spender, ports));
  return translations.length === 0 ? asset : { ...asset, translations };
}

const codeOf = ({ language }: Words): string => language.split('-', 1).join('');

/**
 * The words of every language that as many of a need's people are spoken to in as make the smallest group: of fewer, a
 * draft would tell approvers what somebody among them speaks.
 */
async function languagesOfReaders(
  need: Need,
  ports: Pick<Ports, 'learners' | 'registers' | 'languages'>,
): Promise<Words[]> {
  const { minimumGroup } = (await ports.registers.policy()).thresholds;
  const readers = new Map<Words, number>();
  for await (const { value } of peopleOf(need, PAGE, ports)) {
    const words = wordsTo(value, ports);
    readers.set(words, (readers.get(words) ?? 0) + 1);
  }
  return [...readers]
    .flatMap(([words, people]) => (people >= minimumGroup ? words : []))
    .toSorted((a, b) => a.language.localeCompare(b.language));
}

async function translated(
  artefact: Artefact,
  parts: readonly DraftPart[],
  from: string,
  words: Words,
  spender: Spender,
  { model }: Pick<Ports, 'model'>,
): Promise<Translation> {
  const language = codeOf(words);
  let mend: string[] = [];
  for (let tries = 1; tries <= MAX_TRIES; tries += 1) {
    const answer = await asked(translatingJob(parts, words, mend), spender, model);
    if (answer?.outcome !== 'answered' && answer?.outcome !== 'invalid')
      return { is: 'missing', language, why: answer?.outcome === 'truncated' ? 'not-well' : 'no-model' };
    if (answer.outcome === 'invalid') {
      mend = [answer.detail.slice(0, 300)];
      continue;
    }
    const texts = answer.value;
    mend = faultsOfTranslation(parts, texts, { from, to: language }).map(english.sayMessage);
    if (mend.length === 0 && !inOtherWords(artefact, texts)) mend = ['a part is longer than its form allows'];
    if (mend.length === 0) {
      const doubted = await doubtedIn(parts, texts, language, spender, model);
      const by = modelShown(answer.model);
      const byRule = doubtsOfTranslation(parts, texts, { from, to: language });
      return {
        is: 'worded',
        language,
        model: by,
        texts,
        ...(doubted ? { doubted } : {}),
        ...(byRule.length > 0 ? { doubtedByRule: byRule } : {}),
      };
    }
  }
  return { is: 'missing', language, why: 'not-well' };
}

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
