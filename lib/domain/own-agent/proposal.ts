import { z } from 'zod';
import { monthOf } from '../policy/budget.ts';
import { DAY } from '../milliseconds.ts';
import { RegisterId } from '../ids.ts';
import { sha256 } from '../sha256.ts';
import { OwnAgentProposes, ownAgentVersion, type OwnAgent } from './own-agent.ts';

/**
 * `told` asks for nothing; `waiting` asks the owner; `went-on` is with the humans of the gate; `held` is proposed anew
 * once no need about a part of the role is open.
 */
export const ProposalStanding = z.enum(['told', 'waiting', 'confirmed', 'dismissed', 'went-on', 'held']);
export type ProposalStanding = z.infer<typeof ProposalStanding>;

/** What an agent of somebody’s own proposed, about a skill in a role. */
export const OwnProposal = z.strictObject({
  proposalId: z.string(),
  /** Of the agent, when it proposed it. */
  version: z.string(),
  proposes: OwnAgentProposes,
  roleId: RegisterId,
  skillId: RegisterId,
  /** Why, for people, as it was said then. */
  because: z.string().max(400),
  /** Absent where no line asks for it. */
  charterLineId: RegisterId.exactOptional(),
  /** Epoch milliseconds. */
  at: z.number(),
  standing: ProposalStanding,
  /** It was left when its agent had changed, so that it says nothing against the same as it is now. */
  isOfBefore: z.literal(true).exactOptional(),
  needId: z.string().max(400).exactOptional(),
});
export type OwnProposal = z.infer<typeof OwnProposal>;

/** Proposals that are remembered of one agent. */
const REMEMBERED = 200;

/** What one agent of somebody’s own did so far. It names nobody: whose it is, the agent says. */
export const OwnAgentWork = z.strictObject({
  agentId: RegisterId,
  /** Up to when it heard of what happens, epoch milliseconds. */
  lookedAt: z.number(),
  /** The week, month or quarter in which it looked last. */
  occasion: z.string().exactOptional(),
  proposals: z.array(OwnProposal).max(REMEMBERED),
});
export type OwnAgentWork = z.infer<typeof OwnAgentWork>;

/** Days in which it says the same of a skill in a role once. */
const SAID_ONCE_DAYS = 90;

/** Proposals in a calendar month of all agents of one owner, and of all that there are, whatever their rows say. */
export const MOST_OF_ONE_OWNER = 40;
export const MOST_OF_ALL = 200;

interface Found {
  roleId: string;
  skillId: string;
  isHeld?: true;
}

/**
 * What of its findings is new: not said within a quarter, and no more than it may propose in the month. The first come
 * first, so that a try and the run after it choose the same. What waits as an earlier version had it, or was left as
 * such, keeps nothing back: no need comes of it any more. What is held asks nobody for anything and takes no place; it
 * is new again once it is held no more.
 * @param others how many more its owner’s agents, and all of them, may propose in the month
 */
export function newOf<F extends Found>(
  { mostAMonth }: Pick<OwnAgent, 'mostAMonth'>,
  found: readonly F[],
  before: readonly (Found &
    Partial<Pick<OwnProposal, 'version' | 'standing' | 'isOfBefore'>> & { at: number })[],
  at: number,
  { version, others = Infinity }: { version?: string; others?: number } = {},
): F[] {
  const isKnown = (one: F) =>
    before.some(
      (other) =>
        other.roleId === one.roleId &&
        other.skillId === one.skillId &&
        at - other.at < SAID_ONCE_DAYS * DAY &&
        !(other.standing === 'waiting' && other.version !== version) &&
        !other.isOfBefore &&
        !(other.standing === 'held' && !one.isHeld),
    );
  const room = roomLeft({ mostAMonth }, before, at, others);
  const fresh = found.filter((one) => !isKnown(one));
  const asking = fresh.filter(({ isHeld }) => !isHeld).slice(0, Math.max(0, room));
  return fresh.filter((one) => one.isHeld || asking.includes(one));
}

const roomLeft = (
  { mostAMonth }: Pick<OwnAgent, 'mostAMonth'>,
  before: readonly { at: number; standing?: ProposalStanding }[],
  at: number,
  others: number,
): number => Math.min(mostAMonth - madeInMonth(before, at), others);

/** Whether it may propose anything more in the month. */
export const hasRoomFor = (...asked: Parameters<typeof roomLeft>): boolean => roomLeft(...asked) > 0;

const madeInMonth = (made: readonly { at: number; standing?: ProposalStanding }[], at: number): number =>
  made.filter((one) => one.standing !== 'held' && monthOf(one.at) === monthOf(at)).length;

/** How many more may be proposed in the month by the agents of one owner, and by all that there are. */
export function roomOfOthers(
  work: readonly OwnAgentWork[],
  ofOwner: (agentId: string) => boolean,
  at: number,
): number {
  const made = (some: readonly OwnAgentWork[]) =>
    some.reduce((sum, { proposals }) => sum + madeInMonth(proposals, at), 0);
  return Math.min(
    MOST_OF_ALL - made(work),
    MOST_OF_ONE_OWNER - made(work.filter(({ agentId }) => ofOwner(agentId))),
  );
}

/** The same for the same agent, group and day, so that a repeated run proposes nothing twice; held is another one. */
export const proposalIdOf = (agent: OwnAgent, { roleId, skillId, isHeld }: Found, at: number): string =>
  sha256(
    JSON.stringify([
      agent.agentId,
      ownAgentVersion(agent),
      roleId,
      skillId,
      new Date(at).toISOString().slice(0, 10),
      ...(isHeld ? ['held'] : []),
    ]),
    24,
  );

/** The work with more proposals, the latest kept, in place of what was held of the same. */
export const withProposals = (
  { proposals, ...work }: OwnAgentWork,
  more: readonly OwnProposal[],
): OwnAgentWork => {
  const isOver = ({ standing, roleId, skillId }: OwnProposal): boolean =>
    standing === 'held' && more.some((one) => one.roleId === roleId && one.skillId === skillId);
  return { ...work, proposals: [...more, ...proposals.filter((one) => !isOver(one))].slice(0, REMEMBERED) };
};

/** The work with one proposal as it stands now. */
export const withStanding = (
  work: OwnAgentWork,
  proposalId: string,
  change: Pick<OwnProposal, 'standing'> & Partial<Pick<OwnProposal, 'needId' | 'isOfBefore'>>,
): OwnAgentWork => ({
  ...work,
  proposals: work.proposals.map((one) => (one.proposalId === proposalId ? { ...one, ...change } : one)),
});
