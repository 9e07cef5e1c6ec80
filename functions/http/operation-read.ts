import { z } from 'zod';
import { Id } from '../../lib/domain/ids.ts';
import { notFound } from '../../lib/errors.ts';
import { statusOf } from '../start-flow.ts';
import { door, none } from './door.ts';

export const operationRead = door({
  name: 'operation-read',
  method: 'GET',
  route: 'operations/{operationId}',
  tag: 'Operations',
  role: 'Analysis.Start',
  callers: 'anyone',
  scope: 'company',
  summary: 'How a long operation stands: running, done with its result, or failed.',
  params: z.strictObject({ operationId: Id.regex(/^(analysis|replay)-/, 'must be the id of an operation') }),
  body: none,
  status: 200,
  reply: z.object({
    operationId: z.string(),
    state: z.enum(['running', 'done', 'failed']),
    result: z.looseObject({}).nullable().describe('What the operation answers: about groups, never people'),
  }),
  example: { params: { operationId: 'analysis-0123456789abcdef0123456789abcdef' }, body: {} },
  operation: 'follows',
  async handle({ params: { operationId }, durable }) {
    const status = await statusOf(durable(), operationId);
    if (!status)
      throw notFound(`There is no operation ${operationId}. Start one and use the Location it answers.`);
    const state = states[status.runtimeStatus] ?? 'running';
    return {
      ...(state === 'running'
        ? { status: 202, headers: { location: `/api/operations/${operationId}`, 'retry-after': '2' } }
        : {}),
      json: { operationId, state, result: state === 'done' ? (status.output as object) : null },
    };
  },
});

const states: Record<string, 'done' | 'failed'> = {
  Completed: 'done',
  Failed: 'failed',
  Terminated: 'failed',
  Canceled: 'failed',
};
