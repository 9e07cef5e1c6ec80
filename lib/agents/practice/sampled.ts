import { z } from 'zod';
import { hasAttention } from '../../domain/delivery/attention.ts';
import { isWorkingMoment } from '../../domain/delivery/working-hours.ts';
import { Id, PersonId } from '../../domain/ids.ts';
import { isAsking, itemsOfMeasure, type Measure } from '../../domain/measure/measure.ts';
import { isInSample } from '../../domain/measure/sample.ts';
import { labelIn } from '../../domain/names.ts';
import { isOf } from '../../domain/need/role-part.ts';
import type { AskedMeasure } from '../../domain/person/asked-measure.ts';
import type { Learner } from '../../domain/person/learner.ts';
import { isProcessed } from '../../domain/person/learner-status.ts';
import type { Policy } from '../../domain/policy/policy.ts';
import { asAsked, feedbackOn } from '../../domain/rendering/lesson.ts';
import { recipientsWithin } from '../../budgets.ts';
import { performOnce } from '../../effects.ts';
import { conflict, notFound } from '../../errors.ts';
import { message } from '../../messages/message.ts';
import { withOptimisticRetry } from '../../optimistic-retry.ts';
import type { Ports } from '../../ports/index.ts';
import type { Stored } from '../../ports/stored.ts';
import { step, type Call } from '../../step.ts';
import { byWords, wordsTo } from '../../words-for.ts';
import { changeLearner } from '../change-learner.ts';

/** Must still fit the budget of attention: this word and one delivery. */
const AND_ONE_MORE = 2;

/** Of one page of people, tells those in the sample of a measure that is open, each once and in their working hours. */
export async function tellSampled(
  page: readonly Stored<Learner>[],
  measures: readonly Measure[],
  ports: Ports,
  call: Call,
): Promise<number> {
  const policy = await ports.registers.policy();
  const skills = await ports.registers.skills();
  let told = 0;
  for (const measure of measures) {
    const skill = skills.get(measure.skillId);
    const due = page.filter(({ value }) => isToBeTold(value, measure, policy, call.at));
    if (!skill || due.length === 0) continue;
    const wanted = due.slice(0, await recipientsWithin(due.length, { agent: 'practice', ...call }, ports));
    const spoken = byWords(wanted, ({ value }) => wordsTo(value, ports), ports, measure.measureId);
    for (const { words, people, part } of spoken) {
      const notice = {
        personIds: people.map(({ value }) => value.personId),
        text: words.say('notice.measure', { skill: labelIn(skill, words) }),
        inChat: true as const,
      };
      await performOnce(ports.effects, ports.channels.notices, call, notice, part);
    }
    for (const stored of wanted)
      await changeLearner(
        stored,
        (learner) => withMeasure(learner, measure, askedOf(measure, call.at)),
        ports,
      );
    told += wanted.length;
  }
  return told;
}

const askedOf = ({ needId, closesAt = 0 }: Measure, askedAt: number): AskedMeasure => ({
  needId,
  askedAt,
  closesAt,
  answers: {},
});

function isToBeTold(
  learner: Learner,
  measure: Measure,
  { thresholds, calendar }: Pick<Policy, 'thresholds' | 'calendar'>,
  at: number,
): boolean {
  const { person, learning } = learner;
  return (
    person !== undefined &&
    isAsking(measure, at) &&
    isOf(person, measure) &&
    isProcessed(learner) &&
    learning.measures?.[measure.measureId] === undefined &&
    isInSample(measure.measureId, measure.share ?? 0, learner) &&
    isWorkingMoment(at, person, calendar) &&
    hasAttention(learner, thresholds, at, AND_ONE_MORE)
  );
}

const withMeasure = (
  learner: Learner,
  { measureId }: Pick<Measure, 'measureId'>,
  asked: AskedMeasure,
): Learner => ({
  ...learner,
  learning: { ...learner.learning, measures: { ...learner.learning.measures, [measureId]: asked } },
});

export function withoutMeasure(learner: Learner, measureId: string): Learner {
  const others = Object.entries(learner.learning.measures ?? {}).filter(([id]) => id !== measureId);
  return { ...learner, learning: { ...learner.learning, measures: Object.fromEntries(others) } };
}

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
