import { hasAttention } from '../../domain/delivery/attention.ts';
import { isWorkingMoment } from '../../domain/delivery/working-hours.ts';
import { isAsking, type Measure } from '../../domain/measure/measure.ts';
import { isInSample } from '../../domain/measure/sample.ts';
import { labelIn } from '../../domain/names.ts';
import { isOf } from '../../domain/need/role-part.ts';
import type { AskedMeasure } from '../../domain/person/asked-measure.ts';
import type { Learner } from '../../domain/person/learner.ts';
import { isProcessed } from '../../domain/person/learner-status.ts';
import type { Policy } from '../../domain/policy/policy.ts';
import { recipientsWithin } from '../../budgets.ts';
import { performOnce } from '../../effects.ts';
import type { Ports } from '../../ports/index.ts';
import type { Stored } from '../../ports/stored.ts';
import { type Call } from '../../step.ts';
import { byWords, wordsTo } from '../../words-for.ts';
import { changeLearner } from '../change-learner.ts';
import { withMeasure } from './with-measure.ts';

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
  const { person } = learner;
  return (
    person !== undefined &&
    isAsking(measure, at) &&
    isOf(person, measure) &&
    isProcessed(learner) &&
    learner.learning.measures?.[measure.measureId] === undefined &&
    isInSample(measure.measureId, measure.share ?? 0, learner) &&
    isWorkingMoment(at, person, calendar) &&
    hasAttention(learner, thresholds, at, AND_ONE_MORE)
  );
}
