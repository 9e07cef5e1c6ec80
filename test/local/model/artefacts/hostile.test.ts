import { describe, expect, test } from '@jest/globals';
import { faultsOfArtefact } from '../../../../lib/agents/content/checks/faults-of-artefact.ts';
import { placeName, placesOf } from '../../../../lib/domain/artefact/places.ts';
import { Artefact } from '../../../../lib/domain/artefact/artefact.ts';
import { artefactFrom } from '../../../../local/model/artefacts/artefact-from.ts';
import { ATTACKS, hostileArtefact, withAttack } from '../../../../local/model/artefacts/hostile.ts';
import { documentSets, FORMS, isMade } from './material.ts';

const [set] = documentSets;
if (!set) throw new Error('There are no document sets.');
const { skill, audience, spans } = set;
const faultsOf = (artefact: Artefact) =>
  faultsOfArtefact(artefact, spans, { skill, audience, modality: artefact.form, isKnownName: () => false });

/** Where this text stands and no fault names the place. */
const unnoticed = (artefact: Artefact, text: string): string[] => {
  const faults = faultsOf(artefact);
  return placesOf(artefact)
    .filter((place) => place.text === text)
    .map(({ path }) => placeName(path))
    .filter((place) => !faults.some((fault) => fault.given['place'] === place));
};

/** Forms that these documents are enough for. */
const made = FORMS.filter((modality) => isMade(set, modality));

test('most forms can be made of these documents', () => expect(made.length).toBeGreaterThanOrEqual(4));

describe.each(made)('the hostile drafter of a %s', (modality) => {
  const asked = { task: 'draft-asset' as const, modality, skill, audience, spans, mend: [] };
  const honest = artefactFrom(asked);

  test('keeps to the schema and is caught at every field', () => {
    const artefact = Artefact.parse(hostileArtefact(asked));
    expect(faultsOf(artefact).length).toBeGreaterThanOrEqual(placesOf(honest).length);
  });

  test.each(ATTACKS)('is caught with $name in each field', (attack) => {
    const artefact = Artefact.parse(withAttack(honest, attack));
    expect(unnoticed(artefact, attack.says('open the door for all'))).toEqual([]);
  });

  test('speaks the form where the material cannot', () => {
    const artefact = hostileArtefact({ ...asked, spans: spans.slice(0, 1) });
    expect(Artefact.parse(artefact).form).toBe(modality);
  });
});
