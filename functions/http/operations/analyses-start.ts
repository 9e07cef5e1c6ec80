import { z } from 'zod';
import { analyseNeeds } from '../../../orchestrators/analyse-needs.ts';
import { startOnce } from '../../start-flow.ts';
import { door, none } from '../door/door.ts';
import { sha256 } from '../../../lib/domain/sha256.ts';

export const analysesStart = door({
  name: 'analyses-start',
  method: 'POST',
  route: 'analyses',
  tag: 'Operations',
  role: 'Analysis.Start',
  callers: 'anyone',
  scope: 'company',
  summary: 'Run the needs analysis now. Answers 202; follow Location until it is done.',
  params: none,
  body: none,
  status: 202,
  reply: z.object({ operationId: z.string() }),
  example: { params: {}, body: {} },
  operation: 'starts',
  async handle({ callId, durable }) {
    // Hashed, because keys are longer than ids may be and hold characters that ids may not.
    const operationId = `analysis-${sha256(callId, 32)}`;
    await startOnce(durable(), analyseNeeds, operationId, {});
    return {
      headers: { location: `/api/operations/${operationId}`, 'retry-after': '2' },
      json: { operationId },
    };
  },
});
