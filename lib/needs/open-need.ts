import type { CharterLine } from '../domain/charter.ts';
import {
  askedBy,
  instanceIdOf,
  isOpen,
  needIdOf,
  needIdsFor,
  type FoundNeed,
  type Need,
} from '../domain/need/need.ts';
import { DAY } from '../domain/milliseconds.ts';
import { versionOf } from '../domain/policy/policy.ts';
import { priorityOf } from '../domain/need/priority.ts';
import type { LearningRequest } from '../domain/need/request.ts';
import { openSince, overlaps, type AboutNeed } from '../domain/need/overlapping-needs.ts';
import { groupKey, type RolePart } from '../domain/need/role-part.ts';
import { halfLifeOf } from '../domain/skill/skill.ts';
import type { Standing } from '../domain/group-level/group-standing.ts';
import { isObserving } from '../ports/outbound-connector.ts';
import type { Stored } from '../ports/stored.ts';
import type { Ports } from '../ports/index.ts';
import { questionAbout } from './cause-facts.ts';
import { withOptimisticRetry } from '../optimistic-retry.ts';
import { evidenceOf, unseen } from '../domain/group-level/group-gap.ts';
import { mayOpen } from '../domain/need/need-transitions.ts';
import { foundSignal } from './found-signal.ts';
import { lastOutcomeOf } from './known.ts';
import { policyAsLearned } from './policy-as-learned.ts';
import { inferCause } from '../domain/cause/infer-cause.ts';

/**
 * What was found: a gap, a request, a forecast that will not be met or what a group asked experts in vain, and the line
 * of the charter that asks about it.
 */
export type Finding = {
  line: Pick<CharterLine, 'lineId' | 'weight' | 'until'>;
  origin: Need['origin'];
  at: number;
  /** Of a forecast or of questions: what they say, for the human who decides. */
  ahead?: string;
  /** Of what an agent of somebody’s own proposed: who answers for it, or wrote it, may not decide about it. */
  proposed?: NonNullable<Need['proposedBy']> & { by: readonly string[] };
} & (
  | { standing: Standing; request?: never; about?: never }
  | { standing: Standing | undefined; request: Omit<LearningRequest, 'outcome'>; about?: never }
  | { standing: Standing | undefined; request?: never; about: Pick<Standing, 'roleId' | 'skillId'> }
);

/**
 * What became of a finding; `known` is a gap of which there is a need, or a request that was weighed before; `held` one
 * about people of whom some are in the group of another need for the same skill that is open: nobody is drawn twice.
 * What humans, plans or questions ask for waits so no longer than a need rests, however many parts follow each other.
 */
export type Found = 'opened' | 'counted' | 'known' | 'held';

/** Opens the need, or counts the request on the one that is there. */
export const openNeed = (finding: Finding, ports: Ports): Promise<Found> =>
  withOptimisticRetry(() => openOnce(finding, ports));

/**
 * The id of the need for a skill in a role, or in a part of it. One that was opened before skills were merged goes on
 * under the name it has.
 */
export async function needIdAbout(
  roleId: string,
  skillId: string,
  { needs, registers }: Ports,
  group?: RolePart,
): Promise<string> {
  const { absorbs = [] } = (await registers.skills()).get(skillId) ?? {};
  for (const former of absorbs) {
    const found = await needs.find(needIdOf(roleId, former, group));
    if (found && isOpen(found.value)) return found.value.needId;
  }
  return needIdOf(roleId, skillId, group);
}

/**
 * The need that somebody's request counts on: the open one of where in their role they work, or that of the role.
 * @param personId who asks
 */
export async function needAskedFor(
  { personId, roleId, skillId }: { personId: string; roleId: string; skillId: string },
  ports: Ports,
): Promise<{ needId: string; group?: RolePart }> {
  const { person } = (await ports.learners.read('record-keeping', personId)).value;
  const skill = (await ports.registers.skills()).get(skillId) ?? { skillId };
  if (person?.roleId === roleId)
    for (const needId of needIdsFor(person, skill)) {
      const need = (await ports.needs.find(needId))?.value;
      if (need?.group && isOpen(need)) return { needId, group: need.group };
    }
  return { needId: await needIdAbout(roleId, skillId, ports) };
}

