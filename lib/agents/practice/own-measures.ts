import { z } from 'zod';
import { Id, PersonId } from '../../domain/ids.ts';
import { isAsking, itemsOfMeasure } from '../../domain/measure/measure.ts';
import { labelIn } from '../../domain/names.ts';
import type { AskedMeasure } from '../../domain/person/asked-measure.ts';
import type { Learner } from '../../domain/person/learner.ts';
import { isProcessed } from '../../domain/person/learner-status.ts';
import { asAsked, feedbackOn } from '../../domain/rendering/lesson.ts';
import { conflict, notFound } from '../../errors.ts';
import { message } from '../../messages/message.ts';
import { withOptimisticRetry } from '../../optimistic-retry.ts';
import { step } from '../../step.ts';
import { wordsTo } from '../../words-for.ts';
import { withMeasure } from './with-measure.ts';

/** What the caller is asked in samples now, without the answers; nothing once the days are over. */
export const ownMeasures = step({
  name: 'own-measures',
  agent: 'practice',
  input: z.strictObject({ personId: PersonId }),
  async run({ personId }, ports, { at }) {
    const { value: learner } = await ports.learners.read('own-access', personId);
    const words = wordsTo(learner, ports);
    const skills = await ports.registers.skills();
    const open = [];
    for (const [measureId, { needId, answers }] of Object.entries(askedNow(learner))) {
      const measure = (await ports.needs.findMeasure(needId, measureId))?.value;
      const skill = measure && skills.get(measure.skillId);
      if (!measure || !skill || !isAsking(measure, at)) continue;
      open.push({
        measureId,
        skill: labelIn(skill, words),
        closesAt: measure.closesAt ?? at,
        items: itemsOfMeasure(measure).map(({ itemId, question }) => ({
          ...asAsked(itemId, question, words),
          isAnswered: Object.hasOwn(answers, itemId),
        })),
      });
    }
    return {
      measures: open.toSorted((a, b) => a.closesAt - b.closesAt || a.measureId.localeCompare(b.measureId)),
    };
  },
});

const askedNow = (learner: Learner): Readonly<Record<string, AskedMeasure>> =>
  isProcessed(learner) ? (learner.learning.measures ?? {}) : {};

/**
 * Takes the caller’s answer to one item; the first one stands. It says nothing of what is right before the last: then
 * all is told with its source, so that who answered has something of it.
 */
export const answerMeasure = step({
  name: 'answer-measure',
  agent: 'practice',
  input: z.strictObject({ personId: PersonId, measureId: Id, itemId: Id, option: z.int().min(0).max(3) }),
  run: ({ personId, measureId, itemId, option }, ports, { at }) =>
    withOptimisticRetry(async () => {
      const stored = await ports.learners.read('own-access', personId);
      const measures = askedNow(stored.value);
      const asked = Object.hasOwn(measures, measureId) ? measures[measureId] : undefined;
      const measure = asked && (await ports.needs.findMeasure(asked.needId, measureId))?.value;
      if (!asked || !measure) throw notFound(message('problem.measure.not-asked', { measureId }));
      if (!isAsking(measure, at)) throw conflict(message('problem.measure.over', { measureId }));
      const items = itemsOfMeasure(measure);
      const item = items.find((one) => one.itemId === itemId);
      if (!item?.question.options[option])
        throw notFound(message('problem.measure.no-item', { measureId, itemId }));
      const answers = { [itemId]: option, ...asked.answers };
      if (!Object.hasOwn(asked.answers, itemId))
        await ports.learners.commit(
          { ...stored, value: withMeasure(stored.value, measure, { ...asked, answers }) },
          [],
        );
      const next = items.find((one) => !Object.hasOwn(answers, one.itemId))?.itemId;
      if (next !== undefined) return { measureId, next, items: [] };
      const words = wordsTo(stored.value, ports);
      return {
        measureId,
        items: items.map((one) => ({
          itemId: one.itemId,
          isRight: one.question.options[answers[one.itemId] ?? -1]?.isRight ?? false,
          feedback: feedbackOn(one.question, measure.drafted?.spans ?? [], words),
        })),
      };
    }),
});
