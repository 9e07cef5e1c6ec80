import type { Words } from '../../messages/words.ts';
import { nameApproved } from '../source/after-source-change.ts';
import { citesWithin, numbered } from '../source/changed-passages.ts';
import type { DraftedAsset } from '../content/content.ts';
import { quoted } from '../text/plain-text.ts';
import type { ChangedPassage } from '../source/source-change.ts';

/** Who reads a page: learners are told less of what changed. */
export type Readers = 'learners' | 'runners';

/** What changed at the sources, a sentence each, as it stands there: for whoever decides about it. */
export const sayChanges = (passages: readonly ChangedPassage[], words: Words): string[] =>
  passages.map((passage) => sayChange(passage, words));

/**
 * What changed as readers are told: passages that their side rests on, since what only a partner’s side cites would
 * tell learners what the partner knows; and new words only where the page cites them, because until then nobody has
 * approved what somebody wrote into a document. A document is called as it was then, for the same reason.
 */
export function sayChangesTo(
  readers: Readers,
  asset: Pick<DraftedAsset, 'artefact' | 'spans' | 'calledThen'>,
  passages: readonly ChangedPassage[],
  words: Words,
): string[] {
  const { artefact, spans } = asset;
  const cited = new Set(citesWithin(readers === 'learners' ? artefact.learner : artefact));
  const approved = new Set(spans.filter(({ id }) => cited.has(id)).map(numbered));
  return passages
    .filter(({ isForLearners }) => readers === 'runners' || isForLearners)
    .map((passage) => ({ ...passage, source: nameApproved(asset, passage.source) }))
    .map((passage) =>
      approved.has(passage.after ?? '') ? sayChange(passage, words) : sayOld(passage, words),
    );
}

/** Without what stands there now. */
function sayOld(passage: ChangedPassage, words: Words): string {
  const said = { source: quoted(passage.source), before: quoted(passage.before ?? '') };
  switch (passage.fate) {
    case 'changed':
      return words.say('source.changed.unapproved', said);
    case 'added':
      return words.say('source.added.unapproved', said);
    default:
      return sayChange(passage, words);
  }
}

function sayChange({ source, fate, before = '', after = '' }: ChangedPassage, { say }: Words): string {
  const said = { source: quoted(source), before: quoted(before), after: quoted(after) };
  switch (fate) {
    case 'changed':
      return say('source.changed', said);
    case 'added':
      return say('source.added', said);
    case 'removed':
      return say('source.removed', said);
    case 'document-gone':
      return say('source.document-gone', said);
    case 'document-unreadable':
      return say('source.document-unreadable', said);
    case 'document-over':
      return say('source.document-over', said);
  }
}
