import { z } from 'zod';
import { acceptSignals } from '../../../lib/agents/sensing/accept-signals.ts';
import { isOwnWord, SignalFromOutside } from '../../../lib/domain/signal/signal.ts';
import { notAllowed } from '../../../lib/errors.ts';
import { door, none } from '../door/door.ts';
import { message } from '../../../lib/messages/message.ts';

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
  limit: 'named',
  summary:
    'Send signals: CloudEvents 1.0 envelopes, up to 500 at a time, all accepted or none. A person sends only their own requests and what they report of themselves; an app, as a feed, any.',
  params: none,
  body: z.strictObject({ signals: z.array(SignalFromOutside).min(1).max(500) }),
  status: 202,
  reply: z.object({ accepted: z.number() }),
  example: { params: {}, body: { signals: [exampleSignal] } },
  async handle({ body, principal, run }) {
    // A feed speaks for many and says what the company knows; a person says what they wish, and of themselves what they
    // can.
    const other = body.signals.findIndex((signal) => !isOwnWord(signal, principal.id));
    if (principal.kind === 'user' && other >= 0)
      throw notAllowed(
        message('problem.signal.not-own-word', { index: other, type: body.signals[other]?.type ?? 'signal' }),
      );
    const { kind, id } = principal;
    return { json: await run(acceptSignals, { ...body, by: { kind, id } }) };
  },
});