async function openOnce(finding: Finding, ports: Ports): Promise<Found> {
  const { needs, decisions, registers } = ports;
  const { standing, line, origin, at, request, ahead, proposed } = finding;
  const { roleId, skillId } = finding.request ?? finding.about ?? finding.standing;
  if (skillId === null)
    throw new Error(`Request ${request?.requestId ?? ''} names no skill to open a need about.`);
  const needId = request?.needId ?? (await needIdAbout(roleId, skillId, ports, standing?.group));
  const earlier = await needs.find(needId);
  const group = standing?.group ?? earlier?.value.group;
  if (request && earlier && (await needs.request(needId, request.requestId))) return 'known';
  const policy = await policyAsLearned(ports);
  const observing = await isObserving(ports.channels.approvalCards);
  if (!mayOpen(earlier?.value, observing, policy.thresholds, at)) {
    if (!request || !earlier) return 'known';
    await countRequest(earlier, request, ports);
    return 'counted';
  }
  const besides = await besideIt({ needId, roleId, skillId, group }, ports);
  const since = openSince(besides, at);
  // For a gap also what rests is in the way: what was said before still counts, and it is what that one was about.
  const isHeld =
    origin === 'gap'
      ? besides.some((one) => !mayOpen(one, observing, policy.thresholds, at))
      : besides.some(isOpen) && at - since < policy.thresholds.restDays * DAY;
  if (isHeld) {
    if (request) await countBeside({ ...request, needId }, ports, at);
    else if (origin !== 'gap') await logHeld(needId, finding, since, at, ports);
    return request ? 'counted' : 'held';
  }
  const known = { standing, answers: {}, lastOutcome: earlier && (await lastOutcomeOf(needId, ports)) };
  const supposed = inferCause(known, policy, ports.words);
  const hypothesis = ahead ? { ...supposed, reasons: [ahead, ...supposed.reasons] } : supposed;
  const halfLifeDays = halfLifeOf(await registers.skills(), skillId);
  const round = (earlier?.value.round ?? 0) + 1;
  const found: FoundNeed = {
    needId,
    round,
    roleId,
    ...(group ? { group } : {}),
    skillId,
    origin,
    charterLineId: line.lineId,
    requestedBy: [...(request ? [request.requesterId] : []), ...(proposed?.by ?? [])],
    ...(proposed ? { proposedBy: proposalOf(proposed) } : {}),
    answers: {},
    firstSignalAt: Math.min(at, standing?.belowSince ?? at, request?.at ?? at),
    foundAt: at,
    evidence: evidenceOf(standing ?? unseen(roleId, skillId), policy.thresholds),
    hypothesis,
    priority: priorityOf(standing, line, {
      halfLifeDays,
      counting: policy.thresholds,
      at,
    }),
    stage: 'found',
    reason: hypothesis.reasons.join('; '),
  };
  const kept = await countKept(needId, { round, after: earlier?.value.endedAt ?? 0 }, ports);
  const need = kept.reduce((all, { requesterId }) => askedBy(all, requesterId), found);
  const instanceId = instanceIdOf(need);
  // Logged first: a crash in between leaves an entry without a need, which the next finding opens; never a need without
  // its entry.
  await decisions.append({
    decisionId: `${instanceId}:found`,
    at,
    decidedBy: { kind: 'rule', name: foundBy[origin] },
    subject: needId,
    outcome: `found: ${need.reason}`,
    evidence: [
      `standing:${roleId}:${skillId}${group ? `:${groupKey({ roleId, group })}` : ''}`,
      `policy:${versionOf(policy)}`,
      ...(request ? [request.requestId] : []),
      ...(proposed ? [`own-agent:${proposed.agentId}:${proposed.version}`] : []),
    ],
    charterLineId: line.lineId,
  });
  await needs.commit(needId, {
    need: { value: need, ...(earlier?.etag ? { etag: earlier.etag } : {}) },
    ...(request ? { request: { value: { ...request, round: need.round, outcome: 'opened' } } } : {}),
    signals: [foundSignal(need, instanceId)],
  });
  return 'opened';
}

