import { z } from 'zod';
import { lineFor, type Charter } from '../../../domain/charter.ts';
import type { SkillId } from '../../../domain/ids.ts';
import { demandIdOf, type LearningRequest } from '../../../domain/need/request.ts';
import { keyBefore, keyOf, SentRequest } from '../../../domain/signal/signal.ts';
import { liveSkills } from '../../../domain/taxonomy/merge.ts';
import type { RolePart } from '../../../domain/need/role-part.ts';
import type { Skill } from '../../../domain/skill/skill.ts';
import type { Ports } from '../../../ports/index.ts';
import { mayConcern, step } from '../../../step.ts';
import { needAskedFor, openNeed } from '../../../needs/open-need.ts';
import { understandRequest } from './understand-request.ts';

/** A wish in somebody’s own words. */
export interface Wish {
  requesterId: string;
  roleId: string;
  text: string;
  /** When it was said, epoch milliseconds. */
  saidAt: number;
  /** What the request will be known by, given the demand that it is about. */
  idFor: (demandId: string) => string;
  /** What it may have been weighed under before. */
  formerId?: string;
  /** Whether the requester is there to be asked what they mean. */
  canAsk?: boolean;
}

/** Weighs a request that a flow or a form sent on. */
export const weighRequest = step({
  name: 'weigh-request',
  agent: 'needs-analysis',
  input: z.strictObject({ signal: SentRequest }),
  async run({ signal }, ports, { at, step: name }) {
    const { data } = signal;
    await mayConcern(data.requesterId, name, ports);
    const requestId = keyOf(signal);
    if (!(await ports.learners.inScope(data.requesterId))) {
      await ports.decisions.append({
        decisionId: `${requestId}:out-of-scope`,
        at,
        decidedBy: { kind: 'rule', name: 'outside the pilot' },
        subject: requestId,
        outcome: 'not weighed: the requester is in no department of the pilot',
        evidence: [requestId],
      });
      return { needId: null };
    }
    const { outcome, needId } = await weigh(
      { ...data, saidAt: Date.parse(signal.time), idFor: () => requestId, formerId: keyBefore(signal) },
      ports,
      at,
    );
    return { needId: outcome === 'declined' ? null : needId };
  },
});

/**
 * Weighs one wish as far as it is understood; where it is not and the requester can be asked, they are asked which
 * skill they mean.
 */
export async function weigh(wish: Wish, ports: Ports, at: number): Promise<LearningRequest> {
  const { registers, model } = ports;
  const before = await weighedBefore(wish, ports);
  if (before) return before;
  const [skills, { thresholds }] = await Promise.all([registers.skills(), registers.policy()]);
  const spender = { agent: 'needs-analysis' as const, at };
  const finder = { embed: model.embed, ...(wish.canAsk ? { ask: model.ask } : {}) };
  const understood = await understandRequest(wish.text, liveSkills(skills), thresholds, finder, spender);
  if (understood.skill) return await weighAs(understood.skill.skillId, wish, ports, at);
  const { options, named } = understood;
  if (wish.canAsk && options.length > 0) return await askWhich(wish, options, ports);
  return await weighAs(named?.skillId ?? null, wish, ports, at);
}

/**
 * What the same wish was weighed as when it was said before, whatever it would be about by now: a need of the part of
 * the role in which its requester works may be open since, or they may work elsewhere.
 */
export async function weighedBefore(
  { requesterId, idFor, formerId }: Pick<Wish, 'requesterId' | 'idFor' | 'formerId'>,
  { needs }: Pick<Ports, 'needs'>,
): Promise<LearningRequest | undefined> {
  let unclear: LearningRequest | undefined;
  for await (const one of needs.requestsOf(requesterId)) {
    if (one.requestId !== idFor(one.needId) && one.requestId !== formerId) continue;
    if (one.outcome !== 'unclear') return one;
    unclear = one;
  }
  return unclear;
}

async function askWhich(
  { requesterId, roleId, saidAt, idFor }: Wish,
  options: readonly Skill[],
  ports: Ports,
): Promise<LearningRequest> {
  const needId = demandIdOf(roleId, null);
  const asked = { requestId: idFor(needId), needId, requesterId, roleId, skillId: null, at: saidAt };
  return await keptOnce(
    { ...asked, answers: {}, outcome: 'unclear', options: options.map(({ skillId }) => skillId) },
    ports.needs,
  );
}

/**
 * Weighs a wish for a skill, or for none: off the charter it is declined and counted; on it, it joins the need it is
 * about or opens one.
 */
