import { z } from 'zod';
import { TriedRegisters } from '../../../lib/agents/needs-analysis/replay-quarter.ts';
import { policyUnderTrial } from '../../../lib/agents/policy-under-trial.ts';
import { replayRegisters } from '../../../orchestrators/replay-registers.ts';
import { startOnce } from '../../start-flow.ts';
import { door, none } from '../door/door.ts';
import { sha256 } from '../../../lib/domain/sha256.ts';

export const replaysStart = door({
  name: 'replays-start',
  method: 'POST',
  route: 'replays',
  tag: 'Registers',
  role: 'Register.Write',
  callers: 'people',
  scope: 'company',
  summary:
    'Shadow replay: run changed registers on the evidence of the last days, send nothing, compare with what humans decided; what would be without effect is refused by name. Answers 202.',
  params: none,
  body: z.strictObject({ days: z.int().min(7).max(366).default(91), tried: TriedRegisters }),
  status: 202,
  reply: z.object({ operationId: z.string() }),
  example: {
    params: {},
    body: { days: 91, tried: { policy: { thresholds: { shareBelow: 0.2 } } } },
  },
  operation: 'starts',
  async handle({ body, callId, durable, ports }) {
    // What would be without effect is refused at once, and not at the end of a flow.
    await policyUnderTrial(body.tried.policy ?? {}, 'replay', ports);
    const operationId = `replay-${sha256(callId, 32)}`;
    await startOnce(durable(), replayRegisters, operationId, body);
    return {
      headers: { location: `/api/replays/${operationId}`, 'retry-after': '2' },
      json: { operationId },
    };
  },
});
