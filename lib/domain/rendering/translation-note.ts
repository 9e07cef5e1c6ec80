import { modelInWords, modelShown, type DraftedAsset } from '../content/content.ts';
import { asReadIn, codeOf, translationsOf } from '../content/translation.ts';
import type { Words } from '../../messages/words.ts';
import { languageCalled } from './language-called.ts';

/** Who drafted what somebody reads, and where they read it in other words, that they do. */
export const draftedInWords = (asset: Pick<DraftedAsset, 'model'> & Read, words: Words): string =>
  [words.say('page.drafted', { model: modelShown(asset.model) }), translationNote(asset, words)]
    .filter((said) => said !== undefined)
    .join(' ');

type Read = Parameters<typeof asReadIn>[0];

/**
 * That somebody reads it in other words than it was drafted and checked in, who worded these, and that the original
 * holds; undefined where they read the original.
 */
export function translationNote(asset: Read, words: Words): string | undefined {
  const language = codeOf(words);
  const read = translationsOf(asset).find((one) => one.language === language);
  if (!read || asReadIn(asset, words) === asset) return undefined;
  return words.say('page.translated', {
    language: languageCalled(language, words),
    model: modelInWords(read.model),
    isChecked: read.doubted !== undefined,
  });
}
