import { describe, expect, test } from '@jest/globals';
import { faultsOfArtefact } from '../../../../lib/agents/content/checks/faults-of-artefact.ts';
import { Artefact } from '../../../../lib/domain/artefact/artefact.ts';
import { passageOf, unheldIn } from '../../../../lib/domain/grounding.ts';
import { CannotBeMade } from '../../../../local/model/artefacts/refused.ts';
import { documentSets, draftedFrom, FORMS } from './material.ts';

const pairs = documentSets.flatMap((set) =>
  FORMS.map((form) => ({ set, form, what: `${form} for the ${set.name}` })),
);

interface Cited {
  text: string;
  cites: string[];
}
function claimsIn(value: unknown): Cited[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('text' in value && 'cites' in value) return [value as Cited];
  return Object.values(value).flatMap(claimsIn);
}

describe.each(pairs)('a $what', ({ set, form }) => {
  const artefact = draftedFrom(set, form);

  test('has the shape of its form', () => {
    expect(Artefact.parse(artefact)).toEqual(artefact);
    expect(artefact.form).toBe(form);
  });

  test('claims nothing that its passages do not say', () => {
    const passages = new Map(set.spans.map(({ id, text }) => [id, passageOf(text)]));
    const claims = claimsIn(artefact);
    expect(claims.length).toBeGreaterThan(3);
    for (const { text, cites } of claims) {
      const held = unheldIn(
        text,
        cites.flatMap((id) => passages.get(id) ?? []),
      );
      expect({ text, ...held }).toEqual({ text, words: [], mixed: false, turned: false });
    }
  });

  test('has no fault by rule', () => {
    const subject = { skill: set.skill, audience: set.audience, modality: form, isKnownName: () => false };
    expect(faultsOfArtefact(artefact, set.spans, subject)).toEqual([]);
  });

  test('comes out the same from the same passages', () => expect(draftedFrom(set, form)).toEqual(artefact));
});

test.each([
  [
    'job-aid',
    ['Prices went up last year.', 'The shop stands on a hill.', 'Two thirds of the sales were made in May.'],
    /tells of no steps/,
  ],
  [
    'job-aid',
    ['Open the valve.', 'Read the gauge.', 'Write down the value.'],
    /does not say how to tell that it is done/,
  ],
  ['micro-text', ['Open the valve.', 'Read the gauge.'], /fewer than three points/],
  ['role-play', ['Open the valve.', 'Read the gauge.', 'Write down the value.'], /speaks of nobody/],
  [
    'role-play',
    ['Greet the guest.', 'The guest is always seated first.', 'Prices are reviewed in January.'],
    /fewer than three behaviours/,
  ],
  [
    'long-form-program',
    ['Open the valve.', 'Read the gauge.', 'Write down the value.'],
    /fewer than three parts/,
  ],
] as const)('says why a %s cannot be made of %j', (form, texts, why) => {
  const spans = texts.map((text, i) => ({ id: `1.valve.${i + 1}`, source: 'valve.md', text }));
  const make = () => draftedFrom({ name: 'valve', skill: 'Valves', audience: 'Operator', spans }, form);
  expect(make).toThrow(CannotBeMade);
  expect(make).toThrow(why);
});

test('refuses what it does not know', () => {
  const [set] = documentSets;
  if (!set) throw new Error('There are no document sets.');
  expect(() => draftedFrom(set, 'none' as Artefact['form'])).toThrow(/knows no form “none”/);
});
