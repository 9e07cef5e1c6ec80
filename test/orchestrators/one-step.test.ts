import { expect, it } from '@jest/globals';
import { agents } from '../../lib/agents/index.ts';
import { flows } from '../../orchestrators/index.ts';
import { message } from '../../lib/messages/message.ts';
import { askAboutDemandMonthly } from '../../orchestrators/ask-about-demand-monthly.ts';
import { coverageWeekly } from '../../orchestrators/coverage-weekly.ts';
import { replayRegisters } from '../../orchestrators/replay-registers.ts';
import { measureDrafted } from '../../orchestrators/draft-for-sample.ts';
import { tryWords } from '../../orchestrators/try-words.ts';
import { failed, heldUp, off, play } from './scripted.ts';

const tried = { charter: [], profiles: [], thresholds: {} } as never;

it('the flows of one step answer what it answers', () => {
  const answers = { asked: 3 };
  const monthly = { 'ask-about-demand': [answers], 'signal-unanswered': [{ signalled: 1 }] };
  expect(play(askAboutDemandMonthly, {}, { steps: monthly }).answered).toEqual(answers);
  const shown = { published: true };
  expect(play(coverageWeekly, {}, { steps: { 'publish-coverage': [shown] } }).answered).toEqual(shown);
  const replay = play(replayRegisters, { days: 90, tried }, { steps: { 'replay-quarter': [{ needs: [] }] } });
  expect(replay.answered).toEqual({ needs: [] });
  expect(replay.inputs.get('replay-quarter')).toEqual({ days: 90, tried });
});

it('so does the one that words a draft by the prompts in force and by those under trial', () => {
  const words = { needId: 'n', form: 'job-aid', policy: {} } as never;
  const both = { inForce: 'a', tried: 'b' };
  const { answered, inputs } = play(tryWords, words, { steps: { 'try-draft': [both] } });
  expect([answered, inputs.get('try-draft')]).toEqual([both, words]);
  const note = message('need.agent-off', { agent: 'content' });
  expect(play(tryWords, words, { steps: { 'try-draft': [off('content')] } }).answered).toEqual({ note });
});

it('so does the one that drafts questions for a sample', () => {
  const asked = { needId: 'n', measureId: 'm' };
  const steps = { 'draft-measure': [{ status: 'drafted' }] };
  const { answered, inputs } = play(measureDrafted, asked, { steps });
  expect([answered, inputs.get('draft-measure')]).toEqual([{ status: 'drafted' }, asked]);
  const note = message('need.agent-off', { agent: 'content' });
  expect(play(measureDrafted, asked, { steps: { 'draft-measure': [off('content')] } }).answered).toEqual({
    note,
  });
});

it('and say which agent is off where it does not run', () => {
  const note = message('need.agent-off', { agent: 'analytics' });
  const demand = { 'ask-about-demand': [off('analytics')], 'signal-unanswered': [off('experts')] };
  expect(play(askAboutDemandMonthly, {}, { steps: demand }).answered).toEqual({ asked: 0, note });
  const coverage = { 'publish-coverage': [off('analytics')] };
  expect(play(coverageWeekly, {}, { steps: coverage }).answered).toEqual({ published: false, note });
  const replay = { 'replay-quarter': [off('analytics')] };
  expect(play(replayRegisters, { days: 90, tried }, { steps: replay }).answered).toEqual({ note });
});

it('and do not wait for what is held up, because a timer begins them anew', () => {
  const coverage = { 'publish-coverage': [heldUp('agent analytics is stopped')] };
  const played = play(coverageWeekly, {}, { steps: coverage });
  expect(played.answered).toEqual({ published: false, note: 'agent analytics is stopped' });
  expect(played.timers).toEqual([]);
});

it('nor does what groups asked experts wait for the question about demand, which then fails all the same', () => {
  const monthly = (signals: unknown) =>
    play(
      askAboutDemandMonthly,
      {},
      { steps: { 'ask-about-demand': [failed], 'signal-unanswered': [signals] } },
    );
  expect(() => monthly({ signalled: 1 })).toThrow('ask-about-demand failed');
  // The second one fails as well: it was tried though the first had failed.
  expect(() => monthly(failed)).toThrow('signal-unanswered failed');
});

it('nor does the question about demand hide a mistake of ours behind what groups asked experts', () => {
  let asked = 0;
  const callActivityWithRetry = () => {
    asked += 1;
    if (asked === 1) throw new TypeError('a mistake');
    return {};
  };
  const df = { instanceId: 'i', currentUtcDateTime: new Date(0), callActivityWithRetry };
  expect(() => askAboutDemandMonthly.run({ df } as never, {}).next()).toThrow('a mistake');
});

it('no flow bears the name of a step: the host knows both as functions, and starts with no two of one name', () => {
  const steps = new Set(agents.flatMap(({ activities }) => activities.map(({ name }) => name)));
  expect(flows.map(({ name }) => name).filter((name) => steps.has(name))).toEqual([]);
});
