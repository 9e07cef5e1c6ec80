import { describe, expect, test } from '@jest/globals';
import { Artefact } from '../../../../lib/domain/artefact/artefact.ts';
import { passageOf, unheldIn } from '../../../../lib/domain/grounding.ts';
import { CannotBeMade } from '../../../../local/model/artefacts/refused.ts';
import { documentSets, draftedFrom, FORMS } from './material.ts';

/** What the material of a set does not give, with what has to be said of it. */
const CANNOT: Record<string, RegExp> = { 'sample job-aid': /does not say how to tell that it is done/ };

const pairs = documentSets.flatMap((set) =>
  FORMS.filter((form) => !CANNOT[`${set.name} ${form}`]).map((form) => ({
    set,
    form,
    what: `${form} for the ${set.name}`,
  })),
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

  test('comes out the same from the same passages', () => expect(draftedFrom(set, form)).toEqual(artefact));
});

test.each(Object.entries(CANNOT))('says why a form cannot be made: %s', (name, why) => {
  const [setName, form] = name.split(' ');
  const set = documentSets.find((each) => each.name === setName);
  if (!set) throw new Error(`There is no document set ${name}.`);
  const make = () => draftedFrom(set, form as Artefact['form']);
  expect(make).toThrow(CannotBeMade);
  expect(make).toThrow(why);
});

test('refuses what it does not know', () => {
  const [set] = documentSets;
  if (!set) throw new Error('There are no document sets.');
  expect(() => draftedFrom(set, 'none' as Artefact['form'])).toThrow(/knows no form “none”/);
});
