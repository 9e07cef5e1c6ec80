import type { Json } from '../json.ts';
import { answer, askApprover, lines, record, text } from './ask-approver.ts';

/** Cards over 28 KB are refused by Teams; more passages than these are read through the door. */
const MOST_PASSAGES = 30;

const response = "body('Read_the_question')?['card']?['response']";

const passage = (value: string): Json => ({
  type: 'Container',
  items: [
    text(value),
    text("@concat('↳ ', join(item()?['sources'], ' · '))", { size: 'Small', isSubtle: true }),
  ],
});

/** Approve and reject take no words; what is sent back says what should be otherwise. */
const plain = (title: string, verdict: string, style: string): Json => ({
  type: 'Action.Submit',
  title,
  style,
  associatedInputs: 'none',
  data: { verdict },
});

export const approveContent = askApprover({
  name: 'approve-content',
  title: 'Approve content',
  what: 'Shows you, an approver, each response that wants to be published, beside its sources, and records your answer in your name.',
  gate: 'publication',
  shown: {
    steps: {
      Passages: lines(
        `@take(coalesce(${response}?['passages'], json('[]')), ${MOST_PASSAGES})`,
        "@item()?['text']",
        passage,
      ),
    },
    elements: [
      text(`@${response}?['title']`, { weight: 'Bolder' }),
      { type: 'Container', items: "@body('Passages')" },
      {
        type: 'Input.Text',
        id: 'comment',
        label: 'What should be otherwise, if you send it back',
        isMultiline: true,
        maxLength: 1000,
        isRequired: true,
        errorMessage: 'Say what to change.',
      },
    ],
  },
  buttons: [
    plain('Approve', 'approve', 'positive'),
    { type: 'Action.Submit', title: 'Send back', data: { verdict: 'send-back' } },
    plain('Reject', 'reject', 'destructive'),
  ],
  record: record({
    'body/verdict': `@${answer('verdict')}`,
    'body/comment': `@coalesce(${answer('comment')}, '')`,
  }),
  replied: {
    status: "outputs('Record_the_answer')?['statusCode']",
    detail: "body('Record_the_answer')?['detail']",
  },
});
