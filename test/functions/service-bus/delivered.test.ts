import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import type { InvocationContext } from '@azure/functions';
import fc from 'fast-check';
import { messageIn, messagesIn } from '../../../functions/service-bus/delivered.ts';

const context = (triggerMetadata?: object) => ({ triggerMetadata }) as unknown as InvocationContext;
const bytes = (text: string) => Buffer.from(text);
const service = {
  messageId: 'm1',
  sequenceNumber: 7,
  enqueuedTimeUtc: '2026-01-01T00:00:00.5',
  deliveryCount: 2,
  applicationProperties: {
    route: 'evidence',
    deadLetterReason: 'TTLExpiredException',
    deadLetterErrorDescription: 'It waited too long.',
  },
};

describe('a message that came as bytes', () => {
  test('is known by what the service says of it', () => {
    expect(messageIn(bytes('{"a":1}'), context(service))).toEqual({
      key: '7 2026-01-01T00:00:00.5',
      body: '{"a":1}',
      deliveryCount: 2,
      deadLettered: { reason: 'TTLExpiredException', description: 'It waited too long.' },
    });
  });

  test('keeps its key when it comes again, and shares it with no other of the same message id', () => {
    const key = (more: object) => messageIn(bytes('x'), context({ ...service, ...more })).key;
    expect(key({ deliveryCount: 9 })).toBe(key({}));
    expect(key({ sequenceNumber: 8 })).not.toBe(key({}));
    expect(key({ enqueuedTimeUtc: '2026-02-01T00:00:00' })).not.toBe(key({}));
  });

  test.each([7, '7', { low: 7, high: 0, unsigned: false }])('is known by the number %j', (sequenceNumber) => {
    expect(messageIn(bytes('x'), context({ ...service, sequenceNumber })).key).toMatch(/^7 /);
  });

  test.each(['7th', 'x7', '', 7.5, -1.5, { low: 7 }, { high: 0 }, null])(
    'is known by its content where %j stands for its number',
    (sequenceNumber) => {
      const { key } = messageIn(bytes('x'), context({ ...service, sequenceNumber }));
      expect(key).toMatch(/^[0-9a-f]{64}$/);
    },
  );

  test.each([
    ['"{\\"a\\":1}"', '{"a":1}'],
    ['"no end', '"no end'],
    ['"text"\n', 'text'],
    ['7', '7'],
    ['', ''],
  ])('that holds %s is read as %s, as it would have been had it come as text', (sent, body) => {
    expect(messageIn(bytes(sent), context(service)).body).toBe(body);
  });

  test('has a number of 64 bits', () => {
    const said = context({ ...service, sequenceNumber: { low: -1, high: 1 } });
    expect(messageIn(bytes('x'), said).key).toMatch(/^8589934591 /);
  });

  test('is known by a number of several digits as it stands', () => {
    expect(messageIn(bytes('x'), context({ ...service, sequenceNumber: '712' })).key).toMatch(/^712 /);
    const past = { low: 5, high: 2 ** 31 };
    expect(messageIn(bytes('x'), context({ ...service, sequenceNumber: past })).key).toMatch(
      new RegExp(`^${2n ** 63n + 5n} `),
    );
    const beyond = { low: 5, high: 2 ** 32 };
    expect(messageIn(bytes('x'), context({ ...service, sequenceNumber: beyond })).key).toMatch(/^5 /);
  });

  test.each(['2', null, { count: 2 }])('was delivered nobody knows how often where %j says it', (count) => {
    const { deliveryCount } = messageIn(bytes('x'), context({ ...service, deliveryCount: count }));
    expect(deliveryCount).toBeUndefined();
  });

  test.each([
    ['a reason alone', { deadLetterReason: 'Why' }, { reason: 'Why' }],
    ['a description alone', { deadLetterErrorDescription: 'So' }, { description: 'So' }],
    [
      'a description of a thousand characters',
      { deadLetterErrorDescription: 'x'.repeat(1_500) },
      { description: 'x'.repeat(1_000) },
    ],
    ['many signs that none can read', { deadLetterReason: 'a\n\u0000\t b' }, { reason: 'a b' }],
  ])('was given up with %s', (_, applicationProperties, deadLettered) => {
    expect(messageIn(bytes('x'), context({ ...service, applicationProperties })).deadLettered).toEqual(
      deadLettered,
    );
  });

  test('has a reason of one short line, whatever stands there', () => {
    const why = (deadLetterReason: unknown) =>
      messageIn(bytes('x'), context({ ...service, applicationProperties: { deadLetterReason } }))
        .deadLettered;
    expect(why('two\nlines\u202e')).toEqual({ reason: 'two lines' });
    expect(why('x'.repeat(5_000))?.reason).toHaveLength(100);
    for (const none of [undefined, '', ' \n', 7, {}, null]) expect(why(none)).toBeUndefined();
  });
});

test('a batch of one that the host hands over bare is one message', () => {
  expect(messagesIn(bytes('x'), context({ ...service, sequenceNumberArray: [7] }))).toMatchObject([
    { body: 'x', key: '7 undefined' },
  ]);
  expect(messagesIn([], context(service))).toEqual([]);
});

describe('a message that came as text', () => {
  test('is believed nothing of what its keys may have been laid over', () => {
    fc.assert(
      fc.property(fc.string(), fc.jsonValue(), (body, other) => {
        const said = { ...service, sequenceNumber: other };
        expect(messageIn(body, context(said))).toEqual(messageIn(body, context()));
        expect(messageIn(body, context(said))).toEqual({
          key: expect.stringMatching(/^[0-9a-f]{64}$/),
          body,
        });
      }),
    );
  });

  test('is known by its content, parsed or not', () => {
    expect(messageIn({ a: 1 }, context()).key).toBe(messageIn('{"a":1}', context()).key);
    expect(messageIn({ a: 2 }, context()).key).not.toBe(messageIn('{"a":1}', context()).key);
  });
});

describe('a batch', () => {
  const lists = {
    messageIdArray: ['same', 'same'],
    sequenceNumberArray: [7, 8],
    enqueuedTimeUtcArray: ['2026-01-01T00:00:00', '2026-01-01T00:00:00'],
    deliveryCountArray: [1, 9],
  };

  test('gives each message its own', () => {
    expect(messagesIn([bytes(''), bytes('b')], context(lists))).toEqual([
      { key: '7 2026-01-01T00:00:00', body: '', deliveryCount: 1 },
      { key: '8 2026-01-01T00:00:00', body: 'b', deliveryCount: 9 },
    ]);
  });

  test('believes no list of another length: one dropped body would give each the metadata of its neighbour', () => {
    const [only] = messagesIn(['b'], context(lists));
    expect(only).toEqual({ key: messageIn('b', context()).key, body: 'b' });
  });
});

describe('the app', () => {
  const saying = (words: RegExp) =>
    globSync('{functions,lib,orchestrators}/**/*.ts').filter((file) =>
      words.test(readFileSync(file, 'utf8')),
    );

  test('reads metadata in one place, and has every consumer get bytes', () => {
    expect(saying(/triggerMetadata/)).toEqual(['functions/service-bus/delivered.ts']);
    expect(saying(/app\.serviceBus|serviceBusTrigger/)).toEqual(['functions/service-bus/index.ts']);
    const registered = readFileSync('functions/service-bus/index.ts', 'utf8');
    expect(registered.match(/app\.serviceBus\w+\(/g)).toHaveLength(1);
    expect(registered).toMatch(/\.\.\.options,\n\s+\.\.\.asBytes,/);
  });
});
