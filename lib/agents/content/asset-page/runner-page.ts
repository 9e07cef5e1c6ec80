import { isRun } from '../../../domain/artefact/artefact.ts';
import type { DraftedAsset } from '../../../domain/content/content.ts';
import { promptKit } from '../../../domain/rendering/prompt-kit.ts';
import { forRunners } from '../../../domain/rendering/sides.ts';
import type { Words } from '../../../messages/words.ts';
import { draftedBy } from './drafted-by.ts';
import { htmlOfBlocks } from './html-of-blocks.ts';
import { notesOf } from './notes.ts';
import { rubricAnywhere } from './rubric.ts';

/**
 * The page for whoever plays the partner, runs the meetings, coaches or produces, for the site that learners cannot
 * open; undefined where nobody has to.
 */
export function runnerPage(asset: DraftedAsset, words: Words): string | undefined {
  const { artefact, spans, model, rubric, byHand = [] } = asset;
  const { html } = words;
  const { form } = artefact;
  if (!isRun(form)) return undefined;
  const notes = notesOf(asset, words);
  return [
    `<p><strong>${html(`artefact.of-runners.${form}`)}</strong></p>`,
    htmlOfBlocks(forRunners(artefact, words, rubric), notes, words),
    form === 'role-play' ? '' : rubricAnywhere(rubric, words),
    htmlOfBlocks(promptKit(artefact, spans, words), notes, words),
    notes.list(),
    draftedBy(model, byHand.length, words),
  ].join('');
}
