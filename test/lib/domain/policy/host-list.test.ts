import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isAllowedAddress, isAllowedHost } from '../../../../lib/domain/policy/host-list.ts';

const allowed = ['hooks.example.com', '*.logic.example.net'];

describe('a host', () => {
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
    ['.logic.example.net', false],
    ['not-logic.example.net', false],
    ['west.logic.example.net.evil.org', false],
    ['169.254.169.254', false],
    ['localhost', false],
    ['', false],
  ])('%s is allowed: %s', (host, expected) => {
    expect(isAllowedHost(host, allowed)).toBe(expected);
  });

  test('is allowed as it is listed, or below a listed *., and nowhere else', () => {
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
});

test('an address is allowed over https at such a host, whatever stands around the host', () => {
  const allowed = ['smba.example.net'];
  expect(isAllowedAddress('https://smba.example.net/emea/', allowed)).toBe(true);
  for (const url of [
    'http://smba.example.net/',
    'https://smba.example.net@evil.example/',
    'https://a.smba.example.net/',
  ])
    expect([url, isAllowedAddress(url, allowed)]).toEqual([url, false]);
});
