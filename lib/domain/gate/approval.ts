import { z } from 'zod';
import { Cause } from '../cause/cause.ts';
import { PersonId } from '../ids.ts';
import { Modality } from '../modality/modality.ts';
import { OutcomeTerms, ProposedOutcome } from '../outcome/outcome-terms.ts';
import { Refusal } from '../refusal.ts';
import { Correction, MOST_CORRECTIONS } from '../content/rewording.ts';
import { isLastVersion, LAST_VERSION } from './versions.ts';
import { message, type Message } from '../../messages/message.ts';

const Asked = z.object({
  approvalId: z.string(),
  needId: z.string(),
  /** The orchestration that waits. */
  instanceId: z.string(),
  /** People who had a hand in what the agent proposes; none of them may decide. */
  involved: z.array(z.string()),
  question: z.string(),
  /** What the human should weigh, one line each, about groups only. */
  facts: z.array(z.string()),
  /** What of it may stand in a channel: nothing about how a group stands. Absent in questions of earlier versions. */
  inChannel: z.array(z.string()).exactOptional(),
  /** Epoch milliseconds; absent in questions of earlier versions. */
  askedAt: z.number().exactOptional(),
  /** Epoch milliseconds after which it counts as unanswered. */
  dueAt: z.number(),
});
type Asked = z.infer<typeof Asked>;

const absent = z.never().exactOptional();

const AboutCause = Asked.extend({
  gate: z.literal('cause-and-priority'),
  proposedBy: z.literal('needs-analysis'),
  /** What success would be; absent in questions of earlier versions, and where the line of the charter is gone. */
  outcome: ProposedOutcome.exactOptional(),
  assetId: absent,
});
type AboutCause = z.infer<typeof AboutCause>;

const AboutResponse = Asked.extend({
  gate: z.literal('publication'),
  proposedBy: z.literal('content'),
  assetId: z.string(),
  /** Which version of the response it is about; what was sent back comes again as the next one. */
  version: z.int().default(1),
  /** How many of the versions before it came to nothing because their sources changed; these do not count. */
  overtaken: z.int().exactOptional(),
});
type AboutResponse = z.infer<typeof AboutResponse>;

const Answer = z.object({ by: z.string(), at: z.number(), comment: z.string().exactOptional() });
type Answer = z.infer<typeof Answer>;

/** Which standing approval of its owner, and in which version, answered in their place. */
const ByStanding = z.object({ standingId: z.string(), version: z.int() });

const pending = { status: z.literal('pending'), decision: absent };
const undecided = { status: z.literal(['expired', 'withdrawn']), decision: absent };
const rejected = { status: z.literal('rejected'), decision: Answer };

/** What is the cause, and does the need deserve a response now? */
const CauseQuestion = z.discriminatedUnion('status', [
  AboutCause.extend(pending),
  AboutCause.extend(undecided),
  AboutCause.extend(rejected),
  AboutCause.extend({
    status: z.literal('approved'),
    decision: Answer.extend({ cause: Cause, outcome: OutcomeTerms.exactOptional() }),
  }),
]);
type CauseQuestion = z.infer<typeof CauseQuestion>;

/** Should this be published? */
const ResponseQuestion = z.discriminatedUnion('status', [
  AboutResponse.extend(pending),
  AboutResponse.extend(undecided),
  AboutResponse.extend(rejected),
  AboutResponse.extend({
    status: z.literal('approved'),
    decision: Answer.extend({ standing: ByStanding.exactOptional() }),
  }),
  AboutResponse.extend({
    status: z.literal('sent-back'),
    decision: Answer.extend({
      modality: Modality.exactOptional(),
      corrections: z.array(Correction).exactOptional(),
      /** Its sources had changed since it was drafted, so that it could not be approved. */
      overtaken: z.literal(true).exactOptional(),
    }),
  }),
]);
type ResponseQuestion = z.infer<typeof ResponseQuestion>;

/** A question to a human. The flow `instanceId` waits for it; at `dueAt` it is `expired`. */
export const ApprovalRequest = z.union([CauseQuestion, ResponseQuestion]);
export type ApprovalRequest = z.infer<typeof ApprovalRequest>;
export type Gate = ApprovalRequest['gate'];
/** One that waits for an answer. */
export const PendingApproval = z.discriminatedUnion('gate', [
  AboutCause.extend(pending),
  AboutResponse.extend(pending),
]);
export type PendingApproval = z.infer<typeof PendingApproval>;

