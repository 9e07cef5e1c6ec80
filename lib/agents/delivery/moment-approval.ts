import { monthOf } from '../../domain/policy/budget.ts';
import type { CurrentEntry } from '../../domain/register.ts';
import { coversMoment, isSampled } from '../../domain/gate/standing-approval.ts';
import type { Learner } from '../../domain/person/learner.ts';
import { hasLeft } from '../../domain/person/learner-status.ts';
import { keyPartOf } from '../../domain/person/pseudonym.ts';
import type { Ports } from '../../ports/index.ts';
import type { Existing } from './existing.ts';

/** Which standing approval an offer rests on, or would if it were not of its sample. */
export interface Approved {
  standing: CurrentEntry<'standing-approval'>;
  isOfSample: boolean;
}

/**
 * The standing approval under which something may be offered to one person. As at the gate, the first that is about it
 * decides, by its id, as the register stands at this moment; undefined where none is, or it has approved as many in the
 * month as it may.
 */
export async function approvedInAdvance(
  { asset, need }: Existing,
  learner: Learner,
  ports: Ports,
  at: number,
): Promise<Approved | undefined> {
  const kind =
    asset.origin === 'ai-drafted' ? 'page' : asset.entry.fingerprint === undefined ? 'course' : 'document';
  const about = { kind, skillId: need.skillId, personId: learner.personId, at } as const;
  const standings = await ports.registers.latest('standing-approval');
  for (const standing of standings.toSorted((a, b) => a.id.localeCompare(b.id))) {
    const { value, id } = standing;
    if (!coversMoment(value, about)) continue;
    if (hasLeft((await ports.learners.read('record-keeping', value.ownerId)).value)) continue;
    if (isSampled(value, keyPartOf(`${id}:${need.needId}`, learner))) return { standing, isOfSample: true };
    const quota = {
      account: `standing-approval-${id}-moments`,
      limits: { [monthOf(at)]: { recipients: value.momentsAMonth } },
      isQuota: true as const,
    };
    const room = await ports.budgets.reserve([quota], { recipients: 1 }, at);
    return 'refusedBy' in room ? undefined : { standing, isOfSample: false };
  }
  return undefined;
}
