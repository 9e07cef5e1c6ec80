import { z } from 'zod';
import { lineFor } from '../../domain/charter.ts';
import { Id } from '../../domain/ids.ts';
import { instanceIdOf, isOpen, moveNeed, needIdOf, type Need } from '../../domain/need.ts';
import { agreeContract } from '../../domain/outcome-contract.ts';
import { Signal, type SignalOf } from '../../domain/signal.ts';
import type { Standing } from '../../domain/standing.ts';
import { NamedError } from '../../errors.ts';
import type { Stored } from '../../ports/needs.ts';
import type { Ports } from '../../ports/index.ts';
import { step, type Agent } from '../step.ts';
import * as rules from './rules.ts';
import { skillInText } from './skill-in-text.ts';

/** One pass over everybody: how each skill stands in each role, and a need for each gap that the charter asks about. */
export const findNeeds = step({
  name: 'find-needs',
  agent: 'needs-analysis',
  input: z.strictObject({}),
  async run(_, ports, { at }) {
    const { learners, registers } = ports;
    const [charter, skills, profiles] = await Promise.all([
      registers.charter(),
      registers.skills(),
      registers.roleProfiles(),
    ]);
    const tally = rules.startTally();
    for await (const learner of learners.all()) rules.addToTally(tally, learner, profiles, skills, at);
    const standings = rules.allStandings(tally).filter(({ assessed }) => assessed > 0);
    await registers.saveStandings(standings);
    const found: string[] = [];
    for (const standing of standings.filter(rules.isGap)) {
      const line = lineFor(charter, standing.skillId, standing.roleId, at);
      if (line && (await openNeed({ standing, line, origin: 'gap', at }, ports)))
        found.push(needIdOf(standing.roleId, standing.skillId));
    }
    return { standings: standings.length, found };
  },
});

/** Weighs one request: off the charter it is declined and counted; on it, it joins the need it is about or opens one. */
export const weighRequest = step({
  name: 'weigh-request',
  agent: 'needs-analysis',
  input: z.strictObject({ signal: Signal }),
  async run({ signal }, ports, { at }) {
    const { registers, decisions } = ports;
    const { id, data } = signal as SignalOf<'request.made'>;
    const [charter, skills] = await Promise.all([registers.charter(), registers.skills()]);
    const all = [...skills.values()];
    const vectors = await ports.model.embed([
      data.text,
      ...all.map(({ label, description }) => `${label}. ${description}`),
    ]);
    const skill = skillInText(data.text, vectors[0] ?? [], all, vectors.slice(1));
    const line = skill && lineFor(charter, skill.skillId, data.roleId, at);
    if (!line) {
      await registers.countDeclined({
        requestId: id,
        roleId: data.roleId,
        skillId: skill?.skillId ?? null,
        at,
      });
      await decisions.append({
        decisionId: `${id}:declined`,
        at,
        decidedBy: { kind: 'rule', name: 'off the charter' },
        subject: id,
        outcome: `declined: no line of charter version ${charter.version} asks for it in role ${data.roleId}`,
        evidence: [id],
      });
      return { outcome: 'declined' as const };
    }
    const standing = await registers.standing(data.roleId, skill.skillId);
    await openNeed(
      {
        standing,
        line,
        origin: 'request',
        at,
        request: { requestId: id, roleId: data.roleId, skillId: skill.skillId },
      },
      ports,
    );
    return { outcome: 'weighed' as const, needId: needIdOf(data.roleId, skill.skillId) };
  },
});

interface Finding {
  standing: Standing | undefined;
  line: { lineId: string; weight: number };
  origin: Need['origin'];
  at: number;
  request?: { requestId: string; roleId: string; skillId: string };
}

