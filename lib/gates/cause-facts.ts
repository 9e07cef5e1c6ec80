import type { Charter } from '../domain/charter.ts';
import { leadDaysOf, type Need } from '../domain/need.ts';
import { sensitivityOf } from '../domain/sensitivity.ts';
import { targetingFacts } from '../domain/sweep/targeting.ts';
import type { Ports } from '../ports/index.ts';

/** What a human should weigh before saying what the cause of a need is, one line each, about groups only. */
export const causeFacts = async (
  need: Need,
  { needs, registers, coverage }: Pick<Ports, 'needs' | 'registers' | 'coverage'>,
): Promise<string[]> => {
  const targeting = new Map(Object.entries((await coverage.find(need.skillId))?.targeting ?? {})).get(
    need.roleId,
  );
  return [
    ...needFacts(need, await registers.charter()),
    await orderFact(need, needs),
    ...(targeting ? targetingFacts(targeting) : []),
  ];
};

function needFacts(need: Need, charter: Charter): string[] {
  const { evidence, hypothesis, priority, charterLineId } = need;
  const { others } = hypothesis;
  const { toNeed } = leadDaysOf(need);
  const line = charter.lines.find(({ lineId }) => lineId === charterLineId);
  return [
    `supposed cause: ${hypothesis.cause} (confidence ${percent(hypothesis.confidence)}), because ${hypothesis.reasons.join('; ')}`,
    ...(others.length > 0
      ? [
          `it may also be ${others.map(({ cause, confidence }) => `${cause} (${percent(confidence)})`).join(' or ')}`,
        ]
      : []),
    standingFact(evidence),
    ...(toNeed >= 1 ? [`it could have been seen ${Math.round(toNeed)} days before it was found`] : []),
    evidence.requests === 0 ? 'nobody has asked for it' : `requests so far: ${evidence.requests}`,
    `each week of waiting costs ${priority.costOfDelay} capability-weeks (a person one level below for a week, weighted) = weight ${priority.strategicWeight} × gap ${priority.gap} levels × ${priority.population} people`,
    `priority ${priority.value} = that × urgency ${priority.urgency} × confidence ${priority.confidence}`,
    `charter line ${charterLineId}: ${line?.text ?? 'no longer there'}`,
  ];
}

/** Where it stands among the needs that wait for a decision, and what that depends on. */
async function orderFact(need: Need, needs: Ports['needs']): Promise<string> {
  const waiting: Need[] = [];
  for await (const one of needs.list()) if (one.stage === 'found') waiting.push(one);
  return sensitivityOf(need.needId, waiting)?.sentence ?? 'it waits for no decision any more';
}

const standingFact = ({ assessed, population, meanLevel, target }: Need['evidence']): string =>
  assessed > 0
    ? `mean level ${meanLevel} of the ${target} asked for, with ${assessed} of ${population} people assessed`
    : 'too few people have been assessed to say how the group stands';

const percent = (share: number): string => `${Math.round(100 * share)}%`;
