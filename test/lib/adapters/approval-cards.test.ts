import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { approvalCards, isAllowedHost } from '../../../lib/adapters/teams/approval-cards.ts';
import { NotWritten } from '../../../lib/ports/connector.ts';

const allowed = ['hooks.example.com', '*.logic.example.net'];

describe('the host of the webhook', () => {
  test.each([
    ['hooks.example.com', true],
    ['west.logic.example.net', true],
    ['a.b.logic.example.net', true],
    ['example.com', false],
    ['other.example.com', false],
    ['x.hooks.example.com', false],
    ['hooks.example.com.evil.org', false],
    ['not-hooks.example.com', false],
    ['logic.example.net', false],
    ['not-logic.example.net', false],
    ['west.logic.example.net.evil.org', false],
    ['169.254.169.254', false],
    ['localhost', false],
    ['', false],
  ])('%s is allowed: %s', (host, expected) => {
    expect(isAllowedHost(host, allowed)).toBe(expected);
  });

  test('is none where none is listed, and every one that is not listed as it stands', () => {
    fc.assert(
      fc.property(fc.domain(), fc.domain(), (host, other) => {
        expect(isAllowedHost(host, [])).toBe(false);
        expect(isAllowedHost(host, [host])).toBe(true);
        expect(isAllowedHost(`${other}.${host}`, [host])).toBe(false);
        expect(isAllowedHost(`${other}.${host}`, [`*.${host}`])).toBe(true);
        expect(isAllowedHost(`${host}.${other}`, [`*.${host}`])).toBe(false);
      }),
    );
  });

  test.each([
    'https://evil.example/hook',
    'https://hooks.example.com@evil.example/',
    'https://evil.example/?hooks.example.com',
    'https://hooks.example.com.evil.example/',
    'https://[::1]/',
  ])('of %s gets no card', async (url) => {
    const card = { question: 'Publish?', facts: [], footer: '' };
    await expect(approvalCards(url, allowed).write('key', card as never)).rejects.toThrow(NotWritten);
  });
});