export async function weighAs(
  skillId: SkillId | null,
  wish: Pick<Wish, 'requesterId' | 'roleId' | 'saidAt' | 'idFor'>,
  ports: Ports,
  at: number,
): Promise<LearningRequest> {
  const { registers, standings } = ports;
  const { requesterId, roleId, saidAt, idFor } = wish;
  const charter = await registers.charter();
  const { needId, group }: { needId: string; group?: RolePart } =
    skillId === null
      ? { needId: demandIdOf(roleId, null) }
      : await needAskedFor({ personId: requesterId, roleId, skillId }, ports);
  const request = { requestId: idFor(needId), needId, requesterId, roleId, skillId, at: saidAt, answers: {} };
  const line = skillId === null ? undefined : lineFor(charter, skillId, roleId, at);
  if (skillId === null || !line) return await decline(request, charter, ports, at);
  const onCharter = { ...request, charterLineId: line.lineId };
  if (!(await isGroup(roleId, ports))) return await countAlone(onCharter, ports, at);
  const standing = await standings.find({ roleId, skillId, ...(group ? { group } : {}) });
  const outcome = await openNeed({ standing, line, origin: 'request', at, request: onCharter }, ports);
  if (outcome !== 'known' && outcome !== 'held') return { ...onCharter, outcome };
  const weighed = await ports.needs.request(needId, request.requestId);
  return weighed?.value ?? { ...onCharter, outcome: 'counted' };
}

async function decline(
  request: Omit<LearningRequest, 'outcome'>,
  charter: Charter,
  ports: Ports,
  at: number,
): Promise<LearningRequest> {
  await countDeclined(request, charter, ports, at);
  return await keptOnce({ ...request, outcome: 'declined' }, ports.needs);
}

/** Counts who asks for what no line asks for, and logs that nobody acts on it. */
export async function countDeclined(
  { requestId, requesterId, roleId, skillId }: Omit<LearningRequest, 'outcome'>,
  charter: Charter,
  { declinedDemand, decisions }: Ports,
  at: number,
): Promise<void> {
  await declinedDemand.count({ requesterId, roleId, skillId, at });
  await decisions.append({
    decisionId: `${requestId}:declined`,
    at,
    decidedBy: { kind: 'rule', name: 'off the charter' },
    subject: requestId,
    outcome: `declined: no line of charter version ${charter.version} asks for it in role ${roleId}`,
    evidence: [requestId],
  });
}

/** Whether a role has so many people that what is said about it is about no one of them. */
export async function isGroup(
  roleId: string,
  { learners, registers }: Pick<Ports, 'learners' | 'registers'>,
): Promise<boolean> {
  const { minimumGroup: size } = (await registers.policy()).thresholds;
  return (await learners.page('learning', { roleId, after: null, size })).length === size;
}

/** Of a role of a few no need is opened: its stage, cause and reason would tell about people whom everybody knows. */
async function countAlone(
  request: Omit<LearningRequest, 'outcome'>,
  { decisions, needs }: Ports,
  at: number,
): Promise<LearningRequest> {
  const { requestId, roleId, charterLineId } = request;
  await decisions.append({
    decisionId: `${requestId}:too-few`,
    at,
    decidedBy: { kind: 'rule', name: 'needs are about groups' },
    subject: requestId,
    outcome: `counted, and no need opened: role ${roleId} has too few people`,
    evidence: [requestId],
    ...(charterLineId === undefined ? {} : { charterLineId }),
  });
  return await keptOnce({ ...request, outcome: 'counted' }, needs);
}

/** A request that changes no need; the first answer to it stands. */
async function keptOnce(request: LearningRequest, needs: Ports['needs']): Promise<LearningRequest> {
  const kept = await needs.request(request.needId, request.requestId);
  if (!kept) await needs.commit(request.needId, { request: { value: request } });
  return kept?.value ?? request;
}

/** How many neighbours are named to somebody whose wish is off the charter. */
const NAMED = 3;

/**
 * Skills next to one that nobody’s strategy asks for, of which a line does ask in this role: perhaps what was meant.
 */
export function nearOnCharter(
  skill: Skill,
  roleId: string,
  skills: ReadonlyMap<string, Skill>,
  charter: Charter,
  at: number,
): Skill[] {
  return liveSkills(skills)
    .filter((other) => skill.neighbours.includes(other.skillId) || other.neighbours.includes(skill.skillId))
    .filter(({ skillId }) => lineFor(charter, skillId, roleId, at))
    .slice(0, NAMED);
}
