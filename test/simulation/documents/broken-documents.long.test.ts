import { afterAll, expect, test } from '@jest/globals';
import { message } from '../../../lib/messages/message.ts';
import type { DocumentReader } from '../../../lib/adapters/documents/reader.ts';
import { watchedReader } from '../../../lib/adapters/documents/watched-reader.ts';
import { complaints } from '../../fixtures/documents/complaints.ts';
import { readBroken } from './broken-documents.ts';
import { waysToBreak } from './broken.ts';

const open: DocumentReader[] = [];
const reader = (...limits: Parameters<typeof watchedReader>) => {
  const opened = watchedReader(...limits);
  open.push(opened);
  return opened;
};
afterAll(async () => {
  await Promise.all(open.map(({ close }) => close()));
});

test('each of many broken documents ends in text or a named reason', async () => {
  const share = { seed: 7, first: 0, step: 1, count: waysToBreak.length * 4 };
  const { formats, reasons, faults } = await readBroken(reader({ time: 3_000, memory: 400_000_000 }), share);
  expect(faults).toEqual([]);
  expect(Object.keys(formats).toSorted()).toEqual(['docx', 'md', 'pdf', 'pptx', 'txt']);
  for (const { read, named } of Object.values(formats)) expect(read + named).toBeGreaterThan(0);
  expect(Object.keys(reasons).length).toBeGreaterThan(5);
}, 300_000);

test('one that takes longer than it is given is ended and named, and is read where it has the usual time', async () => {
  const hurried = reader({ time: 1, memory: 400_000_000 });
  expect(await hurried.read('a.pdf', complaints)).toEqual({
    why: message('unread.too-slow'),
    passes: true,
  });
  expect(await reader().read('a.pdf', complaints)).toMatchObject({ blocks: expect.any(Array) });
});
