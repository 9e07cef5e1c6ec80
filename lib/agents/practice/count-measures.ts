import { z } from 'zod';
import { nothingCounted, withAnswers } from '../../domain/measure/counts.ts';
import { isAsking, itemsOfMeasure, rightIn, type Measure } from '../../domain/measure/measure.ts';
import type { Ports } from '../../ports/index.ts';
import { questionAbout } from '../../needs/cause-facts.ts';
import { peopleOf } from '../../needs/people-of.ts';
import { step } from '../../step.ts';
import { changeLearner } from '../change-learner.ts';
import { PEOPLE_PER_PAGE } from '../people-paging.ts';
import { withoutMeasure } from './with-measure.ts';

/**
 * Sums up what samples answered whose days are over, has the question that waits say so, and forgets what each person
 * answered. A run that was killed between is gone on with by the next: sums are made once, and forgetting twice is
 * forgetting.
 */
export const countMeasures = step({
  name: 'count-measures',
  agent: 'practice',
  input: z.strictObject({}),
  async run(_, ports, { at }) {
    let counted = 0;
    for await (const measure of ports.needs.measuresUnderWay()) {
      if (isAsking(measure, at)) continue;
      const summed = measure.status === 'open' ? await sum(measure, ports, at) : measure;
      await forget(summed, ports);
      counted += 1;
    }
    return { counted };
  },
});

async function sum(measure: Measure, ports: Ports, at: number): Promise<Measure> {
  const { needId, measureId } = measure;
  let counts = nothingCounted(itemsOfMeasure(measure).length);
  for await (const { value } of peopleOf(measure, PEOPLE_PER_PAGE, ports)) {
    const asked = value.learning.measures?.[measureId];
    if (asked) counts = withAnswers(counts, rightIn(measure, asked.answers));
  }
  const value: Measure = { ...measure, status: 'counted', counts };
  const stored = await ports.needs.findMeasure(needId, measureId);
  const need = (await ports.needs.find(needId))?.value;
  const approval = need && (await questionAbout(need, ports, at, value));
  if (stored)
    await ports.needs.commit(needId, { measure: { ...stored, value }, ...(approval ? { approval } : {}) });
  return value;
}

async function forget(measure: Measure, ports: Ports): Promise<void> {
  const { needId, measureId } = measure;
  for await (const stored of peopleOf(measure, PEOPLE_PER_PAGE, ports))
    if (stored.value.learning.measures?.[measureId])
      await changeLearner(stored, (learner) => withoutMeasure(learner, measureId), ports);
  const stored = await ports.needs.findMeasure(needId, measureId);
  if (stored)
    await ports.needs.commit(needId, {
      measure: { ...stored, value: { ...stored.value, status: 'closed' } },
    });
}
