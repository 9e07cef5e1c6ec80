import { z } from 'zod';
import { acceptSignals } from '../../lib/agents/sensing/agent.ts';
import { SignalFromOutside, speakerOf } from '../../lib/domain/signal.ts';
import { notAllowed } from '../../lib/errors.ts';
import { door, none } from './door.ts';

const exampleSignal: z.infer<typeof SignalFromOutside> = {
  specversion: '1.0',
  id: 'assessment-2026-11-03-17',
  source: 'assessments.larkfield.example',
  type: 'learning-os.assessment.scored',
  subject: '2677646c-1a99-4578-896d-5dab048a5c99',
  time: '2026-11-03T08:00:00Z',
  data: { skillId: 'negotiation', score: 62, scale: '0-100' },
};

export const signalsSend = door({
  name: 'signals-send',
  method: 'POST',
  route: 'signals',
  tag: 'Signals',
  role: 'Signal.Send',
  callers: 'anyone',
  scope: 'company',
  summary: 'Send signals: CloudEvents 1.0 envelopes, up to 500 at a time, all accepted or none.',
  params: none,
  body: z.strictObject({ signals: z.array(SignalFromOutside).min(1).max(500) }),
  status: 202,
  reply: z.object({ accepted: z.number() }),
  example: { params: {}, body: { signals: [exampleSignal] } },
  async handle({ body, principal, run }) {
    // A feed speaks for many; a person only for themselves.
    const others = body.signals.findIndex((signal) => (speakerOf(signal) ?? principal.id) !== principal.id);
    if (principal.kind === 'user' && others >= 0)
      throw notAllowed(
        `signals[${others}] speaks in somebody else’s name. Send it as the app that collects it, or name yourself.`,
      );
    return { json: await run(acceptSignals, body) };
  },
});
