import { z } from 'zod';
import {
  approvalIdOf,
  standingIn,
  type ApprovalRequest,
  type PendingApproval,
} from '../domain/gate/approval.ts';
import { lineOf, type CharterLine } from '../domain/charter.ts';
import { proposeAsset, type ContentAsset } from '../domain/content/content.ts';
import { differenceOf } from '../domain/rendering/difference.ts';
import { DAY } from '../domain/milliseconds.ts';
import { Id, type NeedId } from '../domain/ids.ts';
import { whomOf, type Need } from '../domain/need/need.ts';
import { causeFacts, causeFactsInChannel } from '../needs/cause-facts.ts';
import { mayWrite, performOnce } from '../effects.ts';
import { proposedTerms, whyNotAgreed, type ProposedOutcome } from '../domain/outcome/outcome-terms.ts';
import type { Thresholds } from '../domain/policy/policy.ts';
import { ownSignal } from '../domain/signal/signal.ts';
import type { Ports } from '../ports/index.ts';
import type { Stored } from '../ports/stored.ts';
import { step, type Call } from '../step.ts';
import { channelCard, decidedCard } from './approval-card-content.ts';
import { isAskedInChannel } from './asked-where.ts';
import { asPut, byStandingApproval } from './by-standing-approval.ts';
import { askedByProposer } from './who-proposed.ts';
import { versionsOvertaken, whoWorded } from './earlier-versions.ts';
import { responseFacts, responseFactsInChannel } from './response-facts.ts';
import type { Words } from '../messages/words.ts';
import { skillLabel, whoInWords } from '../domain/names.ts';

/**
 * Puts a question to the humans who own it: stored first, then shown in their channel. Answers when silence will count
 * as none.
 */
export const askHuman = step({
  name: 'ask-human',
  input: z.discriminatedUnion('gate', [
    z.strictObject({ needId: Id, gate: z.literal('cause-and-priority') }),
    z.strictObject({ needId: Id, gate: z.literal('publication'), assetId: Id }),
  ]),
  async run(about, ports, call) {
    await mayWrite(ports.channels.approvalCards);
    const { needId, gate } = about;
    const asset = gate === 'publication' ? await ports.needs.asset(needId, about.assetId) : undefined;
    const approvalId = approvalIdOf(call.instanceId, gate, asset?.value.version);
    const asked = await ports.needs.findApproval(needId, approvalId);
    const request = asked?.value ?? (await open(approvalId, needId, asset, ports, call));
    const card =
      standingIn(request) === undefined
        ? channelCard(request, asset?.value, ports.words)
        : decidedCard(request, asset?.value, ports.words);
    const part = approvalId.slice(call.instanceId.length + 1);
    if (standingIn(request) !== undefined || (await isAskedInChannel(request, ports)))
      await performOnce(ports.effects, ports.channels.approvalCards, call, card, part);
    // What was decided when it was put is waited for no longer.
    return { approvalId, dueAt: standingIn(request) === undefined ? request.dueAt : call.at };
  },
});

interface Names {
  skill: string;
  role: string;
  where: string;
}

async function open(
  approvalId: string,
  needId: NeedId,
  asset: Stored<ContentAsset> | undefined,
  ports: Ports,
  { at, instanceId }: Call,
): Promise<ApprovalRequest> {
  const { needs, registers } = ports;
  const { value: need } = await needs.need(needId);
  const [skills, profiles, { thresholds }] = await Promise.all([
    registers.skills(),
    registers.roleProfiles(),
    registers.policy(),
  ]);
  const names = {
    skill: skillLabel(skills, need.skillId, ports.words),
    ...whoInWords(profiles, whomOf(need, thresholds.minimumGroup), ports.words),
  };
  const request: PendingApproval = {
    approvalId,
    needId,
    instanceId,
    involved: [...new Set([...need.requestedBy, ...(await whoWorded(asset?.value, instanceId, needs))])],
    askedAt: at,
    dueAt: at + thresholds.approvalDays * DAY,
    status: 'pending',
    ...(asset
      ? {
          ...aboutResponse(
            asset.value,
            await differenceIn(asset.value, ports),
            await askedByProposer(need, ports),
            names,
            ports.words,
          ),
          ...(await versionsOvertaken(asset.value, instanceId, needs)),
        }
      : await aboutCause(need, names, thresholds, ports, at)),
  };
  const stoodIn = asset && (await byStandingApproval(request, asset.value, need, ports, at));
  const put = asPut(request, stoodIn, ports.words);
  await needs.commit(needId, {
    approval: { value: put },
    // Who waits for questions is told of none that is decided already.
    ...(put.status === 'pending' ? { signals: [requested(put, at)] } : {}),
    ...(asset ? { asset: { ...asset, value: proposeAsset(asset.value) } } : {}),
  });
  return put;
}

const requested = ({ approvalId, needId }: PendingApproval, at: number) =>
  ownSignal('approval.requested', 'gates', {
    id: `${approvalId}.requested`,
    subject: needId,
    at,
    data: { needId, approvalId },
  });

/** What is otherwise than in the page in whose place a draft would come, where it is one whose sources changed. */
async function differenceIn(asset: ContentAsset, { needs, words }: Ports): Promise<string[] | undefined> {
  if (asset.origin === 'reused' || asset.renews === undefined) return undefined;
  const { value } = await needs.asset(asset.needId, asset.renews);
  return value.origin === 'reused' ? undefined : differenceOf(value, asset, words);
}

function aboutResponse(
  asset: ContentAsset,
  otherwise: string[] | undefined,
  asked: readonly string[],
  names: Names,
  words: Words,
) {
  const differs = otherwise ?? [];
  return {
    gate: 'publication' as const,
    proposedBy: 'content' as const,
    question: words.say(otherwise ? 'gate.renewal' : 'gate.publication', names),
    facts: [...differs, ...asked, ...responseFacts(asset, words)],
    inChannel: [...differs, ...responseFactsInChannel(asset, words)],
    assetId: asset.assetId,
    version: asset.version,
  };
}

async function aboutCause(need: Need, names: Names, thresholds: Thresholds, ports: Ports, at: number) {
  const charter = await ports.registers.charter();
  const line = lineOf(charter, need.charterLineId);
  const outcome = line && proposedOutcome(line, need, names, thresholds, ports.words);
  return {
    gate: 'cause-and-priority' as const,
    proposedBy: 'needs-analysis' as const,
    question: ports.words.say('gate.cause', names),
    facts: await causeFacts(need, outcome, ports, at),
    inChannel: causeFactsInChannel(need, outcome, charter, ports.words),
    ...(outcome ? { outcome } : {}),
  };
}

/** What its owner agreed to on the line, or what stands for it until they do. */
function proposedOutcome(
  { outcome, ownerId }: CharterLine,
  need: Pick<Need, 'group'>,
  names: Names,
  thresholds: Thresholds,
  words: Words,
): ProposedOutcome {
  const agreed = outcome && !whyNotAgreed(outcome, thresholds, need) ? outcome : undefined;
  const terms = agreed ?? proposedTerms({ ...names, worth: thresholds.noticeableGap }, words);
  return { terms, ownerId, isAgreed: agreed !== undefined };
}