/** Opens the need, or counts the request on the one that is there. Answers whether a need was opened. */
async function openNeed(finding: Finding, { needs, decisions }: Ports): Promise<boolean> {
  const { standing, line, origin, at, request } = finding;
  const { roleId, skillId } = request ?? (standing as Standing);
  const needId = needIdOf(roleId, skillId);
  const earlier = await needs.find(needId);
  if (request && earlier && (await needs.hasRequest(needId, request.requestId))) return false;
  if (!rules.mayOpen(earlier?.value, earlier ? isOpen(earlier.value) : false, at)) {
    if (request && earlier) await countRequest(earlier, request.requestId, needs);
    return false;
  }
  const hypothesis = rules.hypothesise(standing);
  const need: Need = {
    needId,
    round: (earlier?.value.round ?? 0) + 1,
    roleId,
    skillId,
    origin,
    charterLineId: line.lineId,
    foundAt: at,
    evidence: rules.evidenceOf(standing ?? rules.unseen(roleId, skillId), request ? 1 : 0),
    hypothesis,
    priority: rules.prioritise(line.weight, standing, hypothesis.confidence),
    stage: 'found',
    reason: hypothesis.reasons.join('; '),
  };
  const instanceId = instanceIdOf(need);
  try {
    await needs.commit(needId, {
      need: { value: need, ...(earlier?.etag ? { etag: earlier.etag } : {}) },
      ...(request ? { requestId: request.requestId } : {}),
      signals: [foundSignal(need, instanceId)],
    });
  } catch (error) {
    if (error instanceof NamedError && error.fault.kind === 'stale') return false; // another sweep opened it first
    throw error;
  }
  await decisions.append({
    decisionId: `${instanceId}:found`,
    at,
    decidedBy: {
      kind: 'rule',
      name: origin === 'gap' ? 'group gap on the charter' : 'request on the charter',
    },
    subject: needId,
    outcome: `found: ${need.reason}`,
    evidence: [`standing:${roleId}:${skillId}`, ...(request ? [request.requestId] : [])],
    charterLineId: line.lineId,
  });
  return true;
}

async function countRequest(
  { value, etag }: Stored<Need>,
  requestId: string,
  needs: Ports['needs'],
): Promise<void> {
  const counted = { ...value, evidence: { ...value.evidence, requests: value.evidence.requests + 1 } };
  await needs.commit(value.needId, { need: { value: counted, ...(etag ? { etag } : {}) }, requestId });
}

const foundSignal = (need: Need, instanceId: string): SignalOf<'need.found'> => ({
  specversion: '1.0',
  id: `${instanceId}.found`,
  source: 'learning-os/needs-analysis',
  type: 'learning-os.need.found',
  subject: need.needId,
  time: new Date(need.foundAt).toISOString(),
  data: { needId: need.needId, instanceId },
});

/** Agrees what success will mean before anything is built, once a human has confirmed a learnable cause. */
export const agreeOutcome = step({
  name: 'agree-outcome',
  agent: 'needs-analysis',
  input: z.strictObject({ needId: Id }),
  async run({ needId }, { needs, registers, decisions }, { at, instanceId }) {
    const stored = await needs.need(needId);
    const need = stored.value;
    if (!need.contract) {
      const [charter, skills, profiles] = await Promise.all([
        registers.charter(),
        registers.skills(),
        registers.roleProfiles(),
      ]);
      const line = charter.lines.find(({ lineId }) => lineId === need.charterLineId);
      if (!line) return { agreed: false as const, reason: `charter line ${need.charterLineId} is gone` };
      const contract = agreeContract({
        skillLabel: skills.get(need.skillId)?.label ?? need.skillId,
        roleTitle: profiles.get(need.roleId)?.title ?? need.roleId,
        baseline: need.evidence.meanLevel,
        target: need.evidence.target,
        ownerId: line.ownerId,
      });
      await needs.commit(needId, { need: { ...stored, value: { ...need, contract } } });
    }
    await decisions.append({
      decisionId: `${instanceId}:outcome`,
      at,
      decidedBy: { kind: 'rule', name: 'outcome contract' },
      subject: needId,
      outcome: `agreed: from ${need.evidence.meanLevel} to ${need.evidence.target} on the 0–5 scale, read against people who wait`,
      evidence: [needId],
      charterLineId: need.charterLineId,
    });
    return { agreed: true as const };
  },
});

/** Moves a need to a stage at which its round ends, with the reason. */
export const closeNeed = step({
  name: 'close-need',
  input: z.strictObject({
    needId: Id,
    stage: z.enum(['declined', 'routed', 'unanswered', 'withdrawn', 'stalled', 'measured']),
    reason: z.string(),
  }),
  async run({ needId, stage, reason }, { needs, decisions }, { at, instanceId }) {
    const stored = await needs.need(needId);
    const moved = moveNeed(stored.value, stage, reason);
    if (moved !== stored.value) await needs.commit(needId, { need: { ...stored, value: moved } });
    await decisions.append({
      decisionId: `${instanceId}:closed`,
      at,
      decidedBy: { kind: 'rule', name: 'end of the flow' },
      subject: needId,
      outcome: `${stage}: ${reason}`,
      evidence: [needId],
      charterLineId: stored.value.charterLineId,
    });
    return { stage };
  },
});

export const needsAnalysis: Agent = {
  name: 'needs-analysis',
  runs: ['timer', 'door', 'consumer', 'activity'],
  decides:
    'which gaps and requests are needs, with cause, evidence and charter line, and which demand is declined',
  without: 'evidence gathers, but no need is opened and no request is weighed',
  activities: [findNeeds, agreeOutcome, closeNeed],
};
