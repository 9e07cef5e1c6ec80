import { z } from 'zod';
import { sha256 } from '../../../../lib/domain/sha256.ts';
import { conflict } from '../../../../lib/errors.ts';
import { NOT_THEIRS } from '../../../../lib/lists/kept-list.ts';
import { officeAsOf } from '../../../../lib/lists/offices.ts';
import { writeRow } from '../../../../lib/lists/write-row.ts';
import { message } from '../../../../lib/messages/message.ts';
import { door } from '../../door/door.ts';
import { officeAsked } from './office-asked.ts';

export const meOfficeRefuse = door({
  name: 'me-office-refuse',
  method: 'POST',
  route: 'me/owned/{officeId}/refuse',
  tag: 'Me',
  role: null,
  callers: 'people',
  scope: 'own',
  card: 'sets',
  keptFromFlows: true,
  limit: 'statement',
  signsIn: true,
  summary:
    'Say that what a list names you for (`asked` of GET me/owned) is not yours: the row says so to whoever wrote it, you are asked no more until it says something else, and all holds as it was.',
  ...officeAsked,
  status: 200,
  reply: z.object({ list: z.string() }),
  async handle({ params: { officeId }, body: { mark }, principal, ports, at, callId }) {
    const { list, row } = await officeAsOf({ personId: principal.id, officeId, mark }, ports, ports.words);
    await ports.decisions.append({
      decisionId: `office:${sha256(JSON.stringify([principal.id, callId, officeId, mark]), 24)}`,
      at,
      decidedBy: { kind: 'human', name: principal.id },
      subject: 'registers',
      outcome: `does not take what a row of the list ${list} names them for`,
      evidence: [`list-item:${row.itemId}`],
    });
    const call = { at, instanceId: `office-${officeId}`, step: `refused.${mark}` };
    const change = { list, row: { itemId: row.itemId, etag: row.etag }, fields: { [NOT_THEIRS]: mark } };
    if (!(await writeRow(change, ports, call)))
      throw conflict(message('problem.office.not-written', { list }));
    return { json: { list } };
  },
});
