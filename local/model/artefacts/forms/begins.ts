import type { Claim } from '../../../../lib/domain/artefact/parts.ts';
import { saysWhenDue } from '../../../../lib/domain/passage/passage-moment.ts';
import { occasionSaid, roundSaid } from '../../../../lib/domain/text/time-said.ts';
import { asSentence } from '../english/tagged.ts';
import type { Material } from '../material/material.ts';
import type { Passage } from '../material/passages.ts';

/**
 * When a procedure is due as its document says it: by what it says beside the steps (“on the first Tuesday of a
 * quarter”), else by the heading over them (“At the end of a shift”); undefined where it says neither.
 */
export function saidToBegin([first, ...more]: readonly Passage[], material: Material): Claim | undefined {
  const { passages, held } = material;
  if (!first) return undefined;
  const steps = [first, ...more];
  const due = passages.find(
    ({ source, section, text, step }) =>
      source === first.source && step === undefined && (saysWhenDue(section) || saysWhenDue(text)),
  );
  if (due) return material.claim(due.text, due);
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
