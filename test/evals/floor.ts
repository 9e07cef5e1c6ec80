import { countTokens } from 'gpt-tokenizer';
import { citedIn, type Scored } from './score.ts';

/**
 * The fewest tokens for which any drafter could have made what was accepted: it reads each passage that it cites once,
 * and writes the artefact once. No instruction, no name of a passage, no passage that is left out and no second draft
 * is in it. 0 where nothing was accepted: what was spent on that is spent for the others.
 */
export function floorOf({ accepted, attempt }: Pick<Scored, 'accepted' | 'attempt'>): number {
  const last = attempt.drafts.at(-1);
  if (!accepted || !last) return 0;
  const read = citedIn(attempt).reduce((sum, text) => sum + countTokens(text), 0);
  return read + countTokens(JSON.stringify(last.artefact));
}
