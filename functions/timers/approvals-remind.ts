import { app } from '@azure/functions';
import { remindApprovers } from '../../lib/gates/remind-approvers.ts';
import { runStep } from '../../lib/step.ts';
import { tendQuestions } from '../teams/post-and-update-cards.ts';
import { theApp } from '../../lib/wiring.ts';

/** Every hour, so that each working day of each time zone is met; who was told already is told nothing more. */
app.timer('approvals-remind', {
  schedule: '0 20 * * * *',
  handler: async (_timer, context) => {
    const tended = await tendQuestions(theApp(), Date.now());
    if (tended.failure !== undefined)
      context.error('a card in a chat could not be brought up to date', tended.failure);
    if (tended.notReached > 0)
      context.warn(`${tended.notReached} cards in chats could not be brought up to date: it is tried again`);
    const call = { at: Date.now(), instanceId: 'approvals-remind', step: remindApprovers.name };
    const { notReached } = await runStep(remindApprovers, {}, call, theApp());
    if (notReached > 0)
      context.warn(`${notReached} approvers could not be reminded: Teams refused the notice`);
  },
});
