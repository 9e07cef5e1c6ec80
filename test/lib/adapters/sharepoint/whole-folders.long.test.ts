import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
// Linked before the adapters load their packages side by side, at which jest stumbles on Node 22.
import '@pnp/graph';
import '@pnp/queryable';
import '@pnp/sp';
import '@pnp/sp/webs/index.js';
import '@pnp/sp/files/index.js';
import '@pnp/sp/folders/index.js';
import '@pnp/sp/lists/index.js';
import '@pnp/sp/clientside-pages/index.js';
import { english } from '../../../../lib/messages/words.ts';
import { tenantDocuments } from '../../../support/tenant-documents.ts';

const real = globalThis.fetch;
let now = Date.UTC(2026, 2, 2);
const MINUTE = 60_000;
const COUNT = 10_000;
const nameOf = (i: number): string => `rule-${String(i).padStart(5, '0')}.md`;

/** A library in whose one folder ten thousand files lie, the last ones first. */
const flat = Array.from({ length: COUNT }, (_, i) => ({
  name: nameOf(COUNT - 1 - i),
  text: `# Rule ${COUNT - 1 - i}\n\nAsk who decides before you offer a discount.`,
}));

let at: ReturnType<typeof tenantDocuments>;
beforeAll(() => {
  at = tenantDocuments(flat, () => now);
});
afterEach(() => void (globalThis.fetch = real));

const pages = () => at.calls.filter((url) => url.includes('/children')).length;
const reads = () => at.calls.filter((url) => url.includes('$value')).length;

describe('a folder with ten thousand files', () => {
  it('is read up to the bound in the order of names, and names what it leaves out', async () => {
    globalThis.fetch = at.fetch;
    // Graph asks to be left alone halfway: what was listed by then is not asked for again.
    at.faults.set({ throttle: { match: '/children', after: 20, times: 1, retryAfter: 60, status: 429 } });
    await expect(at.sources.list()).rejects.toThrow('cannot be read');
    expect(pages()).toBe(21);
    const { documents, leftOut } = await at.sources.list();
    expect(pages()).toBe(51);
    expect(documents.map(({ name }) => name)).toEqual(Array.from({ length: 500 }, (_, i) => nameOf(i)));
    expect(documents[0]?.blocks).toHaveLength(2);
    expect(leftOut.map((said) => english.sayMessage(said))).toEqual([
      `9,500 more files are not read, as 500 files and 200 MB are the most: ${Array.from({ length: 10 }, (_, i) => `“${nameOf(500 + i)}”`).join(', ')} and 9,490 more`,
    ]);
  }, 120_000);

  it('costs nothing where nothing changed, and is listed anew after ten minutes', async () => {
    globalThis.fetch = at.fetch;
    const before = [pages(), reads()];
    await at.sources.list();
    expect([pages(), reads()]).toEqual(before);
    at.write('a-new-rule.md', 'Offer no discount without a reason.', { OwnedBy: 'Sales' });
    at.write(nameOf(0), 'It says something else now.');
    now += 11 * MINUTE;
    const { documents } = await at.sources.list();
    expect(documents.slice(0, 2)).toMatchObject([
      { name: 'a-new-rule.md', owner: 'Sales' },
      { name: nameOf(0), blocks: [{ text: 'It says something else now.' }] },
    ]);
    expect([pages(), reads()].map((count, i) => count - (before[i] ?? 0))).toEqual([51, 2]);
  }, 120_000);

  it('is listed once for all who ask while it is listed, and each gets it whole', async () => {
    globalThis.fetch = at.fetch;
    now += 11 * MINUTE;
    const before = pages();
    const lists = await Promise.all([at.whole(''), at.whole(''), at.whole('')]);
    expect(pages() - before).toBe(51);
    for (const { files } of lists) expect(new Set(files.map(({ name }) => name)).size).toBe(files.length);
    expect(lists.map(({ files }) => files.length)).toEqual([COUNT + 1, COUNT + 1, COUNT + 1]);
  }, 120_000);

  it('fails for all who ask while it is listed, and goes on for the next', async () => {
    globalThis.fetch = at.fetch;
    now += 11 * MINUTE;
    const before = pages();
    at.faults.set({ throttle: { match: '/children', after: 20, times: 1, retryAfter: 60, status: 429 } });
    const failed = await Promise.allSettled([at.whole(''), at.whole('')]);
    expect(failed.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect((await at.whole('')).files).toHaveLength(COUNT + 1);
    expect(pages() - before).toBe(52);
  }, 120_000);

  it('is listed from its beginning where Graph forgot how far it had come', async () => {
    globalThis.fetch = at.fetch;
    now += 11 * MINUTE;
    const before = pages();
    at.faults.set({ refuse: { match: '/children', after: 20, times: 1, status: 410 } });
    expect((await at.sources.list()).documents).toHaveLength(500);
    // Twenty were read, one was refused, and then all of them.
    expect(pages() - before).toBe(72);
  }, 120_000);
});
