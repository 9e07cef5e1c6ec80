import { analyseNeeds } from '../../orchestrators/analyse-needs.ts';
import { startOnce } from '../start-flow.ts';
import { door, none } from './door.ts';

export const analysesStart = door({
  name: 'analyses-start',
  method: 'POST',
  route: 'analyses',
  role: 'Analysis.Start',
  summary: 'Run the needs analysis now. Answers 202; follow Location until it is done.',
  params: none,
  body: none,
  async handle({ callId, durable }) {
    const operationId = `analysis-${callId.replaceAll(/[^A-Za-z0-9]/g, '-')}`;
    await startOnce(durable(), analyseNeeds, operationId, {});
    return {
      status: 202,
      headers: { location: `/api/operations/${operationId}`, 'retry-after': '2' },
      json: { operationId },
    };
  },
});
