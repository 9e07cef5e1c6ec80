import { z } from 'zod';
import { approvalIdOf, type ApprovalRequest } from '../domain/approval.ts';
import type { CharterLine } from '../domain/charter.ts';
import { moveAsset } from '../domain/content.ts';
import { DAY } from '../domain/durations.ts';
import { Id } from '../domain/ids.ts';
import { mayWrite, performOnce } from '../effects.ts';
import { proposedTerms, termsInWords, type ProposedOutcome } from '../domain/outcome-terms.ts';
import { ownSignal } from '../domain/signal.ts';
import type { Ports } from '../ports/index.ts';
import { step, type Call } from '../step.ts';
import { approvalCard } from './card.ts';
import { causeFacts } from './cause-facts.ts';
import { responseFacts } from './response-facts.ts';

/** Puts a question to the humans who own it: stored first, then shown in their channel. Answers when silence will count as none. */
export const askHuman = step({
  name: 'ask-human',
  input: z.strictObject({
    needId: Id,
    gate: z.enum(['cause-and-priority', 'publication']),
    assetId: Id.optional(),
  }),
  async run({ needId, gate, assetId }, ports, call) {
    mayWrite(ports.channels.approvalCards);
    const asset = assetId ? (await ports.needs.asset(needId, assetId)).value : undefined;
    const approvalId = approvalIdOf(call.instanceId, gate, asset?.version);
    const asked = await ports.needs.findApproval(needId, approvalId);
    const request =
      asked?.value ??
      (await open(approvalId, { needId, gate, ...(assetId ? { assetId } : {}) }, ports, call));
    await performOnce(
      ports.effects,
      ports.channels.approvalCards,
      call,
      approvalCard(request, asset),
      approvalId.slice(call.instanceId.length + 1),
    );
    return { approvalId, dueAt: request.dueAt };
  },
});

async function open(
  approvalId: string,
  { needId, gate, assetId }: { needId: string; gate: ApprovalRequest['gate']; assetId?: string },
  { needs, registers, coverage }: Ports,
  { at, instanceId }: Call,
): Promise<ApprovalRequest> {
  const { value: need } = await needs.need(needId);
  const storedAsset = assetId ? await needs.asset(needId, assetId) : undefined;
  const [skills, profiles, { thresholds }] = await Promise.all([
    registers.skills(),
    registers.roleProfiles(),
    registers.policy(),
  ]);
  const names = {
    skill: skills.get(need.skillId)?.label ?? need.skillId,
    role: profiles.get(need.roleId)?.title ?? need.roleId,
  };
  const line = (await registers.charter()).lines.find(({ lineId }) => lineId === need.charterLineId);
  const outcome = storedAsset
    ? undefined
    : proposedOutcome(line, { ...names, worth: thresholds.noticeableGap });
  const request: ApprovalRequest = {
    approvalId,
    needId,
    instanceId,
    gate,
    proposedBy: gate === 'publication' ? 'content' : 'needs-analysis',
    involved: need.requestedBy,
    question: questionFor(gate, names),
    facts: storedAsset
      ? responseFacts(storedAsset.value)
      : [
          ...(await causeFacts(need, { needs, registers, coverage })),
          ...(outcome ? [outcomeFact(outcome)] : []),
        ],
    ...(outcome ? { outcome } : {}),
    ...(assetId ? { assetId } : {}),
    ...(storedAsset ? { version: storedAsset.value.version } : {}),
    dueAt: at + thresholds.approvalDays * DAY,
    status: 'pending',
  };
  await needs.commit(needId, {
    approval: { value: request },
    signals: [
      ownSignal('approval.requested', 'gates', {
        id: `${approvalId}.requested`,
        subject: needId,
        at,
        data: { needId, approvalId },
      }),
    ],
    ...(storedAsset ? { asset: { ...storedAsset, value: moveAsset(storedAsset.value, 'pending') } } : {}),
  });
  return request;
}

/** What its owner agreed to on the line, or what stands for it until they do. */
const proposedOutcome = (
  line: CharterLine | undefined,
  facts: Parameters<typeof proposedTerms>[0],
): ProposedOutcome | undefined =>
  line && {
    terms: line.outcome ?? proposedTerms(facts),
    ownerId: line.ownerId,
    isAgreed: line.outcome !== undefined,
  };

const outcomeFact = ({ terms, isAgreed }: ProposedOutcome): string =>
  `outcome that will be read: ${termsInWords(terms)}; ${isAgreed ? 'the owner of the charter line agreed to it' : 'proposed by rule'}, and the owner alone may change it here`;

const questionFor = (
  gate: ApprovalRequest['gate'],
  { skill, role }: { skill: string; role: string },
): string =>
  gate === 'publication'
    ? `Publish this for ${role}s? (${skill})`
    : `${skill}, ${role}s: what is the cause, and does it deserve a response now?`;
