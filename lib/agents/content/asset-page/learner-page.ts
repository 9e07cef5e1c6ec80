import type { CatalogueEntry, DraftedAsset } from '../../../domain/content/content.ts';
import { isRunByHuman } from '../../../domain/modality/modality.ts';
import { itemsOf } from '../../../domain/practice/items.ts';
import { forLearners, learnerSideOf, type LearnerSide } from '../../../domain/rendering/sides.ts';
import { escapeHtml } from '../../../messages/escape-html.ts';
import type { Words } from '../../../messages/words.ts';
import { htmlOfBlocks } from './html-of-blocks.ts';
import { draftedBy } from './drafted-by.ts';
import { notesOf } from './notes.ts';
import { rubricAnywhere } from './rubric.ts';

/** What a page for learners is made of: of an artefact nothing but their side. */
export type ForLearners = Pick<DraftedAsset, 'spans' | 'calledThen' | 'model' | 'rubric' | 'serves'> & {
  course?: CatalogueEntry;
  summary: string;
  side: LearnerSide;
  /** Whether what was drafted in sections is meant for whoever runs it. */
  isOutline: boolean;
  /** Passages for these readers that a person worded. */
  byHand: number;
  /** Whether practice asks something of it again. */
  comesBack: boolean;
};

export const learnersPartOf = (asset: DraftedAsset, words: Words): ForLearners => {
  const { artefact, spans, calledThen, model, rubric, serves, course, modality } = asset;
  const { form, summary } = artefact;
  return {
    spans,
    model,
    summary,
    side: learnerSideOf(artefact),
    isOutline: form === 'sections' && isRunByHuman(modality.chosen),
    byHand: (asset.byHand ?? []).filter((part) => !part.startsWith('runner.')).length,
    comesBack: itemsOf(asset, words).length > 0,
    ...(calledThen === undefined ? {} : { calledThen }),
    ...(rubric === undefined ? {} : { rubric }),
    ...(serves === undefined ? {} : { serves }),
    ...(course === undefined ? {} : { course }),
  };
};

/** The page that people read: their side in the structure of its form, its sources, and that a machine drafted it. */
export function learnerPage(part: ForLearners, words: Words): string {
  const { html } = words;
  const notes = notesOf(part, words);
  return [
    part.isOutline ? `<p><strong>${html('page.outline')}</strong> ${html('page.outline.fit')}</p>` : '',
    `<p><strong>${escapeHtml(part.summary)}</strong></p>`,
    part.side.form === 'long-form-program' ? served(part.serves, words) : '',
    part.course ? leadInto(part.course, words) : '',
    htmlOfBlocks(forLearners(part.side, words, part.rubric), notes, words),
    part.side.form === 'role-play' ? '' : rubricAnywhere(part.rubric, words),
    part.comesBack && !part.isOutline ? `<p>${html('page.recall')}</p>` : '',
    notes.list(),
    draftedBy(part.model, part.byHand, words),
  ].join('');
}

/** What its objectives are traced to: the outcome that was agreed, else the passages that they cite. */
function served(serves: ForLearners['serves'], { html, say, day }: Words): string {
  if (!serves) return `<p>${html('page.serves.passages')}</p>`;
  const { indicator, worth, unit, by } = serves;
  return `<p>${html('page.serves', {
    indicator,
    rises: worth > 0,
    worth: Math.abs(worth),
    unit: unit ?? say('unit.levels'),
    dated: by !== undefined,
    day: by === undefined ? '' : day(by),
  })}</p>`;
}

/** The course as the catalogue names it: title and address come from there and never from a draft. */
function leadInto({ title, minutes, url }: CatalogueEntry, words: Words): string {
  const course = { html: `<a href="${escapeHtml(url)}">${escapeHtml(title)}</a>` };
  return `<p>${words.html('page.course', { course, minutes })}</p>`;
}
