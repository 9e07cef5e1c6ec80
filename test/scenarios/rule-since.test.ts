// cspell:words Seit gezählt wurde kein Bedarf gefunden März
import { beforeEach, describe, expect, it } from '@jest/globals';
import { textIn } from '../../lib/lists/kept-list.ts';
import { de } from '../../lib/messages/de/index.ts';
import { wordsIn } from '../../lib/messages/words.ts';
import { listKept, passesOver, settled, sinceOver } from '../support/list-kept.ts';
import { approves, companyAtWork, lead } from '../support/small-company.ts';
import { DAY, START, type World } from '../support/world.ts';

const LIST = 'Rules and words';
const AGREED = 'thresholds.shareAssessed';
const HOUSE = 'prompts.houseStyle';

let company: World;
let list: ReturnType<typeof listKept>;
let sync: ReturnType<typeof passesOver>;

const row = (key: string) => list.rows.find(({ fields }) => fields['RuleKey'] === key)?.fields ?? {};
const since = (key: string) => textIn(row(key), 'SinceItHolds');
const edit = (key: string, fields: Record<string, unknown>) => list.edit(textIn(row(key), 'Title'), fields);

beforeEach(async () => {
  company = await companyAtWork();
  list = listKept();
  sync = passesOver(LIST, list, company);
  await sync();
});

describe('a rule that was changed says in its row what came since', () => {
  it('says nothing of what is as it is shipped, nor on the first day', async () => {
    edit(AGREED, { Value: '0.25' });
    await sync();
    expect(await sinceOver(LIST, list, company)).toEqual({ told: 0 });
    expect(list.rows.map(({ fields }) => textIn(fields, 'SinceItHolds')).join('')).toBe('');
  });

  it('counts needs beside as many days before, by name, once a day', async () => {
    edit(AGREED, { Value: '0.25' });
    await sync();
    await company.pass(START + 20 * DAY, () => ({ by: lead, answer: { verdict: 'reject' as const } }));
    expect(await sinceOver(LIST, list, company)).toEqual({ told: 1 });
    expect(since(AGREED)).toMatch(/^Since 2 March 2026, counted on 22 March 2026:\n/);
    expect(since(AGREED)).toMatch(/\nNo need was found\. In the \d+ days before: 1\.\n/);
    expect(since(AGREED)).toMatch(/\nNone ended\. In the \d+ days before: 1\.\n/);
    expect(since(AGREED)).toMatch(/What else changed meanwhile counts in, too\.$/);
    expect(await sinceOver(LIST, list, company)).toEqual({ told: 0 });
    expect(await sync()).toEqual(settled);
  });

  it('counts from when this rule was changed, whatever else was saved in its section', async () => {
    edit(AGREED, { Value: '0.25' });
    await sync();
    await company.pass(START + 10 * DAY, approves);
    edit('thresholds.attentionItems', { Value: '1' });
    await sync();
    await company.pass(START + 20 * DAY, approves);
    await sinceOver(LIST, list, company);
    expect(since(AGREED)).toMatch(/^Since 2 March 2026/);
    // What is about single people is counted nowhere.
    expect(since('thresholds.attentionItems')).toBe('');
  });

  it('says so of words where too few drafts were decided on, and falls silent once it is shipped again', async () => {
    edit(HOUSE, { Value: 'Short sentences.' });
    await sync();
    await company.pass(START + 5 * DAY, approves);
    await sinceOver(LIST, list, company);
    expect(since(HOUSE)).toContain('Fewer than five drafts that go by it were decided on');
    expect(since(HOUSE)).toContain('Of fewer than five needs that were answered by it the outcome was read');
    edit(HOUSE, { Value: '' });
    await sync();
    expect(await sinceOver(LIST, list, company)).toEqual({ told: 1 });
    expect(since(HOUSE)).toBe('');
  });

  it('says it in the language of the site', async () => {
    edit(AGREED, { Value: '0.25' });
    await sync();
    await company.pass(START + 5 * DAY, approves);
    await sinceOver(LIST, list, company, wordsIn('de', de));
    expect(since(AGREED)).toMatch(/^Seit 2\. März 2026, gezählt am .*:\nEs wurde kein Bedarf gefunden\./);
  });
});
