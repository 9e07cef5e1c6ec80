import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { toEvidence } from '../../../../lib/domain/signal/evidence.ts';
import { fromXapi, type XapiStatement } from '../../../../lib/agents/sensing/xapi.ts';
import { personId } from '../../examples.ts';

const statement = (change: Partial<XapiStatement> = {}): XapiStatement => ({
  id: '7b7c1d3e-52f0-4f0e-9a0c-3f6a8d1f0a11',
  timestamp: '2026-11-03T10:00:00+02:00',
  actor: { account: { name: personId(1).toUpperCase() } },
  verb: { id: 'http://adlnet.gov/expapi/verbs/passed' },
  object: { id: 'https://academy.example/course-7' },
  context: { contextActivities: { category: [{ id: 'https://x.example/skills/negotiation' }] } },
  ...change,
});
const scored = (score: NonNullable<XapiStatement['result']>['score']) =>
  fromXapi(statement({ result: { score } }), 'academy');

describe('an xAPI statement', () => {
  test('becomes a learning record of the person, in UTC, known by its own id in its source', () => {
    expect(fromXapi(statement(), 'academy')).toEqual({
      signal: {
        specversion: '1.0',
        id: statement().id,
        source: 'academy',
        subject: personId(1),
        type: 'learning-os.learning.recorded',
        time: '2026-11-03T08:00:00.000Z',
        data: { verb: 'passed', objectId: 'course-7', skillId: 'negotiation' },
      },
    });
  });

  test.each([
    [{ scaled: 0.8 }, 80],
    [{ scaled: -0.5 }, 0],
    [{ raw: 15, min: 10, max: 20 }, 50],
    [{ raw: 30, max: 40 }, 75],
    [{ raw: 15 }, undefined],
    [{ raw: 50, max: 40 }, undefined],
  ])('with the score %o is scored %s of 100', (score, expected) => {
    const made = scored(score);
    if (!('signal' in made)) throw new Error('It became no signal.');
    const { data } = made.signal;
    expect([data.score, data.scale]).toEqual(
      expected === undefined ? [undefined, undefined] : [expected, '0-100'],
    );
  });

  test('is left out where a human said that its object is about no skill, whatever its source calls it', () => {
    expect(fromXapi(statement(), 'academy', () => 'none')).toEqual({
      ignored: expect.stringContaining('is about no skill'),
    });
    expect(fromXapi(statement(), 'academy', () => 'writing')).toMatchObject({
      signal: { data: { skillId: 'negotiation' } },
    });
  });

  test('is left out where the layer itself said it and somebody sends it back', () => {
    const back = statement({ context: { ...statement().context, platform: 'learning-os' } });
    expect(fromXapi(back, 'store', () => 'negotiation')).toEqual({
      ignored: expect.stringContaining('itself'),
    });
  });

  test('is left out where its verb is called as what every object has', () => {
    const odd = statement({ verb: { id: 'https://lms.example/verbs/constructor' } });
    expect(fromXapi(odd, 'lms')).toEqual({
      ignored: expect.stringContaining('says nothing about what somebody can do'),
    });
  });

  test('is left out where its verb says nothing of learning', () => {
    const opened = statement({ verb: { id: 'http://adlnet.gov/expapi/verbs/initialized' } });
    expect(fromXapi(opened, 'academy')).toEqual({ ignored: expect.stringContaining('initialized') });
  });

  test.each<[string, Partial<XapiStatement>]>([
    ['names no Entra account', { actor: { account: { name: 'somebody' } } }],
    ['names no skill', { context: {} }],
    [
      'names a skill that can be none',
      { context: { contextActivities: { category: [{ id: 'x/skills/a.b' }] } } },
    ],
    ['is about something without an id', { object: { id: 'https://academy.example/' } }],
  ])('is refused, with what to mend, where it %s', (_, change) => {
    expect(fromXapi(statement(change), 'academy')).toMatchObject({
      refused: expect.stringMatching(new RegExp(`^statement ${statement().id}: `)),
    });
  });

  test('gives evidence inside the scale, whatever the score', () => {
    const any = fc.oneof(fc.double(), fc.integer({ min: -20, max: 20 }));
    let pieces = 0;
    fc.assert(
      fc.property(fc.record({ raw: any, min: any, max: any }), (score) => {
        const translated = scored(score);
        if (!('signal' in translated)) throw new Error('It became no signal.');
        for (const { level } of toEvidence(translated.signal)) {
          pieces += 1;
          expect(level).toBeGreaterThanOrEqual(0);
          expect(level).toBeLessThanOrEqual(5);
        }
      }),
      { numRuns: 1_000 },
    );
    expect(pieces).toBeGreaterThan(20);
  });
});
