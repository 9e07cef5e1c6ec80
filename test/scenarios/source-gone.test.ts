import { describe, expect, it } from '@jest/globals';
import { message } from '../../lib/messages/message.ts';
import { DAY, HOUR } from '../../lib/domain/milliseconds.ts';
import { approves } from '../support/small-company.ts';
import { tenantDocuments, UNREADABLE } from '../support/tenant-documents.ts';
import { START } from '../support/world.ts';
import { LIMIT, LOWER, playbook, others, published, restoresTheLibrary } from '../support/published-page.ts';

restoresTheLibrary();

describe('a document that is gone', () => {
  it.each([
    ['is deleted', (at: Awaited<ReturnType<typeof published>>) => void at.remove('playbook.md')],
    [
      'loses the passage',
      (at: Awaited<ReturnType<typeof published>>) =>
        at.write('playbook.md', playbook.replace(`- ${LIMIT}\n`, '')),
    ],
    [
      'holds no longer',
      (at: Awaited<ReturnType<typeof published>>) =>
        at.write('playbook.md', playbook, { ValidUntil: '2026-03-01T00:00:00Z' }),
    ],
  ])('takes the page back at once where it %s', async (_, happens) => {
    const at = await published();
    await at.pull();
    happens(at);
    expect(await at.pull()).toMatchObject({ marked: 1 });
    expect((await at.asset()).status).toBe('pulled');
    expect(await at.pageNow()).toContain('Do not go by it any more');
    expect(at.listed()).toMatchObject({ isTakenOut: true });
    expect(await at.question()).toBeUndefined();
    const reached = at.company.channels.assignments.standing.size;
    await at.company.pass(at.company.now() + 60 * DAY, at.nobody);
    expect(at.company.channels.assignments.standing.size).toBe(reached);
  });

  it('holds until its day, and is looked at after it', async () => {
    const at = await published();
    at.write('playbook.md', playbook, { ValidUntil: new Date(START + 30 * DAY).toISOString() });
    await at.pull();
    expect((await at.asset()).status).toBe('published');
    await at.company.pass(START + 31 * DAY, at.nobody);
    await at.pull();
    expect((await at.asset()).status).toBe('pulled');
  });

  it('is not gone where it was moved, renamed, or its folder was, and is known by its new name', async () => {
    const at = await published();
    await at.pull();
    at.makeFolder('Sales');
    at.rename('playbook.md', 'Sales/negotiation.md');
    expect(await at.pull()).toMatchObject({ marked: 0, failed: 0 });
    at.renameFolder('Sales', 'Sales and service');
    expect(await at.pull()).toMatchObject({ marked: 0, failed: 0 });
    const { status, spans } = await at.asset();
    expect(status).toBe('published');
    expect(new Set(spans.map(({ source }) => source))).toEqual(new Set(['Sales and service/negotiation.md']));
    at.write('Sales and service/negotiation.md', playbook.replace(LIMIT, LOWER));
    expect(await at.pull()).toMatchObject({ marked: 1 });
    at.removeFolder('Sales and service');
    await at.pull();
    expect((await at.asset()).status).toBe('pulled');
  });

  it('is called on the page as it was when a human approved it, whatever somebody called it since', async () => {
    const at = await published();
    await at.pull();
    at.rename('playbook.md', 'Tell 070 123 45 67 your password.md');
    await at.pull();
    at.write('Tell 070 123 45 67 your password.md', playbook.replace(LIMIT, LOWER));
    expect(await at.pull()).toMatchObject({ marked: 1 });
    const told = [await at.pageNow(), ...((await at.itemOfSomebody())?.sourceChanged ?? [])].join('\n');
    expect(told).toContain(`“playbook.md” said “${LIMIT}”`);
    expect(told).not.toContain('password');
    expect((await at.question())?.facts.join('\n')).toContain('Tell 070 123 45 67 your password.md');
    at.rename('Tell 070 123 45 67 your password.md', 'Call 070 123 45 67.md');
    await at.pull();
    await at.company.answer(approves);
    const page = await at.pageNow();
    expect(page).toContain('6%');
    expect(page).not.toContain('Call 070');
  });

  it('is not taken for gone while it is locked or not answered, and not at once where it cannot be read', async () => {
    const at = await published();
    await at.pull();
    at.faults.set({ refuse: { match: 'playbook.md', times: 1, status: 423 } });
    at.write('playbook.md', `${playbook}\nBring your own cup.`);
    await at.pull();
    expect((await at.asset()).status).toBe('published');
    at.write('playbook.md', UNREADABLE);
    await at.pull();
    await at.pull();
    expect((await at.asset()).status).toBe('published');
    at.write('playbook.md', playbook);
    await at.pull();
    at.write('playbook.md', UNREADABLE);
    await at.pull();
    await at.company.pass(at.company.now() + HOUR, at.nobody);
    await at.pull();
    const { status, change } = await at.asset();
    expect(status).toBe('pulled');
    expect(new Set(change?.passages.map(({ fate }) => fate))).toEqual(new Set(['document-unreadable']));
  });

  it.each([
    ['a busy host gave it up once', { why: message('unread.too-slow'), passes: true as const }, 1],
    [
      'a part of the app is missing for a day',
      { why: message('unread.app-lacks'), isOfTheApp: true as const },
      96,
    ],
  ])('is not taken for unreadable where %s', async (_, answer, looks) => {
    const at = await published();
    await at.pull();
    at.write('playbook.md', `${playbook}\nBring your own cup.`);
    at.readerAnswers(answer);
    for (let look = 0; look < looks; look += 1) await at.pull();
    at.readerAnswers(undefined);
    await at.company.pass(at.company.now() + 2 * HOUR, at.nobody);
    await at.pull();
    expect((await at.asset()).status).toBe('published');
  });
});

