import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { entraPersonNames } from '../../../../lib/adapters/entra/person-names.ts';
import { openGraph } from '../../../../lib/adapters/graph.ts';
import { guidOf } from '../../../../lib/domain/sha256.ts';
import { tenantInMemory, tenantPlaces } from '../../../support/tenant-in-memory.ts';
import { colleague } from '../../../support/tenant-people.ts';

const users = [
  colleague('ann', { displayName: 'Ann Heron' }),
  colleague('ben', { displayName: '[click](https://a.example)' }),
];

/** The real adapter and client over the tenant's protocol, with a token of these roles. */
function named(roles = ['User.Read.All']) {
  const at = tenantInMemory({ users, groups: {} }, () => Date.parse('2026-03-02T08:00:00Z'), {
    graph: roles,
  });
  jest.spyOn(globalThis, 'fetch').mockImplementation((...asked) => at.fetch(...asked));
  const graph = openGraph({ endpoint: tenantPlaces.graph, credential: at.credential });
  return { calls: at.calls, names: entraPersonNames(graph) };
}
afterEach(() => {
  jest.restoreAllMocks();
});

describe('what somebody is called', () => {
  it('is what the directory says, asked for one person and nothing else of them', async () => {
    const { calls, names } = named();
    expect(await names.nameOf(guidOf('ann'))).toBe('Ann Heron');
    const asked = calls.filter((url) => url.includes('/users/'));
    expect(asked).toHaveLength(1);
    expect(decodeURIComponent(asked[0] ?? '')).toMatch(/\?\$select=displayName$/);
  });

  it('is not known of nobody, of a name that is none, and where the directory may not be read', async () => {
    expect(await named().names.nameOf(guidOf('nobody'))).toBeUndefined();
    expect(await named().names.nameOf(guidOf('ben'))).toBeUndefined();
    expect(await named([]).names.nameOf(guidOf('ann'))).toBeUndefined();
  });

  it.each([
    ['fails', () => Promise.resolve(new Response('{}', { status: 500 }))],
    [
      'is too busy',
      () => Promise.resolve(new Response('{}', { status: 429, headers: { 'Retry-After': '60' } })),
    ],
    [
      'cannot be reached',
      () => Promise.reject(new TypeError('fetch failed', { cause: { code: 'ENOTFOUND' } })),
    ],
    ['does not answer in time', () => Promise.reject(new DOMException('late', 'TimeoutError'))],
    ['answers what is no JSON', () => Promise.resolve(new Response('<html>', { status: 200 }))],
  ])('cannot be read where the directory %s', async (_, answers) => {
    const { names } = named();
    const asked = jest.mocked(globalThis.fetch).getMockImplementation();
    jest
      .mocked(globalThis.fetch)
      .mockImplementation((...call) =>
        new Request(...call).url.includes('/users/') || !asked ? answers() : asked(...call),
      );
    await expect(names.nameOf(guidOf('ann'))).rejects.toMatchObject({ fault: { kind: 'unavailable' } });
  });

  it('is not known of an answer of another shape', async () => {
    const { names } = named();
    jest
      .mocked(globalThis.fetch)
      .mockImplementation(() => Promise.resolve(Response.json({ displayName: { of: 'ann' } })));
    expect(await names.nameOf(guidOf('ann'))).toBeUndefined();
  });
});
