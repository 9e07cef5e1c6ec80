import { expect, it } from '@jest/globals';
import { message } from '../../lib/messages/message.ts';
import { planWorkforce } from '../../orchestrators/plan-workforce.ts';
import { failed, off, play } from './scripted.ts';

const published = { published: true };
const plan = (counts: boolean, steps: Record<string, unknown[]> = {}) =>
  play(
    planWorkforce,
    { counts },
    {
      steps: {
        'count-heads': [{}],
        'look-ahead': [{ found: [] }],
        'compare-choices': [{}],
        'publish-plan': [published],
        'compare-learned': [{}],
        ...steps,
      },
    },
  );

it('looks at the plan, and counts who holds each role where a month is over', () => {
  const shown = ['look-ahead', 'compare-choices', 'publish-plan', 'compare-learned'];
  const month = plan(true);
  expect([month.answered, month.did]).toEqual([published, ['count-heads', ...shown]]);
  const week = plan(false);
  expect([week.answered, week.did]).toEqual([published, shown]);
});

it('goes on without who compares what was learned, which is off as shipped', () => {
  expect(plan(false, { 'compare-learned': [off('hiring')] }).answered).toEqual(published);
});

it('shows nothing where its own agent is off, says so, and lets the other one work', () => {
  const { answered, did } = plan(true, { 'count-heads': [off('workforce-planning')] });
  expect(answered).toEqual({
    published: false,
    note: message('need.agent-off', { agent: 'workforce-planning' }),
  });
  expect(did).toEqual(['count-heads', 'compare-learned']);
});

it.each(['look-ahead', 'publish-plan', 'compare-learned'])('fails where %s fails', (step) => {
  expect(() => plan(false, { [step]: [failed] })).toThrow(`${step} failed`);
});
