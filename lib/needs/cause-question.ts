import { approvalIdOf, type PendingApproval } from '../domain/approval.ts';
import type { Charter } from '../domain/charter.ts';
import { daysToFind, instanceIdOf, type Need } from '../domain/need.ts';
import { termsInWords, type ProposedOutcome } from '../domain/outcome-terms.ts';
import { sensitivityOf } from '../domain/sensitivity.ts';
import { targetingFacts } from '../domain/sweep/targeting.ts';
import type { Ports } from '../ports/index.ts';
import type { Stored } from '../ports/stored.ts';

type Known = Pick<Ports, 'needs' | 'registers' | 'coverage'>;

/** What a human should weigh before saying what the cause of a need is, one line each, about groups only. */
export const causeFacts = async (
  need: Need,
  outcome: ProposedOutcome | undefined,
  { needs, registers, coverage }: Known,
): Promise<string[]> => {
  const targeting = new Map(Object.entries((await coverage.find(need.skillId))?.targeting ?? {})).get(
    need.roleId,
  );
  return [
    ...needFacts(need, await registers.charter()),
    await orderFact(need, needs),
    ...(targeting ? targetingFacts(targeting) : []),
    ...(outcome ? [outcomeFact(outcome)] : []),
  ];
};

/** Of these, what may stand in a channel: nothing about how the group stands. */
export const causeFactsInChannel = (
  { hypothesis, charterLineId }: Need,
  outcome: ProposedOutcome | undefined,
  charter: Charter,
): string[] => [
  `supposed cause: ${hypothesis.cause}`,
  lineFact(charterLineId, charter),
  ...(outcome ? [outcomeFact(outcome)] : []),
];

/**
 * The open question about the cause of a need as it reads now that the need is what it is here, for whoever stores the need to store with
 * it; undefined where none is open. The card in the channel stays as it was sent.
 */
export async function questionAbout(need: Need, known: Known): Promise<Stored<PendingApproval> | undefined> {
  const approvalId = approvalIdOf(instanceIdOf(need), 'cause-and-priority');
  const asked = await known.needs.findApproval(need.needId, approvalId);
  if (asked?.value.status !== 'pending' || asked.value.gate !== 'cause-and-priority') return undefined;
  return { ...asked, value: { ...asked.value, facts: await causeFacts(need, asked.value.outcome, known) } };
}

const outcomeFact = ({ terms, isAgreed }: ProposedOutcome): string =>
  `outcome that will be read: ${termsInWords(terms)}; ${isAgreed ? 'the owner of the charter line agreed to it' : 'proposed by rule'}, and the owner alone may change it here`;

function needFacts(need: Need, charter: Charter): string[] {
  const { evidence, hypothesis, priority, charterLineId } = need;
  const { others } = hypothesis;
  const days = daysToFind(need);
  return [
    `supposed cause: ${hypothesis.cause} (confidence ${percent(hypothesis.confidence)}), because ${hypothesis.reasons.join('; ')}`,
    ...(others.length > 0
      ? [
          `it may also be ${others.map(({ cause, confidence }) => `${cause} (${percent(confidence)})`).join(' or ')}`,
        ]
      : []),
    standingFact(evidence),
    ...(days >= 1 ? [`it could have been seen ${Math.round(days)} days before it was found`] : []),
    evidence.requests === 0 ? 'nobody has asked for it' : `requests so far: ${evidence.requests}`,
    `each week of waiting costs ${priority.costOfDelay} capability-weeks (a person one level below for a week, weighted) = weight ${priority.strategicWeight} × gap ${priority.gap} levels × ${priority.population} people`,
    `priority ${priority.value} = that × urgency ${priority.urgency} × confidence ${priority.confidence}`,
    lineFact(charterLineId, charter),
  ];
}

const lineFact = (charterLineId: string, { lines }: Charter): string =>
  `charter line ${charterLineId}: ${lines.find(({ lineId }) => lineId === charterLineId)?.text ?? 'no longer there'}`;

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
