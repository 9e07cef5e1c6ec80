import { z } from 'zod';
import { Mark, markAttendance } from '../../../../lib/agents/cohort/attendance.ts';
import { door } from '../../door/door.ts';
import { SessionOfMine } from './cohort-views.ts';

export const meAttendanceMark = door({
  name: 'me-attendance-mark',
  method: 'POST',
  route: 'me/leading/{needId}/sessions/{session}/attendance',
  tag: 'Me',
  role: null,
  callers: 'people',
  scope: 'own',
  card: 'sets',
  limit: 'statement',
  summary:
    'Mark who was at a session that you led. It counts as taking part and says nothing of what anybody can do; whom you leave out is not marked. Each of them sees it.',
  params: SessionOfMine,
  body: z.strictObject({ marks: z.array(Mark).max(20).default([]) }),
  status: 200,
  reply: z.object({ number: z.number(), marked: z.number() }),
  example: {
    params: { needId: 'sales-executive.negotiation', session: '1' },
    body: { marks: [{ key: '0123456789abcdef01234567', was: 'there' }] },
  },
  async handle({ params: { needId, session }, body: { marks }, principal: { id: personId }, run }) {
    return { json: await run(markAttendance, { personId, needId, session: Number(session), marks }) };
  },
});
