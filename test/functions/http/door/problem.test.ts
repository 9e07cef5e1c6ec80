import { describe, expect, test } from '@jest/globals';
import type { InvocationContext } from '@azure/functions';
import { Problem, problem } from '../../../../functions/http/door/problem.ts';
import { Refusal } from '../../../../lib/domain/refusal.ts';
import * as errors from '../../../../lib/errors.ts';
import { said } from '../../../support/said.ts';
import { english } from '../../../../lib/messages/words.ts';

const invocationId = '6a3ee2a9-0000-4000-8000-000000000001';
function answerTo(error: unknown) {
  const logged: unknown[] = [];
  const log = (...words: unknown[]) => logged.push(...words);
  // All of a context that an answer to an error reads.
  const context = { invocationId, error: log, warn: log };
  const { status, headers, body } = problem(error, context as unknown as InvocationContext, english);
  return {
    status,
    headers: headers as Record<string, string>,
    problem: Problem.parse(JSON.parse(body as string)),
    logged,
  };
}
const named = Object.entries(errors).flatMap(([name, made]) =>
  made === errors.NamedError || made === errors.isFault
    ? []
    : [{ name, make: made as typeof errors.badInput }],
);

describe('problem details', () => {
  test.each(named)('of $name carry its message, its status and its kind', ({ make }) => {
    const error = make(said('What, about which id, and what next.'), { cause: new Error('secret') });
    const answer = answerTo(error);
    expect(answer.status).toBe(error.fault.status);
    expect(answer.problem).toEqual({
      type: `urn:learning-os:problem:${error.fault.kind}`,
      title: english.say(`problem.${error.fault.kind}`),
      status: error.fault.status,
      detail: 'What, about which id, and what next.',
      instance: `urn:uuid:${invocationId}`,
    });
    expect(answer.headers['content-type']).toBe('application/problem+json');
    expect(answer.logged.join()).toContain('secret');
    expect(answerTo(make(said('Without a cause.'))).logged).toEqual([]);
  });

  test('ask to come again later only where that can help', () => {
    expect(answerTo(errors.unavailable(said('away'))).headers['retry-after']).toBe('30');
    expect(answerTo(errors.badInput(said('no'))).headers).not.toHaveProperty('retry-after');
  });

  test('of a rule’s refusal name the rule', () => {
    const { status, problem: told } = answerTo(new Refusal('need-cannot-move', said('Need n is found.')));
    expect(status).toBe(422);
    expect(told).toMatchObject({
      type: 'urn:learning-os:problem:need-cannot-move',
      detail: 'Need n is found.',
    });
  });

  test.each([
    ['an error', new TypeError('secret of ann@example.com')],
    ['a text', 'secret'],
    ['an object', { message: 'secret', status: 404, fault: { status: 200 } }],
    ['nothing', undefined],
    ['one with a named cause', new Error('secret', { cause: errors.notFound(said('secret')) })],
    [
      'a look-alike',
      Object.assign(new Error('secret'), { name: 'not-found', fault: { status: 404, kind: 'secret' } }),
    ],
  ])('of %s that nobody expected tell nothing but where it is logged', (_what, error) => {
    const { status, problem: told, logged } = answerTo(error);
    expect(status).toBe(500);
    expect(told.detail).toContain(invocationId);
    expect(JSON.stringify(told)).not.toContain('secret');
    expect(logged).not.toEqual([]);
  });
});
