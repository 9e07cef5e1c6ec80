import type { Measure } from '../../domain/measure/measure.ts';
import type { AskedMeasure } from '../../domain/person/asked-measure.ts';
import type { Learner } from '../../domain/person/learner.ts';

/** The learner with what they are asked in a sample, and what they answered so far. */
export const withMeasure = (
  learner: Learner,
  { measureId }: Pick<Measure, 'measureId'>,
  asked: AskedMeasure,
): Learner => ({
  ...learner,
  learning: { ...learner.learning, measures: { ...learner.learning.measures, [measureId]: asked } },
});

/** The learner as if they had never been asked. */
export function withoutMeasure(learner: Learner, measureId: string): Learner {
  const others = Object.entries(learner.learning.measures ?? {}).filter(([id]) => id !== measureId);
  return { ...learner, learning: { ...learner.learning, measures: Object.fromEntries(others) } };
}
