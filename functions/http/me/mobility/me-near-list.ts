import { readNear } from '../../../../lib/agents/mobility/own-near.ts';
import { roleTitle } from '../../../../lib/domain/names.ts';
import { door, none } from '../../door/door.ts';
import { nearSeen, NearView, openingSeen } from './near-views.ts';

export const meNearList = door({
  name: 'me-near-list',
  method: 'GET',
  route: 'me/near',
  tag: 'Me',
  role: null,
  callers: 'people',
  scope: 'own',
  unrecorded: true,
  summary:
    'Roles and openings near to you, the soonest first: what is there, what is missing, how long others here took and you may take, with bounds. Nobody is told that you looked.',
  params: none,
  body: none,
  status: 200,
  reply: NearView,
  example: { params: {}, body: {} },
  async handle({ principal: { id: personId }, run, callersWords }) {
    const words = await callersWords();
    const { known, roles, openings } = await run(readNear, { personId });
    return {
      json: {
        roles: roles.map(({ roleId, ...beside }) => ({
          roleId,
          role: roleTitle(known.profiles, roleId),
          ...nearSeen(beside, known, words),
        })),
        openings: openings.map(({ opening, ownerName, ownerLeadsYou, isNear, seenUntil, beside }) => ({
          ...openingSeen(opening),
          ownerName,
          ownerLeadsYou,
          isNear,
          ...(seenUntil === undefined ? {} : { seenUntil }),
          ...nearSeen(beside, known, words),
        })),
      },
    };
  },
});
