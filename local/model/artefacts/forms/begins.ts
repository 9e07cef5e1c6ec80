import type { Claim } from '../../../../lib/domain/artefact/parts.ts';
import { occasionSaid, roundSaid } from '../../../../lib/domain/text/time-said.ts';
import { asSentence } from '../english/tagged.ts';
import type { Material } from '../material/material.ts';
import type { Passage } from '../material/passages.ts';

/**
 * When a procedure is due as its document says it: by what it says beside the steps (“on the first Tuesday of a
 * quarter”), else by the heading over them (“At the end of a shift”); undefined where it says neither.
 */
export function saidToBegin(
  [first, ...more]: readonly Passage[],
  { passages, held }: Material,
): Claim | undefined {
  if (!first) return undefined;
  const steps = [first, ...more];
  const beside = passages.filter(
    (passage) =>
      passage.source === first.source && passage.section === first.section && !steps.includes(passage),
  );
  for (const passage of beside) {
    const said = roundSaid(passage.text);
    const claim = said === undefined ? undefined : held(said, passage);
    if (claim) return claim;
  }
  const occasion = occasionSaid(first.section);
  return occasion === undefined ? undefined : { text: asSentence(occasion), cites: [first.id] };
}
