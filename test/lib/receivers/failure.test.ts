import { describe, expect, it } from '@jest/globals';
import { badInput, onlyObserves, stopped, switchedOff, unavailable } from '../../../lib/errors.ts';
import { message } from '../../../lib/messages/message.ts';
import { NeverWritten, NotWritten } from '../../../lib/ports/outbound-connector.ts';
import { endsTheRun, failureOf, NotMade, type Failure } from '../../../lib/receivers/failure.ts';

const said = message('problem.graph.failed', { call: 'GET users/ann', status: 500 });

describe('what went wrong with one record', () => {
  it.each<[unknown, Failure]>([
    [new NotWritten('answered 403'), { why: 'answered 403', isFinal: false }],
    [new NeverWritten('answered 400'), { why: 'answered 400', isFinal: true }],
    [new NotMade({ why: 'nobody', isFinal: true }), { why: 'nobody', isFinal: true }],
    [new TypeError('of ann'), { why: 'TypeError', isFinal: false }],
    [unavailable(said), { why: 'unavailable', isFinal: false }],
    ['ann', { why: 'unnamed', isFinal: false }],
  ])('is said without whom it is about: %s', (error, expected) => {
    expect(failureOf(error)).toEqual(expected);
  });

  it('ends the run only where the layer itself is stopped', () => {
    expect([stopped, onlyObserves, switchedOff].map((make) => endsTheRun(make(said)))).toEqual([
      true,
      true,
      true,
    ]);
    expect([unavailable(said), badInput(said), new Error('stopped')].map(endsTheRun)).toEqual([
      false,
      false,
      false,
    ]);
  });
});
