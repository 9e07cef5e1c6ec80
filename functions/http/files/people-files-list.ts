import { z } from 'zod';
import { isExport, type CameOfFile } from '../../../lib/domain/people-file/dropped-file.ts';
import { collect } from '../door/collect.ts';
import { door, none } from '../door/door.ts';
import { listOf } from '../door/views.ts';
import { DroppedFileView, droppedFileSeen } from './dropped-file-view.ts';

export const peopleFilesList = door({
  name: 'people-files-list',
  method: 'GET',
  route: 'people-files',
  tag: 'Files',
  role: 'People.Manage',
  callers: 'people',
  scope: 'company',
  summary:
    'List the files that lie in the folder of HR, each with what came of it: taken in, waiting for somebody, or not read, and why. Of what is no table, or lies in a folder below, only how many there are.',
  params: none,
  body: none,
  status: 200,
  reply: listOf(DroppedFileView).extend({
    notRead: z
      .object({ noTable: z.number(), inAFolder: z.number() })
      .describe('Neither read nor named: no .csv or .xlsx, or not in the folder itself. Take them away'),
  }),
  example: { params: {}, body: {} },
  async handle({ ports: { droppedFiles }, callersWords }) {
    const words = await callersWords();
    const files = await Array.fromAsync(droppedFiles.all());
    const { items, more } = await collect(files.filter(isExport));
    const countOf = (what: CameOfFile) => files.filter(({ came }) => came === what).length;
    const notRead = { noTable: countOf('no-table'), inAFolder: countOf('in-a-folder') };
    return { json: { items: items.map((file) => droppedFileSeen(file, words)), more, notRead } };
  },
});
