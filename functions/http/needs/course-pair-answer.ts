import { z } from 'zod';
import { PairStanding } from '../../../lib/domain/course-pair/course-pair.ts';
import { RegisterId } from '../../../lib/domain/ids.ts';
import { notFound, stale } from '../../../lib/errors.ts';
import { message } from '../../../lib/messages/message.ts';
import { door } from '../door/door.ts';
import { saveLogged } from '../registers/save-entries.ts';
import { CoursePairView, pairSeen } from './course-pair-view.ts';

export const coursePairAnswer = door({
  name: 'course-pair-answer',
  method: 'POST',
  route: 'course-pairs/{pairId}/answer',
  tag: 'Needs',
  role: 'Need.Decide',
  callers: 'people',
  scope: 'company',
  card: 'sets',
  summary:
    'Say whether two courses are the same: of the same one alone is listed from then on; two are never asked about again; doubtful takes back what was said.',
  params: z.strictObject({ pairId: RegisterId }),
  body: z.strictObject({
    standing: PairStanding,
    version: z.int().optional().describe('The version that was read; another one by now is refused (412)'),
  }),
  status: 200,
  reply: CoursePairView,
  example: { params: { pairId: 'pair-0123456789abcdef01234567' }, body: { standing: 'same', version: 1 } },
  async handle({ params: { pairId }, body: { standing, version: seen }, principal, ports, at, callId }) {
    const pair = (await ports.registers.latest('course-pair')).find(({ id }) => id === pairId);
    if (!pair) throw notFound(message('problem.pair.missing', { pairId }));
    // An old card says nothing over what somebody said since.
    if (seen !== undefined && seen !== pair.version) throw stale(message('problem.pair.stale', { pairId }));
    // Said again it stays whose word it was.
    if (pair.value.standing === standing) return { json: pairSeen(pair) };
    const value = { ...pair.value, standing };
    const edit = { register: 'course-pair' as const, id: pairId, value, ifMatch: pair.etag };
    const [{ version }] = await saveLogged([edit], { by: principal.id, at, callId }, ports);
    return { json: pairSeen({ value, version, at }) };
  },
});
