// cspell:words Runa Okonjo
import { describe, expect, test } from '@jest/globals';
import { english } from '../../../../../lib/messages/words.ts';
import { Artefact } from '../../../../../lib/domain/artefact/artefact.ts';
import { faultsOfArtefact } from '../../../../../lib/agents/content/checks/faults-of-artefact.ts';
import { placeName, placesOf } from '../../../../../lib/domain/artefact/places.ts';
import { artefacts, subjectOf, withText } from './examples/artefacts.ts';
import { spans } from './examples/material.ts';

const forms = Artefact.options.map((option) => option.shape.form.value);
const DIRECTORY = 'Runa Okonjo';
const faultsOf = (artefact: Artefact) =>
  faultsOfArtefact(artefact, spans, subjectOf(artefact.form, [DIRECTORY])).map(english.sayMessage);

/** Every string of a value that no list of words holds, found without a schema. */
function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsOf) : [];
}

describe.each(forms)('the example of %s', (form) => {
  const example = artefacts[form];

  test('fits its shape and has no fault', () => {
    expect(Artefact.parse(example)).toEqual(example);
    expect(faultsOf(example)).toEqual([]);
  });

  test('has a place for every text in it', () => {
    const texts = new Set(placesOf(example).map(({ text }) => text));
    const sentences = stringsOf(example).filter((text) => text.includes(' '));
    expect(sentences.filter((text) => !texts.has(text))).toEqual([]);
  });

  const places = placesOf(example).map((place) => ({ place, name: placeName(place.path) }));

  test.each(places)('is refused for what no document says, at $name', ({ place, name }) => {
    if (place.kind === 'fiction') return;
    const faults = faultsOf(withText(form, place, 'Penguins decorate the harbour.'));
    expect(faults.filter((fault) => fault.startsWith(`${name}: `) && fault.includes('penguin'))).not.toEqual(
      [],
    );
  });

  test.each(places)('is refused for a link, at $name', ({ place, name }) => {
    const faults = faultsOf(withText(form, place, `${place.text.slice(0, 20)} www.example.com`));
    expect(faults).toContainEqual(expect.stringMatching(`^${name}: .* holds a link$`));
  });

  test.each(places)('is refused for a name of the directory, at $name', ({ place, name }) => {
    const faults = faultsOf(withText(form, place, `${place.text.slice(0, 40)} ${DIRECTORY}`));
    expect(faults.filter((fault) => fault.startsWith(`${name}: `))).not.toEqual([]);
  });
});
