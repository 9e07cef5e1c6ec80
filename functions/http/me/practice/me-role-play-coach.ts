import { coachTurn } from '../../../../lib/agents/practice/role-play/coach-turn.ts';
import { door, none } from '../../door/door.ts';
import { CoachingView, OfTurn } from './role-play-views.ts';

export const meRolePlayCoach = door({
  name: 'me-role-play-coach',
  method: 'GET',
  route: 'me/role-plays/{sessionId}/turns/{turnId}/coach',
  tag: 'Me',
  role: null,
  callers: 'people',
  scope: 'own',
  unrecorded: true,
  summary:
    'Ask the coach about a turn of yours: your words beside one line of the rubric, and one thing to try next. Nothing about your feelings or you.',
  params: OfTurn,
  body: none,
  status: 200,
  reply: CoachingView,
  example: { params: { sessionId: '0b7c9a52-6d5e-4c11-9d0a-2f6f3b7f4d11', turnId: 'turn-1' }, body: {} },
  async handle({ params, principal: { id: personId }, run }) {
    return { json: await run(coachTurn, { personId, ...params }) };
  },
});
