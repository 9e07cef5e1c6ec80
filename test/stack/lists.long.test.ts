import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { makeLists } from '../../demo/lists/make-lists.ts';
import { looksAfter, minutes } from '../../demo/lists/minutes-pass.ts';
import { siteLists, type SiteLists } from '../../demo/lists/site-lists.ts';
import { english } from '../../lib/messages/words.ts';
import { passTime } from '../../demo/time-lapse.ts';
import { APPROVER_NAME } from '../../demo/seed.ts';
import type { ShownRow } from '../../local/tenant/list-pages.ts';
import { runningStack, type RunningStack } from './running-stack.ts';

let running: RunningStack;
let site: SiteLists;
beforeAll(async () => {
  running = await runningStack(12);
  const { stack } = running;
  await makeLists(stack);
  site = siteLists(stack);
  await passTime(stack, stack.now() + 6 * 60_000, () => Promise.resolve(undefined));
});
afterAll(() => running.stop());

const rule = async (title: string): Promise<ShownRow> => {
  const list = (await site.shown()).lists.find((one) => one.title === 'Rules and words');
  const row = list?.rows.find(({ fields }) => String(fields['Title']).startsWith(title));
  if (!row) throw new Error(`There is no row ${title}.`);
  return row;
};

test('the lists fill themselves, and while time stands a row is answered at once', async () => {
  const title = english.say('rule.shareBelow');
  const before = await rule(title);
  expect(before.fields['LearningOsSays']).toBe('in force, as it is shipped');
  const list = (await site.shown()).lists.find((one) => one.title === 'Rules and words');
  if (!list) throw new Error('There is no list.');

  const { whileWaiting, pass, haveAnswered } = minutes(running.stack);
  const edited = running.stack.now();
  await whileWaiting(async () => {
    await site.as(APPROVER_NAME).change(list, before, { Value: '0,4' });
    pass();
  });
  // Time jumped to the moment at which the layer looks, and waited for nothing else.
  expect(running.stack.now()).toBeGreaterThanOrEqual(looksAfter(edited));
  expect(haveAnswered(edited)).toBe(true);
  expect((await rule(title)).fields).toMatchObject({
    Value: '0.4',
    LearningOsSays: 'in force; the target that leaders read is now 60%',
  });
  await whileWaiting(async () => {
    await site.as(APPROVER_NAME).change(list, await rule(title), { Value: '0,5', Try: 'try' });
    pass();
  });
  expect((await rule(title)).fields).toMatchObject({
    Value: '0,5',
    WouldChange: expect.stringContaining('Tried on'),
    LearningOsSays: expect.stringContaining('only tried'),
  });
  expect((await running.call('GET', '/api/registers/policy', { roles: ['Register.Write'] })).text).toContain(
    '"shareBelow":0.4',
  );
});
