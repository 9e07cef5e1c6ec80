import { z } from 'zod';
import { RegisterId } from '../../../lib/domain/ids.ts';
import { isExport } from '../../../lib/domain/people-file/dropped-file.ts';
import { notFound } from '../../../lib/errors.ts';
import { message } from '../../../lib/messages/message.ts';
import { door, none } from '../door/door.ts';
import { DroppedFileView, droppedFileSeen } from './dropped-file-view.ts';
import { MisfitView, misfitIn, RowFaultView, rowFaultIn } from './row-faults.ts';

export const peopleFileRead = door({
  name: 'people-file-read',
  method: 'GET',
  route: 'people-files/{fileId}',
  tag: 'Files',
  role: 'People.Manage',
  callers: 'people',
  scope: 'company',
  summary:
    'Read what came of the latest file in the folder of HR that is read by an entry: each row that was not taken, with its column, what is wrong and what to do next.',
  params: z.strictObject({ fileId: RegisterId }),
  body: none,
  status: 200,
  reply: DroppedFileView.extend({
    misfits: z.array(MisfitView),
    faults: z.array(RowFaultView),
    moreFaults: z.number(),
  }).meta({ id: 'DroppedFileWithFaults' }),
  example: { params: { fileId: 'hr' }, body: {} },
  async handle({ params: { fileId }, ports: { droppedFiles }, callersWords }) {
    const words = await callersWords();
    const exports = (await droppedFiles.of(fileId)).filter(isExport);
    const [file] = exports.toSorted((a, b) => b.changedAt - a.changedAt);
    if (!file) throw notFound(message('problem.people-file.none', { id: fileId }));
    const { misfits, faults, moreFaults } = file;
    return {
      json: {
        ...droppedFileSeen(file, words),
        misfits: misfits.map((one) => misfitIn(one, words)),
        faults: faults.map((one) => rowFaultIn(one, words)),
        moreFaults,
      },
    };
  },
});
