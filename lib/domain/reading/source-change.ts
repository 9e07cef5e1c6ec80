import type { Words } from '../../messages/words.ts';
import { citesWithin } from '../changed-passages.ts';
import type { DraftedAsset } from '../content.ts';
import { quoted } from '../plain-text.ts';
import type { ChangedPassage } from '../source-change.ts';

/** What changed at the sources, a sentence each. */
export const sayChanges = (passages: readonly ChangedPassage[], words: Words): string[] =>
  passages.map((passage) => sayChange(passage, words));

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

/**
 * Of what changed, what learners may be shown: passages that their own side cites, and what came in beside these. What
 * only a partner’s side rests on would tell them what the partner knows.
 */
export function changesForLearners(
  { artefact, spans }: Pick<DraftedAsset, 'artefact' | 'spans'>,
  passages: readonly ChangedPassage[],
): ChangedPassage[] {
  const cited = new Set(citesWithin(artefact.learner));
  const documents = new Set(spans.filter(({ id }) => cited.has(id)).map(({ source }) => source));
  return passages.filter(({ spanId, source }) =>
    spanId === undefined ? documents.has(source) : cited.has(spanId),
  );
}
