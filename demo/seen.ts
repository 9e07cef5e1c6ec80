import type { Cause } from '../lib/domain/cause/cause.ts';
import type { ContentAsset } from '../lib/domain/content/content.ts';
import type { Need } from '../lib/domain/need/need.ts';
import type { PeopleOf } from '../lib/domain/need/role-part.ts';

/** A need as it stands when the days are over. */
export interface SeenNeed extends PeopleOf {
  needId: string;
  skillId: string;
  /** What the layer supposed, whatever a human made of it. */
  supposed: Cause;
  stage: Need['stage'];
  /** Where something was chosen or made. */
  response?: ContentAsset['origin'] | undefined;
  /** Who outside made it; absent where the layer did. */
  maker?: string;
  reachedPeople: number;
  /** People to whom it was not sent because they no longer needed it, where that was counted. */
  droppedAsOutgrown?: number;
}

/** What can be seen from outside when the days are over. */
export interface Seen {
  needs: readonly SeenNeed[];
  /** Groups of which listening said that they changed. */
  changes: readonly { groupId: string }[];
  /** Requests declined in all. */
  declined: number;
  /** Days that the company lived: what would begin later was never there to be seen. */
  days: number;
}

export const wasActedOn = ({ stage, reachedPeople }: SeenNeed): boolean =>
  stage === 'published' || stage === 'delivered' || stage === 'measured' || reachedPeople > 0;