/**
 * Other needs for the same skill about people of whom some are in this group too: all of the role, or parts that
 * overlap. Parts that share nobody may be open beside each other. Work: the needs.
 */
async function besideIt(
  { needId, ...about }: AboutNeed & { needId: string },
  { needs, registers }: Pick<Ports, 'needs' | 'registers'>,
): Promise<Need[]> {
  const skills = await registers.skills();
  const besides: Need[] = [];
  for await (const one of needs.list())
    if (one.needId !== needId && overlaps(one, about, skills)) besides.push(one);
  return besides;
}

/** What nobody asked for themselves waits for a part of its role, and that stands in the log once. */
const logHeld = (
  needId: string,
  { origin, line, proposed }: Finding,
  since: number,
  at: number,
  { decisions }: Ports,
): Promise<void> =>
  decisions.append({
    decisionId: `${needId}:${origin}-held:${proposed?.agentId ?? ''}${new Date(since).toISOString().slice(0, 10)}`,
    at,
    decidedBy: { kind: 'rule', name: 'nobody is drawn twice for one skill' },
    subject: needId,
    outcome: 'no need opened: one about some of these people is open',
    evidence: [needId],
    charterLineId: line.lineId,
  });

/** A request for all of a role while a part of it is worked on: it counts, and opens nothing. */
async function countBeside(
  request: Omit<LearningRequest, 'outcome'>,
  { decisions, needs }: Ports,
  at: number,
): Promise<void> {
  const { requestId, needId } = request;
  await decisions.append({
    decisionId: `${requestId}:part-open`,
    at,
    decidedBy: { kind: 'rule', name: 'nobody is drawn twice for one skill' },
    subject: needId,
    outcome: 'counted, and no need opened: one of a part of the role is open',
    evidence: [requestId],
  });
  if (!(await needs.request(needId, requestId)))
    await needs.commit(needId, { request: { value: { ...request, outcome: 'counted' } } });
}

/**
 * What was asked while nothing was opened, since the last round ended: because a part of the role was worked on first,
 * or the role had too few people. It counts in this round.
 */
async function countKept(
  needId: string,
  { round, after }: { round: number; after: number },
  { needs }: Pick<Ports, 'needs'>,
): Promise<LearningRequest[]> {
  const kept: LearningRequest[] = [];
  for await (const one of needs.requestsAbout(needId))
    // An earlier try may have noted the round.
    if (one.outcome === 'counted' && one.at > after && (one.round ?? round) === round) kept.push(one);
  for (const { requestId } of kept) {
    const stored = await needs.request(needId, requestId);
    if (stored && stored.value.round === undefined)
      await needs.commit(needId, { request: { ...stored, value: { ...stored.value, round } } });
  }
  return kept;
}

/** Without whoever answers for it: that stands in one place. */
const proposalOf = ({ agentId, version, form }: NonNullable<Finding['proposed']>) => ({
  agentId,
  version,
  ...(form ? { form } : {}),
});

const foundBy: Record<Need['origin'], string> = {
  gap: 'group gap on the charter',
  request: 'request on the charter',
  forecast: 'forecast beyond what people can do, on the charter',
  questions: 'asked experts in vain by a group, on the charter',
  'own-agent': 'proposed by an agent of somebody’s own, on the charter',
};

/** Counts whoever asks once, however often they do; the request itself is kept. */
async function countRequest(
  { value, etag }: Stored<Need>,
  request: Omit<LearningRequest, 'outcome'>,
  ports: Ports,
): Promise<void> {
  const asked = askedBy(value, request.requesterId);
  const counted = { value: { ...request, round: value.round, outcome: 'counted' as const } };
  if (asked === value) {
    await ports.needs.commit(value.needId, { request: counted });
    return;
  }
  const question = await questionAbout(asked, ports, request.at);
  await ports.needs.commit(value.needId, {
    need: { value: asked, ...(etag ? { etag } : {}) },
    request: counted,
    ...(question ? { approval: question } : {}),
  });
}
