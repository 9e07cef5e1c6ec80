import { z } from 'zod';
import { Id } from '../../lib/domain/ids.ts';
import { notFound } from '../../lib/errors.ts';
import { statusOf } from '../start-flow.ts';
import { door, none } from './door.ts';

/** What an analysis answers. */
const Found = z.object({ found: z.array(z.string()), note: z.string().optional() });

export const operationRead = door({
  name: 'operation-read',
  method: 'GET',
  route: 'operations/{operationId}',
  tag: 'Operations',
  role: 'Analysis.Start',
  callers: 'anyone',
  scope: 'company',
  summary: 'How a long operation stands: running, done with its result, or failed.',
  params: z.strictObject({ operationId: Id.startsWith('analysis-') }),
  body: none,
  status: 200,
  reply: z.object({
    operationId: z.string(),
    state: z.enum(['running', 'done', 'failed']),
    result: Found.nullable(),
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
      json: { operationId, state, result: state === 'done' ? Found.parse(status.output) : null },
    };
  },
});

const states: Record<string, 'done' | 'failed'> = {
  Completed: 'done',
  Failed: 'failed',
  Terminated: 'failed',
  Canceled: 'failed',
};
