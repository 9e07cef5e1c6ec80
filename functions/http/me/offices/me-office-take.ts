import { z } from 'zod';
import { entrySchema } from '../../../../lib/domain/register.ts';
import { conflict } from '../../../../lib/errors.ts';
import { lackingRole, NOT_THEIRS } from '../../../../lib/lists/kept-list.ts';
import { officeAsOf } from '../../../../lib/lists/offices.ts';
import { writeRow } from '../../../../lib/lists/write-row.ts';
import { message } from '../../../../lib/messages/message.ts';
import { wordsFor } from '../../../../lib/words-for.ts';
import { door } from '../../door/door.ts';
import { holds } from '../../door/principal.ts';
import { saveLogged } from '../../registers/save-entries.ts';
import { officeAsked } from './office-asked.ts';

export const meOfficeTake = door({
  name: 'me-office-take',
  method: 'POST',
  route: 'me/owned/{officeId}/take',
  tag: 'Me',
  role: null,
  callers: 'people',
  scope: 'own',
  card: 'sets',
  limit: 'statement',
  signsIn: true,
  summary:
    'Say that you answer for what a list names you for (`asked` of GET me/owned), as you read it: until you do, all holds as it was. Where you lack the app role for it, the row says so.',
  ...officeAsked,
  status: 200,
  reply: z.object({
    office: z.string(),
    lacks: z
      .object({ role: z.enum(['Need.Decide']), list: z.string() })
      .optional()
      .describe('Where you do not answer for it yet: the app role that IT has to give you; the row says so'),
  }),
  async handle({ params: { officeId }, body: { mark }, principal, ports, at, callId }) {
    const words = await wordsFor(principal.id, ports);
    const asked = await officeAsOf({ personId: principal.id, officeId, mark }, ports, words);
    const { list, read, row } = asked;
    if (read.role && !holds(read.role, principal)) {
      // An answer and no refusal: what they wanted is known by it, and the row waits for IT and not for them.
      const call = { at, instanceId: `office-${officeId}`, step: `lacks-role.${mark}` };
      const { itemId, etag } = row;
      const fields = { [NOT_THEIRS]: lackingRole(mark) };
      if (
        row.fields[NOT_THEIRS] !== fields[NOT_THEIRS] &&
        !(await writeRow({ list, row: { itemId, etag }, fields }, ports, call))
      )
        throw conflict(message('problem.office.not-written', { list }));
      return { json: { office: read.office, lacks: { role: read.role, list } } };
    }
    const edit = read.save(await ports.registers.latest(read.register));
    const misfit = 'faults' in edit ? edit.faults : whyNot(edit);
    if ('faults' in edit || misfit !== undefined)
      throw conflict(message('problem.office.misfit', { faults: misfit ?? '' }));
    await saveLogged([edit], { by: principal.id, at, callId }, ports);
    return { json: { office: read.office } };
  },
});

/** Beside what was saved since the row was read, it may fit no more. */
function whyNot({ register, id, value }: Parameters<typeof saveLogged>[0][number]): string | undefined {
  const { error } = entrySchema(register, id)?.safeParse(value) ?? {};
  return error && z.prettifyError(error);
}
