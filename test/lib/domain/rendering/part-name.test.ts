import { describe, expect, test } from '@jest/globals';
import { draftParts } from '../../../../lib/domain/artefact/part.ts';
import { partName } from '../../../../lib/domain/rendering/part-name.ts';
import { english } from '../../../../lib/messages/words.ts';
import { everyForm } from '../../artefacts/every-form.ts';

describe('the name of a part', () => {
  test('is what people call it', () => {
    expect(partName('learner.handouts.1.points.2', english)).toBe('Hand-out 1, point 2');
    expect(partName('title', english)).toBe('Title');
  });

  test.each(Object.values(everyForm))(
    'exists for every part of a $form, and differs from each other',
    (artefact) => {
      const names = draftParts(artefact).map(({ part, side }) => `${side} ${partName(part, english)}`);
      expect(new Set(names).size).toBe(names.length);
      expect(names.join(' ')).not.toMatch(/[a-z][A-Z]|\d\./);
    },
  );

  test('is missed of a field that the catalogue does not know', () =>
    expect(() => partName('learner.unheard', english)).toThrow('unheard'));
});
