import { z } from 'zod';
import { questionsOf } from '../domain/gate/approval.ts';
import { Id, PersonId } from '../domain/ids.ts';
import { isEnoughForSample, measureIdOf, openedToSample, type Measure } from '../domain/measure/measure.ts';
import { sampleOf } from '../domain/measure/sample.ts';
import { instanceIdOf, type Need } from '../domain/need/need.ts';
import type { PeopleOf } from '../domain/need/role-part.ts';
import { Refusal } from '../domain/refusal.ts';
import { message, type Message } from '../messages/message.ts';
import { questionAbout } from '../needs/cause-facts.ts';
import { peopleOf } from '../needs/people-of.ts';
import { withOptimisticRetry } from '../optimistic-retry.ts';
import type { Ports } from '../ports/index.ts';
import { step } from '../step.ts';
import { hasAskedFor } from './has-asked-for.ts';

const PEOPLE_PER_PAGE = 200;

/**
 * Notes that whoever decides about a need wants a few questions drafted for a sample; drafting them is a flow’s.
 * @throws Refusal where the need waits for no such answer, was asked about already, or is about too few
 */
export const wantMeasure = step({
  name: 'want-measure',
  input: z.strictObject({ needId: Id, by: PersonId }),
  run: ({ needId, by }, ports, { at }) =>
    withOptimisticRetry(async () => {
      const { needs, registers, decisions } = ports;
      const { value: need } = await needs.need(needId);
      const measureId = measureIdOf(need);
      await mustBeOpenTo(need, by, ports);
      const before = await needs.findMeasure(needId, measureId);
      if (before && before.value.status !== 'impossible') return { measureId };
      const { minimumGroup } = (await registers.policy()).thresholds;
      if (!isEnoughForSample(await countOf(need, ports), minimumGroup))
        throw refused(message('problem.measure.too-few', { needId }));
      await decisions.append({
        decisionId: `${measureId}:wanted:${at}`,
        at,
        decidedBy: { kind: 'human', name: by },
        subject: needId,
        outcome: 'had a few questions drafted for a sample',
        evidence: [measureId],
        charterLineId: need.charterLineId,
      });
      const { roleId, skillId, group } = need;
      const value: Measure = {
        measureId,
        needId,
        roleId,
        skillId,
        status: 'wanted',
        ...(group ? { group } : {}),
      };
      await needs.commit(needId, { measure: { ...before, value } });
      return { measureId };
    }),
});

/**
 * Takes whether the drafted questions are asked of a sample. Its size is worked out from how many the need is about
 * now; who is in it, chance says.
 * @throws Refusal where they wait for no answer, or not for theirs
 */
export const decideMeasure = step({
  name: 'decide-measure',
  input: z.strictObject({ needId: Id, measureId: Id, by: PersonId, verdict: z.enum(['ask', 'leave']) }),
  run: ({ needId, measureId, by, verdict }, ports, { at }) =>
    withOptimisticRetry(async () => {
      const { needs, decisions, registers } = ports;
      const { value: need } = await needs.need(needId);
      const stored = await needs.findMeasure(needId, measureId);
      const status = stored?.value.status;
      if (stored && status === (verdict === 'ask' ? 'open' : 'left')) return { status };
      if (!stored || status !== 'drafted' || measureId !== measureIdOf(need))
        throw refused(message('problem.measure.not-waiting', { measureId }));
      await mustBeOpenTo(need, by, ports);
      const { minimumGroup } = (await registers.policy()).thresholds;
      const people = await countOf(stored.value, ports);
      if (!isEnoughForSample(people, minimumGroup))
        throw refused(message('problem.measure.too-few', { needId }));
      const asked = await needs.findApproval(needId, questionsOf(instanceIdOf(need)).cause);
      const value: Measure =
        verdict === 'ask'
          ? openedToSample(stored.value, sampleOf(people), at, asked?.value.dueAt)
          : { ...stored.value, status: 'left' };
      await decisions.append({
        decisionId: `${measureId}:${verdict}`,
        at,
        decidedBy: { kind: 'human', name: by },
        subject: needId,
        outcome: verdict === 'ask' ? 'let a sample be asked' : 'left the drafted questions unasked',
        evidence: [measureId],
        charterLineId: need.charterLineId,
      });
      // Read anew with the measure as it will be, so that the question says what is under way.
      const approval = await questionAbout(need, ports, at, value);
      await needs.commit(needId, { measure: { ...stored, value }, ...(approval ? { approval } : {}) });
      return { status: value.status };
    }),
});

async function countOf(of: PeopleOf, ports: Ports): Promise<number> {
  let people = 0;
  for await (const { value } of peopleOf(of, PEOPLE_PER_PAGE, ports)) if (value.person) people += 1;
  return people;
}

/** Whoever wished for what a need is about decides nothing of it; nor does anybody once its question is over. */
async function mustBeOpenTo(need: Need, by: PersonId, ports: Ports): Promise<void> {
  const { needId, stage } = need;
  if (stage !== 'found') throw refused(message('problem.measure.not-open', { needId }));
  if (await hasAskedFor(need, by, ports)) throw refused(message('problem.measure.involved', { needId }));
}

const refused = (why: Message): Refusal => new Refusal('approval-refused', why);
