import { message, type Message } from '../../messages/message.ts';
import { matchesOf, noMatchesOf, WHY_NO_MATCH, type ShownAtMoment } from './matches.ts';
import type { OwnAgent } from './own-agent.ts';

/**
 * Why a look proposes nothing, the commonest reason first: how many of the skills in roles that it looked at have it.
 * Questions about needs and wishes look at what there is, and answer in one sentence where there is none.
 */
export function whyNothing(
  agent: OwnAgent,
  shown: ShownAtMoment,
  { touched, hasRoom }: { touched?: readonly string[] | undefined; hasRoom: boolean },
): Message[] {
  const { asks, threshold } = agent;
  const matches = matchesOf(agent, shown, touched);
  const found = matches.length;
  const looked = noMatchesOf(agent, shown, touched);
  const counted = WHY_NO_MATCH.map((why) => ({ why, count: looked.filter((one) => one.why === why).length }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count)
    .map(({ why, count }) =>
      message(`own-agent.nothing.${why}`, { count, asks: asks === 'fewer-can' ? 'fewer' : 'other' }),
    );
  const isHeld = matches.every((one) => one.isHeld);
  const notNew = isHeld ? 'held' : hasRoom ? 'said-lately' : 'no-room';
  const known = found > 0 ? [message(`own-agent.nothing.${notNew}`, { count: found })] : [];
  if (known.length + counted.length > 0) return [...known, ...counted];
  return [
    asks === 'needs-wait' || asks === 'asked-off-strategy'
      ? message(`own-agent.nothing.none.${asks}`, { threshold })
      : message('own-agent.nothing.none.of-groups'),
  ];
}
