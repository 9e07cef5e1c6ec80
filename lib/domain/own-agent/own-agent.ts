import { z } from 'zod';
import { OneLine, PersonId, RegisterId } from '../ids.ts';
import { MADE } from '../modality/modality.ts';
import { sha256 } from '../sha256.ts';

/** How far an agent of somebody’s own may go, the lowest first. One field moves it, up or down. */
export const OwnAgentRung = z.enum(['prompt-kit', 'by-hand', 'on-trigger', 'pilot', 'everybody']);
export type OwnAgentRung = z.infer<typeof OwnAgentRung>;

/** When it looks by itself: once in each week, month or quarter (UTC), or after something about groups. */
export const OwnAgentTrigger = z.enum([
  'weekly',
  'monthly',
  'quarterly',
  'need-found',
  'forecast-made',
  'group-changed',
]);
export type OwnAgentTrigger = z.infer<typeof OwnAgentTrigger>;

/** What it may ask: of what is said of groups and of needs already, and of nothing else. */
export const OwnAgentAsks = z.enum(['few-can', 'fewer-can', 'needs-wait', 'asked-off-strategy']);
export type OwnAgentAsks = z.infer<typeof OwnAgentAsks>;

/**
 * What it may propose. `note` tells its owner; `question` asks the owner on every rung whether a need is to be opened;
 * `need` asks for one; `draft` asks for one whose response has a form of the owner’s choice.
 */
export const OwnAgentProposes = z.enum(['note', 'question', 'need', 'draft']);
export type OwnAgentProposes = z.infer<typeof OwnAgentProposes>;

const OwnAgentForm = z.enum(MADE);

/** A paragraph that is told to a drafter, or copied by a human. */
const LONGEST_PROMPT = 2_000;
/** Lines of a rubric. */
const MOST_LINES = 10;

/** Where a number of each question lies: percent, days, or people. */
export const thresholdOf: Readonly<Record<OwnAgentAsks, { least: number; most: number; step: number }>> = {
  'few-can': { least: 5, most: 95, step: 5 },
  'fewer-can': { least: 10, most: 95, step: 5 },
  'needs-wait': { least: 1, most: 180, step: 1 },
  'asked-off-strategy': { least: 5, most: 10_000, step: 1 },
};

/** What was seen when a version of it was laid over the last quarter. */
const Tried = z.strictObject({
  version: z.string(),
  /** Epoch milliseconds. */
  at: z.number(),
  /** What it would have proposed, one line each, as it was said; the first of them. */
  lines: z.array(z.string().max(400)).max(20),
  /** How many that were in all. */
  would: z.int().nonnegative(),
});

/** That its owner said yes: to what, how far up, and which roles were on trial then. */
const Taken = z.strictObject({
  as: z.string(),
  rung: OwnAgentRung,
  /** Empty in one that was taken before they stood beside it. */
  pilotRoleIds: z.array(z.string()).default([]),
});

/**
 * An agent that somebody in learning and development made without code: when it looks, what it asks, what it may
 * propose, and how that is worded. It names no recipient, tool or address: what it proposes goes the way of the layer.
 */
export const OwnAgent = z
  .strictObject({
    agentId: RegisterId,
    /** Who answers for it; absent in one that is shipped, which therefore runs nowhere. */
    ownerId: PersonId.exactOptional(),
    rung: OwnAgentRung,
    /** Roles about which its proposals go on without its owner, on the rung `pilot`. */
    pilotRoleIds: z.array(RegisterId).max(20),
    trigger: OwnAgentTrigger,
    asks: OwnAgentAsks,
    threshold: z.number(),
    /** What it asks about; none means all. */
    skillIds: z.array(RegisterId).max(50),
    roleIds: z.array(RegisterId).max(50),
    proposes: OwnAgentProposes,
    /** Only of a draft. */
    form: OwnAgentForm.exactOptional(),
    prompt: z.string().max(LONGEST_PROMPT),
    rubric: z.array(OneLine(200)).max(MOST_LINES),
    /** Proposals in a calendar month, UTC. */
    mostAMonth: z.int().min(1).max(30),
    /** Somebody wants it to look once, now. */
    isPressed: z.literal(true).exactOptional(),
    tried: Tried.exactOptional(),
    taken: Taken.exactOptional(),
  })
  .superRefine(({ asks, threshold, proposes, form, rung, ownerId }, context) => {
    const { least, most, step } = thresholdOf[asks];
    const misfit = (field: string) =>
      context.addIssue({ code: 'custom', path: [field], message: 'does not fit' });
    if (threshold < least || threshold > most || threshold % step !== 0) misfit('threshold');
    // Of a need that waits there is one already, and of what no line asks for there is none to be opened.
    if ((asks === 'needs-wait' || asks === 'asked-off-strategy') && proposes !== 'note') misfit('proposes');
    if ((form !== undefined) !== (proposes === 'draft')) misfit('form');
    if (rung !== 'prompt-kit' && ownerId === undefined) misfit('ownerId');
  });
export type OwnAgent = z.infer<typeof OwnAgent>;

/**
 * Changes with what it looks for, proposes and says, and with nothing else: not with its owner, its rung or where it is
 * on trial.
 */
export function ownAgentVersion(agent: OwnAgent): string {
  const { trigger, asks, threshold, skillIds, roleIds, proposes, form, prompt, rubric, mostAMonth } = agent;
  return sha256(
    JSON.stringify([
      trigger,
      asks,
      threshold,
      skillIds,
      roleIds,
      proposes,
      form ?? '',
      prompt,
      rubric,
      mostAMonth,
    ]),
    12,
  );
}

