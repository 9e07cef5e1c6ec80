import { describe, expect, test } from '@jest/globals';
import { faultsOfArtefact } from '../../../../lib/agents/content/checks/faults-of-artefact.ts';
import { Artefact } from '../../../../lib/domain/artefact/artefact.ts';
import { artefactFrom } from '../../../../local/model/artefacts/artefact-from.ts';
import {
  ATTACKS,
  fieldsOf,
  hostileArtefact,
  withOneAttack,
} from '../../../../local/model/artefacts/hostile.ts';
import { documentSets, FORMS } from './material.ts';

const [set] = documentSets;
if (!set) throw new Error('There are no document sets.');
const { skill, audience, spans } = set;
const faultsOf = (artefact: Artefact) =>
  faultsOfArtefact(artefact, spans, { skill, audience, modality: artefact.form, isKnownName: () => false });

describe.each(FORMS)('the hostile drafter of a %s', (modality) => {
  const asked = { task: 'draft-asset' as const, modality, skill, audience, spans, mend: [] };
  const honest = artefactFrom(asked);
  const fields = fieldsOf(honest);

  test('keeps to the schema and is caught at every kind of field', () => {
    const artefact = Artefact.parse(hostileArtefact(asked));
    expect(faultsOf(artefact).length).toBeGreaterThan(fields.length);
  });

  test.each(ATTACKS)('is caught with $name in any single field', (attack) => {
    const missed = fields
      .filter(({ kind }) => attack.kinds.includes(kind))
      .filter((field) => faultsOf(Artefact.parse(withOneAttack(honest, attack, field))).length === 0);
    expect(missed).toEqual([]);
  });

  test('speaks the form where the material cannot', () => {
    const artefact = hostileArtefact({ ...asked, spans: spans.slice(0, 1) });
    expect(Artefact.parse(artefact).form).toBe(modality);
  });
});
