import { describe, expect, it } from '@jest/globals';
import { ownSignal, SentPersonalSignal, SentRequest, Signal } from '../../../../lib/domain/signal/signal.ts';
import { NOW, personId } from '../../examples.ts';

const scored = {
  specversion: '1.0',
  id: 'a-1',
  source: 'academy',
  subject: personId(1),
  type: 'learning-os.assessment.scored',
  time: new Date(NOW).toISOString(),
  data: { skillId: 'negotiation', score: 3, scale: '0-5' },
};
const sender = `app:${personId(7)}`;

describe('a signal', () => {
  it('is handed on with who sent it, and comes in from nobody who says so themselves', () => {
    expect(SentPersonalSignal.parse({ ...scored, sender })).toEqual({ ...scored, sender });
    expect(Signal.safeParse({ ...scored, sender }).success).toBe(false);
  });

  it.each([
    ['a field that no signal has', { ...scored, mood: 'good' }],
    ['a sender that is none', { ...scored, sender: 'before' }],
    ['data of another kind', { ...scored, data: { skillId: 'negotiation' } }],
    ['a signal about nobody', { ...scored, type: 'learning-os.forecast.made' }],
  ])('is not taken by a step with %s', (_what, signal) => {
    expect(SentPersonalSignal.safeParse(scored).success).toBe(true);
    expect(SentPersonalSignal.safeParse(signal).success).toBe(false);
    expect(SentRequest.safeParse(signal).success).toBe(false);
  });

  it('of the layer’s own is one that everybody else can read', () => {
    const data = { needId: 'buyer.negotiation', instanceId: 'need-buyer.negotiation-1' };
    const said = { id: 'i', subject: data.needId, at: NOW, data };
    expect(Signal.parse(ownSignal('need.found', 'gates', said))).toMatchObject({
      source: 'learning-os/gates',
      data,
    });
    expect(() => ownSignal('need.found', 'gates', { ...said, id: 'no id at all' })).toThrow();
  });
});
