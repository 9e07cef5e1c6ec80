import { connections } from './connections.ts';
import type { CloudFlow } from './cloud-flow.ts';
import { call, when } from './steps.ts';
import { valueOf } from './variables.ts';

const responseId = "triggerOutputs()?['body/resourceData/responseId']";
const answerTo = (question: 'RequestRoleQuestion' | 'RequestTextQuestion'): string =>
  `@body('Read_response')?[${valueOf(question)}]`;

/** A request in the name of whoever filled in the form, sent on by an app: a person may speak for themselves only. */
export const requestFromForms: CloudFlow = {
  name: 'request-from-forms',
  title: 'Request from Forms',
  what: 'Sends what somebody asked for in Microsoft Forms on to learning-os, in their name. It is weighed against the strategy like any request.',
  connections: ['company', 'companyDirectory', 'companyForms'],
  variables: ['RequestFormId', 'RequestRoleQuestion', 'RequestTextQuestion'],
  trigger: {
    When_a_form_is_filled_in: {
      ...when(connections.companyForms, 'CreateFormWebhook', { form_id: `@${valueOf('RequestFormId')}` }),
      splitOn: "@triggerOutputs()?['body/value']",
    },
  },
  steps: {
    Read_response: call(connections.companyForms, 'GetFormResponseById', {
      form_id: `@${valueOf('RequestFormId')}`,
      response_id: `@${responseId}`,
    }),
    Who_asked: call(connections.companyDirectory, 'UserProfile_V2', {
      id: "@body('Read_response')?['responder']",
      $select: 'id',
    }),
    Send_request: call(connections.company, 'SendSignals', {
      'body/signals': [
        {
          specversion: '1.0',
          // A response is one request, however often the flow is run on it.
          id: `@concat('response-', ${valueOf('RequestFormId')}, '-', string(${responseId}))`,
          source: 'forms.office.com',
          type: 'learning-os.request.made',
          subject: answerTo('RequestRoleQuestion'),
          time: "@trigger()?['startTime']",
          data: {
            requesterId: "@body('Who_asked')?['id']",
            roleId: answerTo('RequestRoleQuestion'),
            text: answerTo('RequestTextQuestion'),
          },
        },
      ],
    }),
  },
};