/**
 * No question stays open longer: a run of Power Automate that asks somebody ends for good on its thirtieth day, and
 * would go on showing a question that nobody hears the answer of.
 */
export const LONGEST_APPROVAL_DAYS = 28;

/** What a human answers. */
export const Verdict = z.strictObject({
  verdict: z.enum(['approve', 'reject', 'send-back']),
  /** The confirmed cause; only for the gate of cause and priority. */
  cause: Cause.optional(),
  /** Another outcome than the one shown; only with the cause, and from the owner of the charter line alone. */
  outcome: OutcomeTerms.optional(),
  /** The form wished for instead; only with `send-back`, and optional there. */
  modality: Modality.optional(),
  /**
   * Parts of a draft as they should be, each by its name; only with `send-back` and without another form. Somebody else
   * approves what comes of it.
   */
  corrections: z.array(Correction).min(1).max(MOST_CORRECTIONS).optional(),
  /**
   * Kept with the decision and never sent to people by an agent; with `send-back` it tells the drafter what to mend, or
   * why it was corrected.
   */
  comment: z.string().max(1_000).optional(),
  /** Who may lead a cohort, in the order in which they are asked; only with a yes to one. */
  facilitators: z.array(PersonId).min(1).max(10).optional(),
});
export type Verdict = z.infer<typeof Verdict>;

/**
 * The request with a human's answer. The same answer by the same person again changes nothing.
 * @param isOvertaken whether the sources of the draft changed since it was drafted: sent back then, it does not count
 * @throws Refusal when it is too late, already decided, self-approval, or not an answer to what this gate asks.
 */
export function decideApproval(
  request: ApprovalRequest,
  verdict: Verdict,
  by: PersonId,
  at: number,
  isOvertaken = false,
): ApprovalRequest {
  if (saysTheSame(request, verdict, by)) return request;
  if (request.status !== 'pending')
    throw refused(
      message('problem.approval.over', { approvalId: request.approvalId, status: request.status }),
    );
  mustBeOpenTo(request, by, at);
  if (verdict.facilitators && (request.gate !== 'publication' || verdict.verdict !== 'approve'))
    throw refused(message('problem.cohort.facilitators-of-what', { approvalId: request.approvalId }));
  const answer = { by, at, ...(verdict.comment ? { comment: verdict.comment } : {}) };
  return request.gate === 'publication'
    ? decideOnResponse(request, verdict, answer, isOvertaken)
    : decideOnCause(request, verdict, answer);
}

/**
 * The question about a response with a yes that its owner gave by a standing approval.
 * @throws Refusal where they could not say it themselves: too late, or in their own cause
 */
export function approveByStanding(
  request: PendingApproval & { gate: 'publication' },
  standing: z.infer<typeof ByStanding>,
  by: PersonId,
  at: number,
): ResponseQuestion {
  mustBeOpenTo(request, by, at);
  return { ...request, status: 'approved', decision: { by, at, standing } };
}

function mustBeOpenTo(asked: Asked, by: PersonId, at: number): void {
  const why = whyNotOpenTo(asked, by, at);
  if (why) throw refused(why);
}

/** Why somebody may not answer a question that waits: too late, or in their own cause; undefined where they may. */
export function whyNotOpenTo(
  { dueAt, involved }: Pick<Asked, 'dueAt' | 'involved'>,
  by: PersonId,
  at: number,
): Message | undefined {
  if (at >= dueAt) return message('problem.approval.expired');
  return involved.includes(by) ? message('problem.approval.involved') : undefined;
}

function saysTheSame(request: ApprovalRequest, said: Verdict, by: PersonId): boolean {
  if (request.decision?.by !== by) return false;
  switch (request.status) {
    case 'rejected':
      return said.verdict === 'reject';
    case 'sent-back':
      return (
        said.verdict === 'send-back' &&
        said.modality === request.decision.modality &&
        JSON.stringify(said.corrections) === JSON.stringify(request.decision.corrections)
      );
    case 'approved':
      return (
        said.verdict === 'approve' && (request.gate === 'publication' || saysTheSameOfCause(request, said))
      );
    default:
      return false;
  }
}