/** Whether it was tried on the last quarter as it is now. */
export const isTried = (agent: OwnAgent): boolean => agent.tried?.version === ownAgentVersion(agent);

const isAbove = (rung: OwnAgentRung, other: OwnAgentRung): boolean =>
  OwnAgentRung.options.indexOf(rung) > OwnAgentRung.options.indexOf(other);

/** What a yes of its owner means: they themselves, and what it looks for. */
const takenAs = (agent: OwnAgent): string =>
  sha256(JSON.stringify([agent.ownerId ?? '', ownAgentVersion(agent)]), 12);

const samePilot = (one: readonly string[], other: readonly string[]): boolean =>
  one.toSorted().join(' ') === other.toSorted().join(' ');

/** How far up its owner let it go as it is now. Other roles on trial end that it goes on alone, and nothing else. */
function takenUpTo(agent: OwnAgent): OwnAgentRung {
  if (agent.taken?.as !== takenAs(agent)) return 'prompt-kit';
  const { rung, pilotRoleIds } = agent.taken;
  return rung === 'pilot' && !samePilot(pilotRoleIds, agent.pilotRoleIds) ? 'on-trigger' : rung;
}

/** An agent after its owner said yes to it as it is, on the rung where it stands. */
export const asTaken = (agent: OwnAgent): OwnAgent => ({
  ...agent,
  taken: { as: takenAs(agent), rung: agent.rung, pilotRoleIds: agent.pilotRoleIds },
});

/** The same for what one yes would take: by whom, of what, how far up, and with which roles on trial. */
export const takingOf = (agent: OwnAgent): string =>
  sha256(JSON.stringify([takenAs(agent), agent.rung, agent.pilotRoleIds.toSorted()]), 12);

/** Whether it stands as somebody read it who would answer for it. */
export const isAsRead = (
  agent: OwnAgent,
  read: Pick<OwnAgent, 'rung' | 'pilotRoleIds'> & { version: string },
): boolean =>
  ownAgentVersion(agent) === read.version &&
  agent.rung === read.rung &&
  samePilot(agent.pilotRoleIds, read.pilotRoleIds);

/** Whether it stands higher than its owner said yes to: somebody wrote their name into it, or changed or moved it. */
export const waitsForOwner = (agent: OwnAgent): boolean => isAbove(agent.rung, takenUpTo(agent));

/** The highest rung that what was not tried as it is now may have. */
const triedUpTo = (agent: OwnAgent): OwnAgentRung =>
  isAbove(agent.rung, 'by-hand') && !isTried(agent) ? 'by-hand' : agent.rung;

/** The rung that holds, whatever stands: what was not tried as it is now runs by hand at most, and untaken nowhere. */
export const rungOf = (agent: OwnAgent): OwnAgentRung => {
  const [tried, taken] = [triedUpTo(agent), takenUpTo(agent)];
  return isAbove(tried, taken) ? taken : tried;
};

/**
 * Whether an edit would have somebody answer for what another one does: their name, what it looks for or how far it
 * goes. Down and letting go is free to all.
 */
export function isAnsweredForByAnother(stored: OwnAgent | undefined, next: OwnAgent, by: PersonId): boolean {
  if (next.ownerId === undefined || next.ownerId === by) return false;
  return (
    !stored ||
    takenAs(stored) !== takenAs(next) ||
    !samePilot(stored.pilotRoleIds, next.pilotRoleIds) ||
    isAbove(next.rung, stored.rung)
  );
}

/**
 * What becomes of an edit. It stands lower than it was to be where it says something else by now (`changed`), or was
 * moved up before it was tried.
 */
export interface OwnAgentEdit {
  value: OwnAgent;
  fell?: 'changed' | 'not-tried';
}

/**
 * An agent as it will stand after somebody saved it. Nobody says of their own agent that it was tried or taken: that is
 * kept from what stands. Another question, trigger or wording falls to running by hand, until it is tried again. What
 * its owner saves they take with it.
 * @param by who saves it, where that is known
 */
export function ownAgentAsSaved(stored: OwnAgent | undefined, next: OwnAgent, by?: PersonId): OwnAgentEdit {
  const value = { ...next };
  delete value.tried;
  delete value.taken;
  const isSame = stored !== undefined && ownAgentVersion(stored) === ownAgentVersion(next);
  if (isSame && stored.tried) value.tried = stored.tried;
  const rung = triedUpTo(value);
  const fell = rung === value.rung ? {} : { fell: isSame ? ('not-tried' as const) : ('changed' as const) };
  const saved = { ...value, rung };
  if (by !== undefined && by === next.ownerId) return { value: asTaken(saved), ...fell };
  const stillTaken = stored?.taken?.as === takenAs(next) ? { taken: stored.taken } : {};
  return { value: { ...saved, ...stillTaken }, ...fell };
}

/** Whether proposals about a role go on without the owner’s word. */
export function goesOnAlone(agent: OwnAgent, roleId: string): boolean {
  if (agent.proposes === 'note' || agent.proposes === 'question') return false;
  const rung = rungOf(agent);
  return rung === 'everybody' || (rung === 'pilot' && agent.pilotRoleIds.includes(roleId));
}

/** What saving one says, as the log has it: by its id, because what it is told is free text. */
export const actOfOwnAgent = (agent: OwnAgent): string =>
  `saves the own agent ${agent.agentId} in version ${ownAgentVersion(agent)} on the rung ${agent.rung}`;
