import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Message } from '../../../lib/messages/message.ts';
import { english } from '../../../lib/messages/words.ts';
import type { SeedDocument } from '../../../local/tenant/seed.ts';
import type { SourceDocument } from '../../../lib/ports/sources.ts';
import { damagedParcels } from '../../fixtures/documents/warehouse.ts';
import { folder, runningSharePoint } from './sharepoint-running.ts';

const MB = 1024 * 1024;
const good: SeedDocument[] = [
  { name: 'a.md', text: 'Ask what it includes.' },
  { name: '100 % sure #1.md', text: 'Ask again.' },
  { name: 'wide.txt', text: '\uFEFFAsk in writing.' },
];
const documents: SeedDocument[] = [
  ...good,
  { name: 'huge.md', text: 'x'.repeat(1_000), times: 200 * 1_049 },
  { name: 'grown.md', text: 'x'.repeat(1_000), times: 3_000, saysBytes: 10 },
  { name: 'film.txt', text: 'RIFF\0\0\0' },
  { name: 'locked.md', text: 'Ask.' },
];

interface Read {
  value: { documents: SourceDocument[]; leftOut: Message[] };
}

describe('a folder with files that cannot be read', () => {
  let sharePoint: Awaited<ReturnType<typeof runningSharePoint>>;
  const list = async () => (await sharePoint.client({ act: 'list', folder })) as unknown as Read;
  beforeAll(async () => {
    sharePoint = await runningSharePoint(documents);
  });
  afterAll(() => sharePoint.stop());

  it.each([
    [404, 'was renamed, moved or deleted while it was to be read'],
    [403, 'may not be read by the layer'],
    [423, 'is locked by somebody'],
    [500, 'was answered with 500'],
  ])('names what is answered with %d, too large or no text, and reads the others', async (status, why) => {
    await sharePoint.faults({ refuse: { match: 'locked.md', times: 1, status } });
    const { value } = await list();
    expect(value.documents.map(({ name }) => name)).toEqual(good.map(({ name }) => name));
    expect(value.documents.at(-1)?.blocks).toEqual([{ kind: 'paragraph', text: 'Ask in writing.' }]);
    expect(value.leftOut.map(english.sayMessage)).toEqual([
      '“huge.md” is larger than 1 MB',
      '“grown.md” is larger than 1 MB',
      '“film.txt” is not text',
      expect.stringContaining(`“locked.md” ${why}`),
    ]);
  });

  it('takes less than 60 MB of memory more for a file of 200 MB than for none', async () => {
    const before = await sharePoint.client({ act: 'memory', folder: '/sites/learning/SitePages' });
    const after = await sharePoint.client({ act: 'memory', folder });
    const [none, some] = [before, after].map((outcome) => (outcome as { value: number }).value);
    expect(none).toBeGreaterThan(MB);
    expect((some ?? Infinity) - (none ?? 0)).toBeLessThan(60 * MB);
  });

  it('is asked for again, and not taken for empty, where SharePoint answers for no file', async () => {
    await sharePoint.faults({ throttle: { match: '$value', times: 100, retryAfter: 0, status: 503 } });
    expect(await list()).toMatchObject({ error: 'unavailable' });
    await sharePoint.faults({ throttle: { match: '$value', times: 0, retryAfter: 0, status: 503 } });
  });
});

describe('a library with folders', () => {
  it('is read with what lies below, with what its columns say, without what holds no longer', async () => {
    const base64 = Buffer.from(damagedParcels).toString('base64');
    const sharePoint = await runningSharePoint([
      { name: 'Gate/Day shift/parcels.docx', text: '', base64, columns: { OwnedBy: 'Hall two' } },
      { name: 'Gate/old.md', text: 'Ask the porter.', columns: { ValidUntil: '2020-01-31T00:00:00Z' } },
      { name: 'Gate/plan.zip', text: 'PK' },
    ]);
    const { value } = (await sharePoint.client({ act: 'list', folder })) as unknown as Read;
    await sharePoint.stop();
    const [parcels] = value.documents;
    expect(value.documents).toHaveLength(1);
    expect(parcels).toMatchObject({ name: 'Gate/Day shift/parcels.docx', owner: 'Hall two' });
    expect(parcels?.blocks).toContainEqual({ kind: 'step', number: 4, text: 'Scan the parcel as damaged.' });
    expect(value.leftOut.map(english.sayMessage)).toEqual([
      '“Gate/plan.zip” is of a kind that is not read',
      '“Gate/old.md” holds no longer',
    ]);
  });
});

describe('a folder with thousands of files', () => {
  it.each([
    [2_000, 1, 500, '1,500 more files are not read'],
    [10_000, 20, 500, '9,500 more files are not read'],
  ])('of %d in %d folders is read as far as %d, and says so', async (count, folders, read, why) => {
    const nameOf = (i: number): string => (folders === 1 ? `n${i}.md` : `Folder ${i % folders}/n${i}.md`);
    const many = Array.from({ length: count }, (_, i) => ({ name: nameOf(i), text: 'Ask.' }));
    const sharePoint = await runningSharePoint(many);
    const { value } = (await sharePoint.client({ act: 'list', folder })) as unknown as Read;
    await sharePoint.stop();
    expect(value.documents).toHaveLength(read);
    expect(value.leftOut.map(english.sayMessage).join()).toContain(why);
  });
});
