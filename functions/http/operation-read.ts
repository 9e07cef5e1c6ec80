import { z } from 'zod';
import { Id } from '../../lib/domain/ids.ts';
import { notFound } from '../../lib/errors.ts';
import { statusOf } from '../start-flow.ts';
import { door, none } from './door.ts';

export const operationRead = door({
  name: 'operation-read',
  method: 'GET',
  route: 'operations/{operationId}',
  role: 'Analysis.Start',
  summary: 'How a long operation stands: running, done with its result, or failed.',
  params: z.strictObject({ operationId: Id.startsWith('analysis-') }),
  body: none,
  async handle({ params: { operationId }, durable }) {
    const status = await statusOf(durable(), operationId);
    if (!status)
      throw notFound(`There is no operation ${operationId}. Start one and use the Location it answers.`);
    const state = states[status.runtimeStatus] ?? 'running';
    return {
      status: state === 'running' ? 202 : 200,
      headers: state === 'running' ? { location: `/api/operations/${operationId}`, 'retry-after': '2' } : {},
      json: { operationId, state, result: state === 'done' ? status.output : null },
    };
  },
});

const states: Record<string, 'done' | 'failed'> = {
  Completed: 'done',
  Failed: 'failed',
  Terminated: 'failed',
  Canceled: 'failed',
};