const saysTheSameOfCause = ({ decision }: CauseQuestion & { status: 'approved' }, said: Verdict): boolean =>
  said.cause === decision.cause && JSON.stringify(said.outcome) === JSON.stringify(decision.outcome);

function decideOnCause(
  asked: AboutCause,
  { verdict, cause, outcome, corrections }: Verdict,
  answer: Answer,
): CauseQuestion {
  const { approvalId } = asked;
  if (corrections) throw refused(message('problem.correction.nothing-drafted', { approvalId }));
  if (verdict === 'send-back') throw refused(message('problem.approval.of-cause', { approvalId }));
  if (verdict === 'reject') {
    if (outcome) throw takesNoOutcome(asked);
    return { ...asked, status: 'rejected', decision: answer };
  }
  if (!cause) throw refused(message('problem.approval.no-cause'));
  // Only the owner of the line may change the outcome; others take it as shown.
  if (outcome && !asked.outcome) throw takesNoOutcome(asked);
  if (outcome && asked.outcome?.ownerId !== answer.by) throw refused(message('problem.approval.not-owner'));
  return {
    ...asked,
    status: 'approved',
    decision: { ...answer, cause, ...(outcome ? { outcome } : {}) },
  };
}

function decideOnResponse(
  asked: AboutResponse,
  { verdict, modality, outcome, corrections }: Verdict,
  answer: Answer,
  isOvertaken: boolean,
): ResponseQuestion {
  const { approvalId, version } = asked;
  if (outcome) throw takesNoOutcome(asked);
  if (corrections && (verdict !== 'send-back' || modality))
    throw refused(message('problem.correction.not-sent-back', { approvalId }));
  if (verdict !== 'send-back')
    return { ...asked, status: verdict === 'approve' ? 'approved' : 'rejected', decision: answer };
  if (isLastVersion(asked, isOvertaken)) throw refused(message('problem.approval.last-version', { version }));
  if (!modality && !corrections && !answer.comment) throw refused(message('problem.approval.no-wish'));
  const decision = {
    ...answer,
    ...(modality ? { modality } : {}),
    ...(corrections ? { corrections } : {}),
    ...(isOvertaken ? { overtaken: true as const } : {}),
  };
  return { ...asked, status: 'sent-back', decision };
}

const refused = (why: Message): Refusal => new Refusal('approval-refused', why);
const takesNoOutcome = ({ approvalId }: Asked): Refusal =>
  refused(message('problem.approval.no-outcome', { approvalId }));

/** The request as it stands at `at`: silence until the deadline makes it expired. */
export const expireIfDue = (request: ApprovalRequest, at: number): ApprovalRequest =>
  request.status === 'pending' && at >= request.dueAt ? { ...request, status: 'expired' } : request;

/** The request of a need that nobody has to decide about any more. */
export const withdrawApproval = (request: PendingApproval): ApprovalRequest => ({
  ...request,
  status: 'withdrawn',
});

/** The outcome that a question about a cause was approved with, or shows; undefined where it says none. */
export const outcomeIn = (request: ApprovalRequest): OutcomeTerms | undefined =>
  request.gate === 'cause-and-priority'
    ? ((request.status === 'approved' ? request.decision.outcome : undefined) ?? request.outcome?.terms)
    : undefined;

export const approvalIdOf = (instanceId: string, gate: Gate, version = 1): string =>
  `${instanceId}.${gate}${version > 1 ? `.${version}` : ''}`;

/** Ids of the questions that a round of a need may ask, of its responses version by version. */
export const questionsOf = (instanceId: string): { cause: string; responses: string[] } => ({
  cause: approvalIdOf(instanceId, 'cause-and-priority'),
  responses: Array.from({ length: LAST_VERSION }, (_, i) => approvalIdOf(instanceId, 'publication', i + 1)),
});

/** The standing approval that decided about a question; undefined where a human did, or nobody yet. */
export const standingIn = (request: ApprovalRequest): z.infer<typeof ByStanding> | undefined =>
  request.gate === 'publication' && request.status === 'approved' ? request.decision.standing : undefined;
