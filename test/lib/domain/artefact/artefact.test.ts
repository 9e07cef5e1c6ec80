import { describe, expect, test } from '@jest/globals';
import { Artefact } from '../../../../lib/domain/artefact/artefact.ts';
import { placesOf } from '../../../../lib/domain/artefact/places.ts';
import { MADE } from '../../../../lib/domain/modality/modality.ts';
import { programme } from '../../artefacts/to-run.ts';

const shapes = Artefact.options;
const sidesOf = (shape: (typeof shapes)[number]) => Object.keys(shape.shape).filter((key) => /er$/.test(key));

describe('the shapes of what is made', () => {
  test('are as many as the forms that something is made in', () => {
    expect(shapes.map(({ shape }) => shape.form.value).toSorted()).toEqual([...MADE].toSorted());
  });

  test('have a side for learners, and another one where a human runs it', () => {
    for (const shape of shapes) {
      const isAlone = ['micro-text', 'job-aid'].includes(shape.shape.form.value);
      expect(sidesOf(shape)).toEqual(isAlone ? ['learner'] : ['learner', 'runner']);
    }
  });
});

test('a programme of before, with what its outcome was split into, is still read, and no field is left out by chance', () => {
  const [first, ...more] = programme.learner.modules;
  const before = (fields: object) => ({
    ...programme,
    learner: {
      ...programme.learner,
      modules: [{ ...first, serves: first?.serves.map((one) => ({ ...one, ...fields })) }, ...more],
    },
  });
  expect(Artefact.safeParse(before({ part: 'done-well' })).success).toBe(true);
  expect(Artefact.safeParse(before({ part: 'never heard of' })).success).toBe(false);
  expect(placesOf(Artefact.parse(before({ part: 'done-well' }))).length).toBe(placesOf(programme).length);
});
