import { z } from 'zod';
import { readAttendance } from '../../../../lib/agents/cohort/attendance.ts';
import { door, none } from '../../door/door.ts';
import { Moment } from '../../door/views.ts';
import { SessionOfMine } from './cohort-views.ts';

export const meAttendanceRead = door({
  name: 'me-attendance-read',
  method: 'GET',
  route: 'me/leading/{needId}/sessions/{session}',
  tag: 'Me',
  role: null,
  callers: 'people',
  scope: 'own',
  card: 'reads',
  summary:
    'Who was invited to a session that you led, by the names that its calendar has, and what you marked; nothing else of anybody.',
  params: SessionOfMine,
  body: none,
  status: 200,
  reply: z.object({
    title: z.string(),
    number: z.number(),
    from: Moment,
    people: z.array(
      z.object({
        key: z.string().describe('What me/leading/{needId}/sessions/{session}/attendance takes'),
        name: z.string(),
        was: z.enum(['there', 'away']).optional(),
      }),
    ),
  }),
  example: { params: { needId: 'sales-executive.negotiation', session: '1' }, body: {} },
  async handle({ params: { needId, session }, principal: { id: personId }, run }) {
    return { json: await run(readAttendance, { personId, needId, session: Number(session) }) };
  },
});
