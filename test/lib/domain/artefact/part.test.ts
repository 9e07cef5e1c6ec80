import { describe, expect, it } from '@jest/globals';
import { Artefact } from '../../../../lib/domain/artefact/artefact.ts';
import { differsOnlyIn, draftParts, withWords } from '../../../../lib/domain/artefact/part.ts';
import { placesOf } from '../../../../lib/domain/artefact/places.ts';
import { artefacts, changed } from '../../agents/content/checks/examples/artefacts.ts';

/** Every text of a value that has a blank in it, which no id and no stock word has. */
function sentencesIn(value: unknown): string[] {
  if (typeof value === 'string') return value.includes(' ') ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(sentencesIn) : [];
}

const forms = Artefact.options.map((option) => option.shape.form.value);

describe.each(forms)('the parts of %s', (form) => {
  const artefact: Artefact = artefacts[form];
  const parts = draftParts(artefact);

  it('are all of its texts, each under a name of its own', () => {
    expect(parts.map(({ text }) => text)).toEqual(placesOf(artefact).map(({ text }) => text));
    expect(sentencesIn(parts.map(({ text }) => text)).toSorted()).toEqual(sentencesIn(artefact).toSorted());
    expect(new Set(parts.map(({ part }) => part)).size).toBe(parts.length);
  });

  it('can each be put in other words, and nothing else changes by a byte', () => {
    for (const { part, text, cites } of parts) {
      const made = withWords(artefact, new Map([[part, { text: `${text} X` }]]));
      const now = draftParts(made);
      expect(now.filter((one, i) => one.text !== parts[i]?.text)).toEqual([
        expect.objectContaining({ part, text: `${text} X`, ...(cites ? { cites } : {}) }),
      ]);
      expect(JSON.stringify(made).replace(JSON.stringify(`${text} X`), JSON.stringify(text))).toBe(
        JSON.stringify(artefact),
      );
      expect(differsOnlyIn(artefact, made, [part])).toBe(true);
      expect(differsOnlyIn(artefact, made, [])).toBe(false);
      expect(
        differsOnlyIn(
          artefact,
          made,
          parts.filter((one) => one.part !== part).map((one) => one.part),
        ),
      ).toBe(false);
    }
  });
});

it('a version with another list, number or stock word differs, whatever parts are named', () => {
  const parts = draftParts(artefacts.cohort).map(({ part }) => part);
  const minutes = changed('cohort', ['runner', 'sessions', 0, 'guide', 0, 'minutes'], 7);
  expect(differsOnlyIn(artefacts.cohort, minutes, parts)).toBe(false);
  const after = changed('cohort', ['learner', 'after'], []);
  expect(differsOnlyIn(artefacts.cohort, after, parts)).toBe(false);
});
