import { z } from 'zod';
import { consentToDocument, takeBackDocument } from '../../../../lib/agents/experts/own-twin.ts';
import { door, none } from '../../door/door.ts';
import { TwinView } from './expert-views.ts';

export const meTwinDocument = door({
  name: 'me-twin-document',
  method: 'POST',
  route: 'me/twin/documents',
  tag: 'Me',
  role: null,
  callers: 'people',
  scope: 'own',
  tool: 'writes',
  card: 'sets',
  limit: 'statement',
  summary:
    'Let a document of the sources be answered from in your stead, for everybody or for some departments; or take it back, which holds from the next question on.',
  params: none,
  body: z.strictObject({
    document: z.string().min(1).max(400).describe('Its name with its folders, or its address'),
    isIn: z.boolean().default(true).describe('False takes it back'),
    departments: z
      .string()
      .max(900)
      .default('')
      .describe('Whose people alone may be answered from it, with semicolons between; empty for everybody'),
  }),
  status: 200,
  reply: TwinView,
  example: { params: {}, body: { document: 'pricing-policy.md', isIn: true, departments: '' } },
  async handle({ body: { document, isIn, departments }, principal: { id: personId }, run }) {
    return {
      json: isIn
        ? await run(consentToDocument, { personId, document, departments: named(departments) })
        : await run(takeBackDocument, { personId, document }),
    };
  },
});

/** Names of departments may hold commas. */
const named = (line: string): string[] =>
  line
    .split(';')
    .map((department) => department.trim())
    .filter((department) => department !== '');
