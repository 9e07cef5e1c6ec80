import { questionsOf, type ApprovalRequest } from '../domain/gate/approval.ts';
import { DAY, HOUR } from '../domain/milliseconds.ts';
import { instanceIdOf, isOpen, type Need, type Stage } from '../domain/need/need.ts';
import { CHECK_DAYS } from '../domain/outcome/reading-days.ts';
import type { Ports } from '../ports/index.ts';

/** Each step between two questions is tried for about an hour; there are three. */
const STEPS = 4 * HOUR;
/** A delivery comes back to people for a week, from the start of their next working day; two may follow one another. */
const DELIVERY = 21 * DAY;

/**
 * By when a need leaves its stage, or is read once more, after the last answer: the patience of its steps, and what its
 * flow waits for.
 */
function movesOnBy(stage: Stage, answeredAt: number, readings: number): number {
  if (stage === 'found' || stage === 'confirmed') return answeredAt + STEPS;
  if (stage === 'published') return answeredAt + DELIVERY;
  const next = CHECK_DAYS[readings] ?? Math.max(...CHECK_DAYS);
  return answeredAt + DELIVERY + next * DAY;
}

/** The latest question of the round of a need, if it has one. */
export async function latestQuestion(
  need: Need,
  needs: Pick<Ports['needs'], 'findApproval'>,
): Promise<ApprovalRequest | undefined> {
  const { cause, responses } = questionsOf(instanceIdOf(need));
  for (const id of [...responses.toReversed(), cause]) {
    const found = await needs.findApproval(need.needId, id);
    if (found) return found.value;
  }
  return undefined;
}

/**
 * The question whose answer, or whose deadline, the flow of an open need should have acted on by now; undefined where
 * nothing is late. Durable says of such a flow that it is running, and writes no log.
 */
export async function stalledQuestion(
  need: Need,
  needs: Pick<Ports['needs'], 'findApproval' | 'readings'>,
  at: number,
): Promise<ApprovalRequest | undefined> {
  if (!isOpen(need)) return undefined;
  const question = await latestQuestion(need, needs);
  if (!question) return undefined;
  const answeredAt = question.decision?.at ?? question.dueAt;
  let readings = 0;
  for await (const reading of needs.readings(need.needId)) if (reading.at > answeredAt) readings += 1;
  return at > movesOnBy(need.stage, answeredAt, readings) ? question : undefined;
}
