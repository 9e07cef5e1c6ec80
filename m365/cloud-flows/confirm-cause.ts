import { Cause } from '../../lib/domain/cause/cause.ts';
import { english } from '../../lib/messages/words.ts';
import { decide } from './steps.ts';
import { capital } from '../json.ts';
import { answer, askApprover, record } from './ask-approver.ts';

const { say } = english;

export const confirmCause = askApprover({
  name: 'confirm-cause',
  title: 'Confirm cause',
  what: 'Asks you, an approver, for the cause of each need that was found and whether it deserves a response now, and records it in your name.',
  gate: 'cause-and-priority',
  shown: {
    steps: {},
    elements: [
      {
        // None is chosen beforehand: the supposed one stands among the facts, and a human says which it is.
        type: 'Input.ChoiceSet',
        id: 'cause',
        label: say('cloud-flow.cause'),
        placeholder: say('cloud-flow.choose'),
        isRequired: true,
        errorMessage: say('cloud-flow.cause.missing'),
        choices: Cause.options.map((value) => ({ title: capital(value), value })),
      },
      {
        type: 'Input.Text',
        id: 'comment',
        label: say('cloud-flow.why'),
        isMultiline: true,
        maxLength: 1000,
      },
    ],
  },
  buttons: [
    { type: 'Action.Submit', title: say('cloud-flow.now'), style: 'positive', data: { verdict: 'approve' } },
    {
      type: 'Action.Submit',
      title: say('cloud-flow.not-now'),
      style: 'destructive',
      associatedInputs: 'none',
      data: { verdict: 'reject' },
    },
  ],
  record: decide(
    { equals: [`@${answer('verdict')}`, 'approve'] },
    {
      Confirm: record({
        'body/verdict': 'approve',
        'body/cause': `@${answer('cause')}`,
        'body/comment': `@coalesce(${answer('comment')}, '')`,
      }),
    },
    { Reject: record({ 'body/verdict': 'reject' }) },
  ),
  replied: {
    status: "outputs('Confirm')?['statusCode'], outputs('Reject')?['statusCode']",
    detail: "body('Confirm')?['detail'], body('Reject')?['detail']",
  },
});