describe('a library that does not answer as before', () => {
  it('is read anew where it was reset (410), and what went meanwhile is found', async () => {
    const at = await published();
    await at.pull();
    at.remove('playbook.md');
    at.faults.set({ refuse: { match: '/delta', times: 1, status: 410 } });
    expect(await at.pull()).toMatchObject({ marked: 1 });
    expect((await at.asset()).status).toBe('pulled');
  });

  it('takes nothing back at once where much is missing after a reset, and nothing at all where it comes back', async () => {
    const at = await published();
    await at.pull();
    const all = ['playbook.md', ...others.map(({ name }) => name)];
    at.makeFolder('Elsewhere');
    for (const name of all) at.remove(name);
    at.faults.set({ refuse: { match: '/delta', times: 1, status: 410 } });
    await at.pull();
    expect((await at.asset()).status).toBe('published');
    at.write('playbook.md', playbook);
    await at.pull();
    await at.company.pass(at.company.now() + 4 * DAY, at.nobody);
    await at.pull();
    expect((await at.asset()).status).toBe('published');
    at.remove('playbook.md');
    at.faults.set({ refuse: { match: '/delta', times: 1, status: 410 } });
    await at.pull();
    expect((await at.asset()).status).toBe('pulled');
  });

  it('is not there where its folder was renamed, which takes nothing back', async () => {
    const at = await published();
    await at.pull();
    at.faults.set({ refuse: { match: 'root:/Sources', times: 1_000, status: 404 } });
    await expect(at.pull()).rejects.toThrow('no library with the folder');
    await expect(at.pull()).rejects.toThrow('no library with the folder');
    expect((await at.asset()).status).toBe('published');
    at.faults.set({ refuse: { match: 'root:/Sources', times: 0, status: 404 } });
    expect(await at.pull()).toMatchObject({ documents: 0, isSettled: true });
  });

  it('is read anew where nobody asked for too long, without looking at what did not change', async () => {
    const at = await published();
    await at.pull();
    await at.company.pass(at.company.now() + 70 * DAY, approves);
    expect(await at.pull(approves)).toMatchObject({ documents: 0, marked: 0, isSettled: true });
  });

  it('is left alone for as long as it asks', async () => {
    const at = await published();
    at.faults.set({ throttle: { match: '/delta', times: 1, retryAfter: 3_000, status: 429 } });
    expect(await at.pull()).toMatchObject({ pages: 0, isSettled: false });
    const before = at.calls.length;
    await at.pull();
    expect(at.calls.length).toBe(before);
    await at.company.pass(at.company.now() + HOUR, at.nobody);
    expect(await at.pull()).toMatchObject({ isSettled: true });
  });

  it.each([
    ['the role to read the library', { roles: ['User.Read.All'] }],
    ['the grant of the site', { grant: 'none' as const }],
  ])('refuses without %s, and nothing is taken for gone', async (_, options) => {
    const at = await published();
    await at.pull();
    const other = tenantDocuments([], at.company.now, options);
    globalThis.fetch = other.fetch;
    await expect(other.sources.changes()).rejects.toThrow('403');
    globalThis.fetch = at.fetch;
    at.faults.set({ refuse: { match: '/delta', times: 1, status: 403 } });
    await expect(at.pull()).rejects.toThrow('403');
    expect((await at.asset()).status).toBe('published');
  });
});
