import { app } from '@azure/functions';
import { tellOfQuestions } from '../../lib/agents/experts/tell.ts';
import { runIfEnabled } from './run-if-enabled.ts';

/**
 * Every hour: experts hear of questions that wait, and who asked of answers, in their working hours. What is told is
 * told once, so that two runs are one.
 */
app.timer('experts-tell', {
  schedule: '45 20 * * * *',
  handler: async (_timer, context) => {
    const at = Date.now();
    const hour = new Date(at).toISOString().slice(0, 13).replace('T', '-');
    const done = await runIfEnabled(tellOfQuestions, `experts-${hour}`, at);
    if (!done) return;
    if (done.told > 0) context.log(`experts: ${done.told} people told of questions and answers`);
    if (done.notReached > 0)
      context.warn(`experts: ${done.notReached} not reached; the next run tries again`);
  },
});
