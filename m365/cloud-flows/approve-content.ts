import type { Json } from '../json.ts';
import { english } from '../../lib/messages/words.ts';
import { answer, askApprover, lines, record, text } from './ask-approver.ts';
import { decide } from './steps.ts';

/** Cards over 28 KB are refused by Teams; more passages than these are read through the door. */
const MOST_PASSAGES = 30;

/** Parts to choose from; more are corrected through the door. */
const MOST_PARTS = 40;

const response = "body('Read_the_question')?['card']?['response']";

const passage = (value: string): Json => ({
  type: 'Container',
  items: [
    text(value),
    text("@concat('↳ ', join(item()?['sources'], ' · '))", { size: 'Small', isSubtle: true }),
  ],
});

const start = "substring(item()?['text'], 0, min(length(item()?['text']), 60))";

/** What is said of the words, whichever way they are sent back. */
const said = {
  'body/verdict': `@${answer('verdict')}`,
  'body/comment': `@coalesce(${answer('comment')}, '')`,
};
const given = (field: string) => ({ not: { equals: [`@coalesce(${answer(field)}, '')`, ''] } });

const { say } = english;

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
      Parts: {
        type: 'Select',
        inputs: {
          from: `@take(coalesce(body('Read_the_question')?['parts'], json('[]')), ${MOST_PARTS})`,
          select: {
            title: `@concat(item()?['where'], ': ', ${start})`,
            value: "@item()?['part']",
          },
        },
      },
    },
    elements: [
      text(`@${response}?['title']`, { weight: 'Bolder' }),
      { type: 'Container', items: "@body('Passages')" },
      {
        type: 'Input.Text',
        id: 'comment',
        label: say('cloud-flow.otherwise'),
        isMultiline: true,
        maxLength: 1000,
        isRequired: true,
        errorMessage: say('cloud-flow.otherwise.missing'),
      },
      {
        type: 'Input.ChoiceSet',
        id: 'part',
        label: say('cloud-flow.part'),
        placeholder: say('cloud-flow.choose'),
        choices: "@body('Parts')",
      },
      {
        type: 'Input.Text',
        id: 'words',
        label: say('cloud-flow.words'),
        isMultiline: true,
        maxLength: 1200,
      },
    ],
  },
  buttons: [
    plain(say('cloud-flow.approve'), 'approve', 'positive'),
    { type: 'Action.Submit', title: say('cloud-flow.send-back'), data: { verdict: 'send-back' } },
    plain(say('cloud-flow.reject'), 'reject', 'destructive'),
  ],
  record: decide(
    { and: [{ equals: [`@${answer('verdict')}`, 'send-back'] }, given('part'), given('words')] },
    {
      Correct: record({
        ...said,
        'body/corrections': [{ part: `@${answer('part')}`, text: `@${answer('words')}` }],
      }),
    },
    { Say_as_it_is: record(said) },
  ),
  replied: {
    status: "outputs('Correct')?['statusCode'], outputs('Say_as_it_is')?['statusCode']",
    detail: "body('Correct')?['detail'], body('Say_as_it_is')?['detail']",
  },
});
