import { LONGEST_APPROVAL_DAYS } from '../../lib/domain/gate/approval.ts';
import type { ApprovalRequest } from '../../lib/domain/gate/approval.ts';
import type { Json } from '../json.ts';
import { english } from '../../lib/messages/words.ts';
import { literal, sentenceWith } from './expressions.ts';
import { connections } from './connections.ts';
import type { CloudFlow } from './cloud-flow.ts';
import { ask, call, compose, decide, fail, set, variable, when, type FlowStep, type Steps } from './steps.ts';

const { say } = english;

/** A card that waited so long is asked anew, with what is known by then. */
const ROUND_DAYS = 7;
/** As long as a question of the layer can be open, which is less than a run lives. */
const ROUNDS = LONGEST_APPROVAL_DAYS / ROUND_DAYS;

const question = (path: string): string => `body('Read_the_question')?${path}`;
export const answer = (field: string): string => `body('Ask_me')?['data']?['${field}']`;

/** The question that the notice is about. */
const asked = {
  needId: "@triggerBody()?['needId']",
  approvalId: "@triggerBody()?['approvalId']",
};

export interface Asking {
  name: string;
  title: string;
  what: string;
  gate: ApprovalRequest['gate'];
  /** What the card shows between the facts and its buttons. */
  shown: { steps: Steps; elements: Json[] };
  buttons: Json[];
  /** Records the answer; a step, or a branch with one in each arm. */
  record: FlowStep;
  /** Status of the layer's reply to it, and what its refusal says, as expressions. */
  replied: { status: string; detail: string };
}

/** Records what was answered, in the name of whoever owns the connection. */
export const record = (body: Record<string, Json>): FlowStep =>
  call(connections.approver, 'DecideApproval', { ...asked, ...body });

/**
 * A flow that an approver owns: it shows the question to them alone, and gives their answer to the layer with their own
 * token. It ends before Power Automate would end it, and asks again each week until then.
 */
export const askApprover = ({ gate, shown, buttons, record, replied, ...names }: Asking): CloudFlow => ({
  ...names,
  connections: ['approver', 'approverProfile', 'approverTeams'],
  variables: [],
  trigger: { When_an_approval_is_requested: when(connections.approver, 'WhenApprovalRequested') },
  steps: {
    My_profile: call(connections.approverProfile, 'MyProfile_V2', { $select: 'id,userPrincipalName' }),
    My_identity: call(connections.approver, 'ReadMyIdentity'),
    May_I_decide: decide(
      {
        and: [
          { equals: ["@toLower(body('My_profile')?['id'])", "@body('My_identity')?['personId']"] },
          { contains: ["@body('My_identity')?['roles']", 'Need.Decide'] },
        ],
      },
      {},
      {
        Stop: fail('NotTheApprover', say('cloud-flow.not-the-approver')),
      },
    ),
    Is_open: variable('open', 'boolean', true),
    Said: variable('said', 'string', ''),
    Ask_until_answered: {
      type: 'Until',
      expression: "@equals(variables('open'), false)",
      limit: { count: ROUNDS, timeout: `P${LONGEST_APPROVAL_DAYS}D` },
      actions: {
        Read_the_question: call(connections.approver, 'ReadApproval', asked),
        Does_it_wait_for_me: decide(
          {
            and: [
              { equals: [`@${question("['approval']?['status']")}`, 'pending'] },
              { equals: [`@${question("['approval']?['gate']")}`, gate] },
            ],
          },
          asking(shown, buttons, record, replied),
          {
            Close: set('open', false),
            Say_that_it_is_closed: set(
              'said',
              `@if(greater(iterationIndexes('Ask_until_answered'), 0), ${literal(say('cloud-flow.needless'))}, '')`,
            ),
          },
        ),
      },
    },
    Is_there_something_to_say: decide({ not: { equals: ["@variables('said')", ''] } }, { Tell_me: tellMe }),
  },
});

const tellMe = call(connections.approverTeams, 'PostMessageToConversation', {
  poster: 'Flow bot',
  location: 'Chat with Flow bot',
  'body/recipient': "@body('My_profile')?['userPrincipalName']",
  'body/messageBody': "@variables('said')",
});

const asking = (
  shown: Asking['shown'],
  buttons: Json[],
  record: FlowStep,
  replied: Asking['replied'],
): Steps => ({
  Facts: lines(`@${question("['card']?['facts']")}`, "@concat('• ', item())"),
  ...shown.steps,
  Card: compose({
    type: 'AdaptiveCard',
    version: '1.5',
    body: [
      text(`@${question("['card']?['question']")}`, { size: 'Medium', weight: 'Bolder' }),
      { type: 'Container', items: "@body('Facts')" },
      ...shown.elements,
      text(`@${question("['card']?['footer']")}`, { size: 'Small', isSubtle: true }),
    ],
    actions: buttons,
  }),
  Ask_me: ask(
    connections.approverTeams,
    'PostCardAndWaitForResponse',
    {
      poster: 'Flow bot',
      location: 'Chat with Flow bot',
      'body/body/recipient/to': "@body('My_profile')?['userPrincipalName']",
      'body/body/messageBody': "@string(outputs('Card'))",
      'body/body/updateMessage': say('cloud-flow.on-its-way'),
    },
    `P${ROUND_DAYS}D`,
  ),
  // One follower for both ends: with one each, the branch of the follower that is skipped fails, and the iteration with
  // it.
  Was_it_answered: {
    ...decide(
      { equals: ["@actions('Ask_me')?['status']", 'Succeeded'] },
      { Was_it_me: takeAnswer(record, replied) },
      {
        Ask_again: compose(say('cloud-flow.unanswered', { days: ROUND_DAYS })),
      },
    ),
    runAfter: { Ask_me: ['Succeeded', 'TimedOut'] },
  },
});

const takeAnswer = (record: FlowStep, replied: Asking['replied']): FlowStep =>
  decide(
    { equals: ["@toLower(body('Ask_me')?['responder']?['objectId'])", "@body('My_identity')?['personId']"] },
    {
      Record_the_answer: record,
      Say_that_it_is_recorded: set('said', say('cloud-flow.recorded'), {
        Record_the_answer: ['Succeeded'],
      }),
      Say_why_not: set(
        'said',
        `@${sentenceWith(`coalesce(${replied.detail}, ${literal(say('cloud-flow.no-reply'))})`, (why) => say('cloud-flow.not-taken', { why }))}`,
        { Record_the_answer: ['Failed', 'TimedOut'] },
      ),
      // A refusal is final; where nobody replied, the question is put again.
      Close_if_replied: set('open', `@greaterOrEquals(coalesce(${replied.status}, 500), 500)`, {
        Say_that_it_is_recorded: ['Succeeded', 'Skipped'],
        Say_why_not: ['Succeeded', 'Skipped'],
      }),
    },
    {
      Close_unrecorded: set('open', false),
      Say_who_may: set('said', say('cloud-flow.not-the-owner')),
    },
  );

/**
 * Runs of text show it as it is; blocks of text would read Markdown in it, and with it links that somebody wrote into a
 * title.
 */
export const text = (value: string, look: Record<string, Json> = {}): Json => ({
  type: 'RichTextBlock',
  inlines: [{ type: 'TextRun', text: value, ...look }],
});

/** An element for each item of a list. */
export const lines = (from: string, value: string, element: (value: string) => Json = text): FlowStep => ({
  type: 'Select',
  inputs: { from, select: element(value) },
});
