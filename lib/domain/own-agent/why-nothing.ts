import { message, type Message } from '../../messages/message.ts';
import { matchesOf, noMatchesOf, WHY_NO_MATCH, type Match, type ShownAtMoment } from './matches.ts';
import type { OwnAgent } from './own-agent.ts';

/** A skill in a role, as people call it. */
type Called = (one: Pick<Match, 'roleId' | 'skillId'>) => string;

/** Of so many each is named; what is more is counted. */
const NAMED = 3;

/**
 * Why a look proposes nothing, the commonest reason first: how many of the skills in roles that it looked at have it.
 * Questions about needs and wishes look at what there is, and answer in one sentence where there is none.
 */
export function whyNothing(
  agent: OwnAgent,
  shown: ShownAtMoment,
  { touched, hasRoom, called }: { touched?: readonly string[] | undefined; hasRoom: boolean; called: Called },
): Message[] {
  const { asks, threshold } = agent;
  const matches = matchesOf(agent, shown, touched);
  const found = matches.length;
  const looked = noMatchesOf(agent, shown, touched);
  const named = (some: readonly Pick<Match, 'roleId' | 'skillId'>[]) => ({
    count: some.length,
    names: some.length > NAMED ? '' : ` (${some.map(called).join('; ')})`,
  });
  const counted = WHY_NO_MATCH.map((why) => ({ why, some: looked.filter((one) => one.why === why) }))
    .filter(({ some }) => some.length > 0)
    .toSorted((a, b) => b.some.length - a.some.length)
    .map(({ why, some }) =>
      message(`own-agent.nothing.${why}`, {
        ...named(some),
        asks: asks === 'fewer-can' ? 'fewer' : 'other',
      }),
    );
  const isHeld = matches.every((one) => one.isHeld);
  const notNew = isHeld ? 'held' : hasRoom ? 'said-lately' : 'no-room';
  const known = found > 0 ? [message(`own-agent.nothing.${notNew}`, named(matches))] : [];
  if (known.length + counted.length > 0) return [...known, ...counted];
  return [
    asks === 'needs-wait' || asks === 'asked-off-strategy'
      ? message(`own-agent.nothing.none.${asks}`, { threshold })
      : message('own-agent.nothing.none.of-groups'),
  ];
}
