import { z } from 'zod';
import { consent } from '../../../../lib/agents/experts/own-twin.ts';
import { sha256 } from '../../../../lib/domain/sha256.ts';
import { door, none } from '../../door/door.ts';
import { nameOf } from '../../door/principal.ts';
import { TwinView } from './expert-views.ts';

export const meTwinConsent = door({
  name: 'me-twin-consent',
  method: 'POST',
  route: 'me/twin',
  tag: 'Me',
  role: null,
  callers: 'people',
  scope: 'own',
  tool: 'writes',
  card: 'sets',
  limit: 'statement',
  summary:
    'Let others be answered in your stead, under your name as your sign-in says it, about these subjects and until this day, a year at most. From which documents, me/twin/documents says. Nothing speaks as you; turn it off at any time.',
  params: none,
  body: z.strictObject({
    subjects: z.string().min(1).max(900).describe('What you may be asked about, with commas between'),
    until: z.iso.date().describe('The last day, in UTC'),
  }),
  status: 200,
  reply: TwinView,
  example: {
    params: {},
    body: { subjects: 'Discounts, Price lists', until: '2027-06-30' },
  },
  async handle({ body: { subjects, until }, principal, callId, run }) {
    const twinId = sha256(`twin:${callId}`, 16);
    const expert = { personId: principal.id, calledBy: nameOf(principal) };
    const consented = { subjects: named(subjects), until: endOf(until), twinId };
    return { json: await run(consent, { ...expert, ...consented }) };
  },
});

const named = (line: string): string[] =>
  line
    .split(',')
    .map((subject) => subject.trim())
    .filter((subject) => subject !== '');

const endOf = (day: string): number => Date.parse(`${day}T23:59:59.999Z`);
