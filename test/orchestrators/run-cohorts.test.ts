import { describe, expect, it } from '@jest/globals';
import { message } from '../../lib/messages/message.ts';
import { runCohorts, type RunningCohorts } from '../../orchestrators/run-cohorts.ts';
import { failed, off, play } from './scripted.ts';

const of = (needId: string) => ({ needId, assetId: `${needId}.v1` });
const run = (steps: Record<string, unknown[]>, from: Partial<RunningCohorts> = {}) =>
  play(runCohorts, { groups: 0, ...from }, { steps });

describe('running cohorts', () => {
  it('tends one after the other', () => {
    const { did, inputs, answered, continuedWith } = run({
      'plan-cohorts': [{ cohorts: [of('a'), of('b')] }],
      'tend-cohort.a': [{ groups: 2 }],
      'tend-cohort.b': [{ groups: 1 }],
    });
    expect(did).toEqual(['plan-cohorts', 'tend-cohort.a', 'tend-cohort.b']);
    expect(inputs.get('tend-cohort.b')).toEqual(of('b'));
    expect(answered).toEqual({ groups: 3 });
    expect(continuedWith).toBeUndefined();
  });

  it('begins a new generation after forty, and plans nothing anew', () => {
    const cohorts = Array.from({ length: 41 }, (_, i) => of(`n${i}`));
    const steps = Object.fromEntries(cohorts.map(({ needId }) => [`tend-cohort.${needId}`, [{ groups: 1 }]]));
    const { did, continuedWith } = run(steps, { cohorts });
    expect(did).toHaveLength(40);
    expect(continuedWith).toEqual({ cohorts: [of('n40')], groups: 40, failed: [] });
  });

  it('tends the others where one fails, and ends with an error that names it', () => {
    const steps = {
      'plan-cohorts': [{ cohorts: [of('a'), of('b'), of('c')] }],
      'tend-cohort.a': [failed],
      'tend-cohort.b': [{ groups: 1 }],
      'tend-cohort.c': [failed],
    };
    // The last one fails as well: it was tended though the first had failed.
    expect(() => run(steps)).toThrow('tend-cohort of a, c failed as often as it was tried');
  });

  it('names what failed in a generation before', () => {
    const steps = { 'tend-cohort.b': [{ groups: 1 }] };
    expect(() => run(steps, { cohorts: [of('b')], failed: ['a'] })).toThrow('tend-cohort of a failed');
  });

  it('says why it goes no further where its agent is switched off on the way', () => {
    const steps = {
      'plan-cohorts': [{ cohorts: [of('a'), of('b'), of('c')] }],
      'tend-cohort.a': [{ groups: 1 }],
      'tend-cohort.b': [off('cohort')],
    };
    expect(run(steps).answered).toEqual({
      groups: 0,
      note: message('need.agent-off', { agent: 'cohort' }),
    });
  });

  it('says why it did nothing where its agent is off', () => {
    expect(run({ 'plan-cohorts': [off('cohort')] }).answered).toEqual({
      groups: 0,
      note: message('need.agent-off', { agent: 'cohort' }),
    });
  });
});
