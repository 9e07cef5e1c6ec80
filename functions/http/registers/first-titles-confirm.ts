import { z } from 'zod';
import { makeRoles } from '../../../lib/agents/sensing/directory/make-roles.ts';
import { RegisterId } from '../../../lib/domain/ids.ts';
import { conflict, notFound } from '../../../lib/errors.ts';
import { message } from '../../../lib/messages/message.ts';
import { door, none } from '../door/door.ts';
import { firstHourNow, FirstHourView } from './first-hour-view.ts';
import { saveLogged } from './save-entries.ts';

/** As many as one card shows, and some more. */
const MOST = 50;

export const firstTitlesConfirm = door({
  name: 'first-titles-confirm',
  method: 'POST',
  route: 'first-hour/titles',
  tag: 'Registers',
  role: 'Register.Write',
  callers: 'people',
  scope: 'company',
  card: 'sets',
  keptFromFlows: true,
  summary:
    'Confirm that titles of the directory stand for the roles that were proposed, or that whoever bears them is not taken in, and counts as having left where they were. A quarter of an hour later the people of a confirmed title are there; a title that was confirmed is changed in its register.',
  params: none,
  body: z.strictObject({
    titles: z
      .array(
        z.strictObject({
          titleId: RegisterId,
          etag: z.string().max(200).describe('Of the proposal that was read'),
          takeIn: z.boolean(),
        }),
      )
      .min(1)
      .max(MOST),
  }),
  status: 200,
  reply: FirstHourView,
  example: {
    params: {},
    body: { titles: [{ titleId: 'data-steward', etag: '"0000"', takeIn: true }] },
  },
  async handle(call) {
    const { body, principal, ports, at, callId, run } = call;
    const standing = new Map((await ports.registers.latest('job-title')).map((entry) => [entry.id, entry]));
    const edits = body.titles.map(({ titleId: id, etag: ifMatch, takeIn }) => {
      const proposed = standing.get(id);
      if (!proposed) throw notFound(message('problem.entry.missing', { register: 'job-title', id }));
      if (proposed.value.standing !== 'proposed')
        throw conflict(message('problem.title.confirmed', { title: proposed.value.title }));
      const { roleId, ...title } = proposed.value;
      const value = { ...title, standing: 'confirmed' as const, ...(takeIn && roleId ? { roleId } : {}) };
      return { register: 'job-title' as const, id, value, ifMatch };
    });
    await saveLogged(edits, { by: principal.id, at, callId }, ports);
    await run(makeRoles, {});
    return { json: await firstHourNow(call) };
  },
});
