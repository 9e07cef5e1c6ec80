import { z } from 'zod';
import { decideApproval, Verdict, type ApprovalRequest } from '../domain/gate/approval.ts';
import { isOvertaken } from '../domain/content/content.ts';
import { lineOf } from '../domain/charter.ts';
import { Id, PersonId } from '../domain/ids.ts';
import type { Need } from '../domain/need/need.ts';
import { whyNotAgreed, type OutcomeTerms } from '../domain/outcome/outcome-terms.ts';
import type { Thresholds } from '../domain/policy/policy.ts';
import { hasLeft } from '../domain/person/learner-status.ts';
import { badInput, conflict } from '../errors.ts';
import { message, type Message } from '../messages/message.ts';
import type { Words } from '../messages/words.ts';
import { nameFacilitators } from '../needs/change-cohort.ts';
import type { Ports } from '../ports/index.ts';
import { step } from '../step.ts';
import { decidedEntry } from './decided-entry.ts';
import { withHand } from './has-asked-for.ts';
import { wakingSignal } from '../domain/gate/waking-signal.ts';

/**
 * Takes a human's answer. The answer and the signal that wakes the flow are stored together, so neither can be lost
 * alone.
 */
export const decide = step({
  name: 'decide',
  input: z.strictObject({ needId: Id, approvalId: Id, by: PersonId, answer: Verdict }),
  async run({ needId, approvalId, by, answer }, ports, { at }) {
    const { needs, registers, decisions, words } = ports;
    const { thresholds } = await registers.policy();
    const stored = await needs.approval(needId, approvalId);
    const { value: need } = await needs.need(needId);
    const refused = answer.outcome && notAgreeable(answer.outcome, need, thresholds, words);
    if (refused) throw badInput(refused);
    // Whoever asked for it has a hand in it.
    const asked = await withHand(stored.value, need, by, { needs, registers });
    const hasChanged = await hasBeenOvertaken(stored.value, ports);
    // Nobody approves a draft whose sources say something else by now: sent back, it is drafted of what they say.
    if (hasChanged && answer.verdict === 'approve' && stored.value.status === 'pending')
      throw conflict(message('problem.approval.source-changed'));
    const { facilitators } = answer;
    const leads = facilitators && { of: await cohortAbout(stored.value, ports), facilitators };
    const request = await toWhoAnswers(asked, by, need, ports);
    const decided = decideApproval(request, answer, by, at, hasChanged);
    if (decided !== request)
      await needs.commit(needId, {
        approval: { ...stored, value: decided },
        signals: [wakingSignal(decided, 'decided', at)],
      });
    // With a yes alone, also where the same is said again: an earlier try may have died between.
    if (leads) await nameFacilitators(leads.of, leads.facilitators, ports, at);
    const entry = decidedEntry(decided, words);
    if (entry) await decisions.append(entry);
    const { gate, status, decision } = decided;
    return { approvalId, gate, status, ...(decision ? { decision } : {}) };
  },
});

/** What is wrong with an outcome, and which to agree on instead; undefined where nothing is. */
export function notAgreeable(
  outcome: OutcomeTerms,
  need: Pick<Need, 'group'>,
  thresholds: Thresholds,
  { say }: Words,
): Message | undefined {
  const part = need.group !== undefined;
  const seenIn = say(`seen-in.${outcome.seenIn}`);
  switch (whyNotAgreed(outcome, thresholds, need)) {
    case 'outcome-of-work':
      return message('problem.agreement.outcome-of-work', { seenIn, part });
    case 'figure-of-people':
      return message('problem.agreement.figure-of-people', { figure: outcome.figureId ?? '', part });
    case 'groups-of-part':
      return message('problem.agreement.groups-of-part', { seenIn });
    case undefined:
      return undefined;
  }
}

/** @throws NamedError `conflict` where it is about something that nobody leads */
async function cohortAbout(
  { needId, assetId, approvalId }: ApprovalRequest,
  { needs }: Ports,
): Promise<{ needId: string; assetId: string }> {
  const asset = assetId === undefined ? undefined : (await needs.asset(needId, assetId)).value;
  if (asset?.origin !== 'ai-drafted' || asset.artefact.form !== 'cohort')
    throw conflict(message('problem.cohort.facilitators-of-what', { approvalId }));
  return { needId, assetId: asset.assetId };
}

/** Whether the sources of a draft say something else since it was drafted. */
async function hasBeenOvertaken({ needId, assetId }: ApprovalRequest, { needs }: Ports): Promise<boolean> {
  if (assetId === undefined) return false;
  return isOvertaken((await needs.asset(needId, assetId)).value);
}

/**
 * The question with the outcome in the hands of whoever answers for it now: of an owner who left nobody waits for an
 * answer. The owner of the line as it stands takes their place, or whoever decides where the line still names them.
 */
async function toWhoAnswers(
  request: ApprovalRequest,
  by: string,
  { charterLineId }: Need,
  { learners, registers }: Ports,
): Promise<ApprovalRequest> {
  if (request.gate !== 'cause-and-priority' || !request.outcome) return request;
  const isGone = async (personId: string) => hasLeft((await learners.read('record-keeping', personId)).value);
  if (!(await isGone(request.outcome.ownerId))) return request;
  const line = lineOf(await registers.charter(), charterLineId);
  const ownerId = line && !(await isGone(line.ownerId)) ? line.ownerId : by;
  return { ...request, outcome: { ...request.outcome, ownerId } };
}
