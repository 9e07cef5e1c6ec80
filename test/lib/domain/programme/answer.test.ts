import { expect, test } from '@jest/globals';
import {
  answersToProgramme,
  LONGEST_PAUSE_DAYS,
  stateAnswered,
} from '../../../../lib/domain/programme/answer.ts';
import { answersTo } from '../../../../lib/domain/delivery/answer-item.ts';
import { DAY } from '../../../../lib/domain/milliseconds.ts';

const weeks = [1, 2];
const now = 10 * DAY;
const opened = { modules: [{ openedAt: 1 }] };

test('a module is finished once, at the first time that somebody says so, and none that has not come', () => {
  const done = { modules: [{ openedAt: 1, doneAt: now }] };
  expect(stateAnswered(opened, { said: 'done', module: 0 }, now)).toEqual(done);
  expect(stateAnswered(done, { said: 'done', module: 0 }, now + DAY)).toEqual(done);
  expect(stateAnswered(opened, { said: 'done', module: 1 }, now)).toBeUndefined();
  // Of two taps on the same card the second is about the same module, also where the next came between.
  const next = { modules: [...done.modules, { openedAt: now + DAY }] };
  expect(stateAnswered(next, { said: 'done', module: 0 }, now + DAY)).toEqual(next);
});

test('a pause lies ahead and lasts a year at most; to go on ends it where it still lasts', () => {
  const paused = { ...opened, pausedUntil: now + DAY };
  expect(stateAnswered(opened, { said: 'pause', until: now + DAY }, now)).toEqual(paused);
  expect(stateAnswered(opened, { said: 'pause', until: now }, now)).toBeUndefined();
  const longest = now + LONGEST_PAUSE_DAYS * DAY;
  expect(stateAnswered(opened, { said: 'pause', until: longest }, now)).toEqual({
    ...opened,
    pausedUntil: longest,
  });
  expect(stateAnswered(opened, { said: 'pause', until: longest + 1 }, now)).toBeUndefined();
  expect(stateAnswered(paused, { said: 'go-on' }, now)).toEqual({ ...opened, pausedUntil: now });
  expect(stateAnswered(paused, { said: 'go-on' }, now + 2 * DAY)).toEqual(paused);
});

test('after a stop nothing that somebody says changes anything', () => {
  const stopped = { ...opened, stoppedAt: now };
  expect(stateAnswered(opened, { said: 'stop' }, now)).toEqual(stopped);
  for (const answer of [
    { said: 'go-on' as const },
    { said: 'stop' as const },
    { said: 'done' as const, module: 0 },
    { said: 'pause' as const, until: now + 5 * DAY },
  ])
    expect(stateAnswered(stopped, answer, now + DAY)).toEqual(stopped);
});

test('offered is what can be said now', () => {
  expect(answersToProgramme(weeks, opened, now)).toEqual(['done', 'pause', 'stop']);
  expect(answersToProgramme(weeks, { ...opened, pausedUntil: now + 1 }, now)).toEqual([
    'done',
    'go-on',
    'stop',
  ]);
  expect(answersToProgramme(weeks, { modules: [{ openedAt: 1, doneAt: 2 }] }, now)).toEqual([
    'pause',
    'stop',
  ]);
  expect(answersToProgramme(weeks, { ...opened, stoppedAt: 5 }, now)).toEqual([]);
  const over = {
    modules: [
      { openedAt: 1, doneAt: 2 },
      { openedAt: 3, doneAt: 4 },
    ],
  };
  expect(answersToProgramme(weeks, over, now)).toEqual([]);
});

test('an item that goes on module by module is neither finished nor put off as a whole', () => {
  const part = { assetId: 'a', group: 'first' as const, plannedAt: 1, deliveredAt: 1 };
  expect(answersTo(part)).toEqual(['finished', 'later', 'not-relevant']);
  expect(answersTo({ ...part, programme: opened })).toEqual(['not-relevant']);
  expect(answersTo({ ...part, programme: { ...opened, stoppedAt: 5 } })).toEqual([
    'finished',
    'later',
    'not-relevant',
  ]);
});
