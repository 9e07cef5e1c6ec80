import type { Artefact } from '../../../domain/artefact/artefact.ts';
import type { Span } from '../../../domain/content.ts';
import { claims } from './claims.ts';
import { madeUp } from './made-up.ts';
import { matterOf, type ArtefactSubject, type Check } from './matter.ts';
import { names } from './names.ts';
import { rubricLevels } from './rubric-levels.ts';
import { safeText } from './safe-text.ts';
import { titles } from './titles.ts';

/** Every check, by the name under which evaluations count its faults. */
export const checks = {
  claims,
  'safe-text': safeText,
  titles,
  'made-up': madeUp,
  names,
  'rubric-levels': rubricLevels,
} as const satisfies Record<string, Check>;

/**
 * What is wrong with an artefact by rule, each fault with its place and in words that a drafter can act on; empty when
 * it may go to a human. The rules hold the words, the order and the two sides; whether it is worth reading is for the
 * human, with the checklist in docs/guides/checklist.md.
 */
export function faultsOfArtefact(
  artefact: Artefact,
  spans: readonly Span[],
  subject: ArtefactSubject,
): string[] {
  const matter = matterOf(artefact, spans, subject);
  return Object.values(checks).flatMap((check) => check(matter));
}
