import { asReadIn, translationsOf } from '../../../domain/content/translation.ts';
import { languageCalled } from '../../../domain/rendering/language-called.ts';
import { escapeHtml } from '../../../messages/escape-html.ts';
import type { Languages } from '../../../messages/languages.ts';
import { modelInWords, type DraftedAsset } from '../../../domain/content/content.ts';
import type { Words } from '../../../messages/words.ts';
import type { Page } from '../../../ports/channels.ts';
import { learnerPage, learnersPartOf } from './learner-page.ts';
import { runnerPage } from './runner-page.ts';
import { noticeAbove, noticeBelow } from './source-notice.ts';

/** The page that learners read, as the asset stands. */
export function pageForLearners(asset: DraftedAsset, words: Words, languages: Languages): Page {
  const html = learnerPage(learnersPartOf(asset, words), words);
  const above = noticeAbove(asset, 'learners', words);
  return {
    title: asset.title,
    // Said first, because what is too long is cut at its end: catalogue, news and search show the description without
    // the page.
    description: words.say(above === '' ? 'page.description' : 'page.description.over', {
      summary: asset.artefact.summary,
    }),
    parts: [
      {
        html: `${above}${html}${inTheirLanguages(asset, languages)}${noticeBelow(asset, 'learners', words)}`,
      },
    ],
  };
}

/** The same in the languages of its readers, each in its own words, below what was drafted. */
const inTheirLanguages = (asset: DraftedAsset, languages: Languages): string =>
  translationsOf(asset)
    .map(({ language, model, doubted }) => {
      const words = languages(language);
      const read = asReadIn(asset, words);
      const about = words.html('page.translation', {
        language: languageCalled(language, words),
        model: modelInWords(model),
        isChecked: doubted !== undefined,
      });
      return `<h2>${escapeHtml(read.title)}</h2><p><em>${about}</em></p>${learnerPage(learnersPartOf(read, words), words)}`;
    })
    .join('');

/** The page for whoever runs it; undefined where nobody has to. */
export function pageForRunners(asset: DraftedAsset, words: Words): Page | undefined {
  const html = runnerPage(asset, words);
  if (html === undefined) return undefined;
  return {
    title: words.say('page.runner.title', { title: asset.title }),
    description: words.say('page.runner.description', { summary: asset.artefact.summary }),
    parts: [
      { html: `${noticeAbove(asset, 'runners', words)}${html}${noticeBelow(asset, 'runners', words)}` },
    ],
  };
}
