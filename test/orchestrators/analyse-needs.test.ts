import { describe, expect, it } from '@jest/globals';
import { message } from '../../lib/messages/message.ts';
import { analyseNeeds } from '../../orchestrators/analyse-needs.ts';
import { failed, off, play } from './scripted.ts';

const outgrown = (needId: string) => ({ needId, round: 1, reason: 'outgrown' });
const analyse = (steps: Record<string, unknown[]>) =>
  play(
    analyseNeeds,
    {},
    {
      steps: {
        'find-needs': [{ found: ['a'], outgrown: [outgrown('b'), outgrown('c')] }],
        'withdraw-need.b': [{ withdrawn: true }],
        'withdraw-need.c': [{ withdrawn: false }],
        'revive-needs': [{}],
        'look-ahead': [{ found: ['d'] }],
        ...steps,
      },
    },
  );

describe('the analysis', () => {
  it('finds today’s needs and those ahead, and lets go of the outgrown that may be let go', () => {
    const { did, inputs, answered } = analyse({});
    expect(did).toEqual(['find-needs', 'withdraw-need.b', 'withdraw-need.c', 'revive-needs', 'look-ahead']);
    expect(inputs.get('withdraw-need.b')).toEqual(outgrown('b'));
    expect(answered).toStrictEqual({ found: ['a', 'd'], outgrown: ['b'] });
  });

  it('looks ahead also where nobody looks at today, and says which agent was off', () => {
    const { answered } = analyse({ 'find-needs': [off('needs-analysis')] });
    expect(answered).toEqual({
      found: ['d'],
      outgrown: [],
      note: message('need.agent-off', { agent: 'needs-analysis' }),
    });
  });

  it('looks at today also where nobody looks ahead', () => {
    const { answered } = analyse({ 'look-ahead': [off('workforce-planning')] });
    expect(answered).toEqual({
      found: ['a'],
      outgrown: ['b'],
      note: message('need.agent-off', { agent: 'workforce-planning' }),
    });
  });

  it('names both agents where both are off', () => {
    const steps = { 'find-needs': [off('needs-analysis')], 'look-ahead': [off('workforce-planning')] };
    expect(analyse(steps).answered).toMatchObject({
      note: message('flow.both', {
        note: message('need.agent-off', { agent: 'needs-analysis' }),
        other: message('need.agent-off', { agent: 'workforce-planning' }),
      }),
    });
  });

  it('says so where the whole layer only observes', () => {
    expect(analyse({ 'look-ahead': [off('observe-only')] }).answered).toMatchObject({
      note: message('need.observed'),
    });
  });

  it('fails with a step that failed', () => {
    expect(() => analyse({ 'find-needs': [failed] })).toThrow('find-needs failed');
  });
});
