import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { idempotencyKey, withFirstReply } from '../../../../functions/http/door/first-reply.ts';
import { cosmosReplies } from '../../../../lib/adapters/cosmos/replies.ts';
import { documentsInMemory } from '../../../support/in-memory-documents.ts';
import { NOW } from '../../../lib/examples.ts';

const replies = cosmosReplies(documentsInMemory(() => NOW)('replies'));
const call = { caller: 'ann', route: '/api/signals', body: '{}' };
/** Answers differently each time it runs, so that a repeated answer can only be the kept one. */
function counting() {
  let runs = 0;
  const answer = () => {
    runs += 1;
    return Promise.resolve({ status: 200, headers: {}, body: String(runs) });
  };
  return { answer, runs: () => runs };
}

describe('a call under a key', () => {
  test('is answered once and the same way ever after', async () => {
    const { answer, runs } = counting();
    const answers = [];
    for (let time = 0; time < 3; time += 1)
      answers.push(await withFirstReply(replies, { ...call, key: 'same-key-1' }, answer));
    expect(answers.map(({ body }) => body)).toEqual(['1', '1', '1']);
    expect(runs()).toBe(1);
  });

  test('with another body is a conflict and is not run', async () => {
    const { answer, runs } = counting();
    await withFirstReply(replies, { ...call, key: 'same-key-2' }, answer);
    await expect(
      withFirstReply(replies, { ...call, key: 'same-key-2', body: '{"a":1}' }, answer),
    ).rejects.toMatchObject({ fault: { status: 409 } });
    expect(runs()).toBe(1);
  });

  test('with another body is a conflict even while the first is being answered', async () => {
    const { answer } = counting();
    const slow = async () => {
      await expect(
        withFirstReply(replies, { ...call, key: 'same-key-3', body: '{"a":1}' }, answer),
      ).rejects.toMatchObject({ fault: { status: 409 } });
      return answer();
    };
    await expect(withFirstReply(replies, { ...call, key: 'same-key-3' }, slow)).resolves.toMatchObject({
      status: 200,
    });
  });

  test('five times at once gets one reply', async () => {
    const { answer } = counting();
    const five = Array.from({ length: 5 }, () =>
      withFirstReply(replies, { ...call, key: 'same-key-4' }, answer),
    );
    const bodies = new Set((await Promise.all(five)).map(({ body }) => body));
    expect(bodies.size).toBe(1);
    const later = await withFirstReply(replies, { ...call, key: 'same-key-4' }, answer);
    expect(bodies).toContain(later.body);
  });

  test.each([
    ['caller', { caller: 'ben' }],
    ['route', { route: '/api/registers' }],
    ['key', { key: 'other-key' }],
  ])('of another %s is another call', async (_what, change) => {
    const { answer } = counting();
    const first = await withFirstReply(replies, { ...call, key: `of-${_what}` }, answer);
    const second = await withFirstReply(replies, { ...call, key: `of-${_what}`, ...change }, answer);
    expect([first.body, second.body]).toEqual(['1', '2']);
  });

  test('that failed may be sent again', async () => {
    const { answer } = counting();
    const failing = () => Promise.reject(new Error('the store is away'));
    await expect(withFirstReply(replies, { ...call, key: 'same-key-5' }, failing)).rejects.toThrow('away');
    await expect(withFirstReply(replies, { ...call, key: 'same-key-5' }, answer)).resolves.toMatchObject({
      body: '1',
    });
  });
});

describe('a key', () => {
  test('is 8 to 200 visible characters', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[!-~]{8,200}$/), (key) => {
        expect(idempotencyKey(key)).toBe(key);
      }),
    );
  });

  test.each([
    null,
    '',
    'short-1',
    'with a space',
    'tab\ttab\ttab',
    'naïve-key',
    'x'.repeat(201),
    'line\nbreak-1',
  ])('is not %j', (key) => {
    expect(() => idempotencyKey(key)).toThrow('Every POST needs an Idempotency-Key');
  });
});
