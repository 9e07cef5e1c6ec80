import { describe, expect, test } from '@jest/globals';
import { Artefact } from '../../../../lib/domain/artefact/artefact.ts';
import { MADE } from '../../../../lib/domain/modality/modality.ts';

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
