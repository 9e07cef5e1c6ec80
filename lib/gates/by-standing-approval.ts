import { approveByStanding, type ApprovalRequest, type PendingApproval } from '../domain/gate/approval.ts';
import { monthOf } from '../domain/policy/budget.ts';
import type { ContentAsset } from '../domain/content/content.ts';
import type { Need } from '../domain/need/need.ts';
import {
  covers,
  isSampled,
  type InQuestion,
  type StandingApproval,
} from '../domain/gate/standing-approval.ts';
import type { CurrentEntry } from '../domain/register.ts';
import type { Ports } from '../ports/index.ts';
import { peopleOf } from '../needs/people-of.ts';
import { hasLeft } from '../domain/person/learner-status.ts';
import type { Words } from '../messages/words.ts';
import { hasAskedFor } from './has-asked-for.ts';

/** What became of a question that humans need not answer, or must all the same because it is of a sample. */
export type StoodIn = { decided: ApprovalRequest } | { sampleOf: StandingApproval };

/**
 * Lets a standing approval decide about a response. The registers are read as they stand at this moment, so that one
 * that was withdrawn decides nothing more. Undefined where none is about it, or the first that is has decided as many
 * needs in the month as it may.
 */
export async function byStandingApproval(
  request: PendingApproval,
  asset: ContentAsset,
  need: Need,
  ports: Ports,
  at: number,
): Promise<StoodIn | undefined> {
  if (request.gate !== 'publication' || asset.origin !== 'reused') return undefined;
  const found = await firstOf(request, asset, need, ports, at);
  if (!found) return undefined;
  const { value: standing, version } = found;
  const { standingId, ownerId, needsAMonth } = standing;
  if (isSampled(standing, request.approvalId)) return { sampleOf: standing };
  const quota = {
    account: `standing-approval-${standingId}`,
    limits: { [monthOf(at)]: { needs: needsAMonth } },
    isQuota: true as const,
  };
  const room = await ports.budgets.reserve([quota], { needs: 1 }, at);
  if ('refusedBy' in room) return undefined;
  return { decided: approveByStanding(request, { standingId, version }, ownerId, at) };
}

/** The question as it is put: decided, or with a word on why it is asked all the same. */
export function asPut(
  request: PendingApproval,
  stoodIn: StoodIn | undefined,
  { say }: Words,
): ApprovalRequest {
  if (!stoodIn) return request;
  if ('decided' in stoodIn) return stoodIn.decided;
  const { standingId, sampleEvery } = stoodIn.sampleOf;
  const fact = say('gate.standing.sample', { standing: standingId, every: sampleEvery });
  return { ...request, facts: [...request.facts, fact], inChannel: [...(request.inChannel ?? []), fact] };
}

/** The first that is about it, by its id. */
async function firstOf(
  { involved }: PendingApproval,
  asset: ContentAsset & { origin: 'reused' },
  need: Need,
  ports: Ports,
  at: number,
): Promise<CurrentEntry<'standing-approval'> | undefined> {
  const standings = await ports.registers.latest('standing-approval');
  if (standings.length === 0) return undefined;
  const { minimumGroup } = (await ports.registers.policy()).thresholds;
  const most = Math.max(...standings.map(({ value }) => value.mostPeople));
  // One more than matters tells that there are too many.
  const people = await peopleUpTo(most + 1, need, ports);
  // Of fewer than make a group nobody would be drawn: what happens next is for humans to say.
  if (people < minimumGroup) return undefined;
  const asked: InQuestion = {
    asset,
    earlier: await Array.fromAsync(ports.needs.assetsReusing(asset.entry.externalId)),
    people,
    involved,
    at,
  };
  for (const entry of standings.toSorted((a, b) => a.id.localeCompare(b.id)))
    if (covers(entry.value, asked) && (await mayAnswer(entry.value.ownerId, need, ports))) return entry;
  return undefined;
}

/** How many people a need is about as they work now; where they are at least as many as matter, that many. */
async function peopleUpTo(most: number, need: Need, ports: Pick<Ports, 'learners'>): Promise<number> {
  const people = new Set<string>();
  for await (const { value } of peopleOf(need, most, ports)) {
    people.add(value.personId);
    if (people.size === most) break;
  }
  return people.size;
}

/** Nobody answers for what they asked for, or after they left. */
const mayAnswer = async (ownerId: string, need: Need, ports: Ports): Promise<boolean> =>
  !(await hasAskedFor(need, ownerId, ports)) &&
  !hasLeft((await ports.learners.read('record-keeping', ownerId)).value);
