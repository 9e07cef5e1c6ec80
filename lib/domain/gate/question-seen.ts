import type { ApprovalRequest } from './approval.ts';
import { asStillSaid, type Need } from '../need/need.ts';
import type { Thresholds } from '../policy/policy.ts';
import type { Words } from '../../messages/words.ts';

/**
 * A question whose facts are about a group too small to be spoken of by now says so in their place. They are sentences,
 * of which no part can be left out; where it names a part of a role, that name is left out as well. Whoever brings a
 * question to people brings it so.
 */
export const questionSeen = <A extends ApprovalRequest>(
  approval: A,
  need: Need,
  { minimumGroup }: Pick<Thresholds, 'minimumGroup'>,
  { say }: Words,
): A =>
  asStillSaid(need, minimumGroup) === need
    ? approval
    : {
        ...approval,
        ...(need.group ? { question: say('gate.unnamed') } : {}),
        facts: [say('gate.withheld', { least: minimumGroup })],
      };
