import type { OtherCause } from '../lib/domain/cause/cause.ts';
import type { Need } from '../lib/domain/need/need.ts';
import { wasActedOn, type SeenNeed } from './seen.ts';

const stands: Record<Need['stage'], string> = {
  found: 'It waits for a human',
  confirmed: 'A human confirmed it',
  published: 'It was published',
  delivered: 'It was delivered',
  measured: 'It was delivered and measured',
  declined: 'A human declined it',
  routed: 'It went to the owner of the cause with the evidence',
  unanswered: 'No human answered',
  withdrawn: 'It was withdrawn before anything was sent',
  stalled: 'It stalled',
  observed: 'It was observed only',
};

export function becameOf(need: SeenNeed): string {
  const { stage, response, maker, reachedPeople, droppedAsOutgrown = 0 } = need;
  const made = maker === undefined ? 'drafted' : `made outside by ${maker}`;
  const how = response === 'reused' ? ', by an existing course' : `, by something new, ${made} and approved`;
  return [
    stands[stage],
    response && wasActedOn(need) ? how : '',
    reachedPeople > 0 ? `, to ${people(reachedPeople)}` : '',
    droppedAsOutgrown > 0 ? `; ${people(droppedAsOutgrown)} had outgrown it and got nothing` : '',
    '.',
  ].join('');
}

export const people = (count: number): string => (count === 1 ? '1 person' : `${count} people`);
export const asks = (requests: number): string =>
  requests === 1 ? '1 request asks' : `${requests} requests ask`;
export const percent = (share: number): string => `${Math.round(share * 100)}%`;
export const points = (by: number): string => `${Math.abs(by)} of 5 points ${by < 0 ? 'lower' : 'higher'}`;

export const inTheWay: Record<OtherCause, string> = {
  process: 'The process is broken',
  tool: 'The tool stands in the way',
  incentive: 'Something else is rewarded',
  clarity: 'What is asked for is not clear',
  capacity: 'There is no time for it',
  motivation: 'They do not want to',
};
