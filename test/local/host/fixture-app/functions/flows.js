import { appendFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import * as df from 'durable-functions';

const note = (line) => appendFileSync(process.env.FIXTURE_NOTES, `${line}\n`);

const double = df.app.activity('double', { handler: (n) => n * 2 });
const slow = df.app.activity('slow', {
  handler: async (n) => {
    note(`begin ${n}`);
    await setTimeout(150);
    note(`end ${n}`);
    return n;
  },
});
let attempts = 0;
const flaky = df.app.activity('flaky', {
  handler: () => {
    if (++attempts < 3) throw new Error(`attempt ${attempts}`);
    return attempts;
  },
});

df.app.orchestration('everything', function* (context) {
  const input = context.df.getInput();
  const doubled = yield context.df.Task.all(input.numbers.map((n) => double(n)));
  const tried = yield flaky('text').withRetry(new df.RetryOptions(10, 4));
  const timeout = context.df.createTimer(
    new Date(context.df.currentUtcDateTime.getTime() + 7 * 24 * 3600_000),
  );
  const decision = context.df.waitForExternalEvent('decision');
  context.df.setCustomStatus({ waiting: 'for a decision' });
  const winner = yield context.df.Task.any([decision, timeout]);
  if (winner === decision) timeout.cancel();
  const child = yield context.df.callSubOrchestrator('countdown', 3);
  return { doubled, tried, decided: winner === decision ? decision.result : 'expired', child };
});

df.app.orchestration('countdown', function* (context) {
  const left = context.df.getInput();
  yield double(left);
  if (left > 0) context.df.continueAsNew(left - 1);
  return 'lift-off';
});

df.app.orchestration('slowly', function* (context) {
  const results = [];
  for (let n = 1; n <= 4; n++) results.push(yield slow(n));
  return results;
});

df.app.orchestration('five', function* () {
  let sum = 0;
  for (let n = 1; n <= 5; n++) sum += yield double(n);
  return sum;
});
