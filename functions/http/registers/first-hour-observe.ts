import { readFirstHour } from '../../../lib/agents/needs-analysis/first-hour/read-first-hour.ts';
import { WorksAgreement } from '../../../lib/domain/works-agreement.ts';
import { door, none } from '../door/door.ts';
import { FirstHourView } from './first-hour-view.ts';
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
  summary:
    'Let the layer only observe: needs are found and logged, nobody is asked, and nothing is written to other systems. Whoever calls answers for it where nobody does yet; it ends in the section works-agreement of the policy.',
  params: none,
  body: none,
  status: 200,
  reply: FirstHourView,
  example: { params: {}, body: {} },
  async handle({ principal, ports, at, callId, run }) {
    const { registers } = ports;
    const { 'works-agreement': agreed } = await registers.policy();
    if (!agreed.observeOnly) {
      const standing = (await registers.latest('policy')).find(({ id }) => id === 'works-agreement');
      const value = WorksAgreement.parse({ ownerId: principal.id, ...agreed, observeOnly: true });
      const edit = {
        register: 'policy' as const,
        id: 'works-agreement',
        value,
        ...(standing ? { ifMatch: standing.etag } : {}),
      };
      await saveLogged([edit], { by: principal.id, at, callId }, ports);
    }
    return { json: await run(readFirstHour, {}) };
  },
});
