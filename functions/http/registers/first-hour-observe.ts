import { z } from 'zod';
import { WorksAgreement } from '../../../lib/domain/policy/works-agreement.ts';
import { notAllowed } from '../../../lib/errors.ts';
import { message } from '../../../lib/messages/message.ts';
import { door, none } from '../door/door.ts';
import { firstHourNow, FirstHourView } from './first-hour-view.ts';
import { saveLogged } from './save-entries.ts';

export const firstHourObserve = door({
  name: 'first-hour-observe',
  method: 'POST',
  route: 'first-hour/observe',
  tag: 'Registers',
  role: 'Register.Write',
  callers: 'people',
  scope: 'company',
  card: 'sets',
  keptFromFlows: true,
  summary:
    'Let the layer only observe: needs are found and logged, nobody is asked, nothing is written to other systems, and what is under way ends as observed. Whoever calls answers for it where nobody does yet, and whoever answers for it may end it (observe: false).',
  params: none,
  body: z.strictObject({ observe: z.boolean() }),
  status: 200,
  reply: FirstHourView,
  example: { params: {}, body: { observe: true } },
  async handle(call) {
    const { body, principal, ports, at, callId } = call;
    const standing = (await ports.registers.latest('policy')).find(({ id }) => id === 'works-agreement');
    const agreed = WorksAgreement.parse(standing?.value ?? {});
    if (!body.observe && agreed.observeOnly && agreed.ownerId !== principal.id)
      throw notAllowed(message('problem.observing.others'));
    if (agreed.observeOnly !== body.observe) {
      const value = WorksAgreement.parse({ ownerId: principal.id, ...agreed, observeOnly: body.observe });
      const edit = {
        register: 'policy' as const,
        id: 'works-agreement',
        value,
        ...(standing ? { ifMatch: standing.etag } : {}),
      };
      await saveLogged([edit], { by: principal.id, at, callId }, ports);
    }
    return { json: await firstHourNow(call) };
  },
});
