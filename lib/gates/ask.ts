import { z } from 'zod';
import { approvalIdOf, type ApprovalRequest } from '../domain/approval.ts';
import type { Charter } from '../domain/charter.ts';
import { moveAsset } from '../domain/content.ts';
import { Id } from '../domain/ids.ts';
import { sensitivityOf } from '../domain/sensitivity.ts';
import type { Need } from '../domain/need.ts';
import { mayWrite, performOnce } from '../effects.ts';
import type { Ports } from '../ports/index.ts';
import { step, type Call } from '../agents/step.ts';
import { approvalCard } from './card.ts';
import { responseFacts } from './response-facts.ts';

const DAY = 86_400_000;

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
  { needs, registers }: Ports,
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
      : [...needFacts(need, await registers.charter()), await orderFact(need, needs)],
    ...(assetId ? { assetId } : {}),
    ...(storedAsset ? { version: storedAsset.value.version } : {}),
    dueAt: at + thresholds.approvalDays * DAY,
    status: 'pending',
  };
  await needs.commit(needId, {
    approval: { value: request },
    ...(storedAsset ? { asset: { ...storedAsset, value: moveAsset(storedAsset.value, 'pending') } } : {}),
  });
  return request;
}

const questionFor = (
  gate: ApprovalRequest['gate'],
  { skill, role }: { skill: string; role: string },
): string =>
  gate === 'publication'
    ? `Publish this for ${role}s? (${skill})`
    : `${skill}, ${role}s: what is the cause, and does it deserve a response now?`;

function needFacts({ evidence, hypothesis, priority, charterLineId }: Need, charter: Charter): string[] {
  const line = charter.lines.find(({ lineId }) => lineId === charterLineId);
  return [
    `supposed cause: ${hypothesis.cause} (confidence ${Math.round(100 * hypothesis.confidence)}%), because ${hypothesis.reasons.join('; ')}`,
    standingFact(evidence),
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
