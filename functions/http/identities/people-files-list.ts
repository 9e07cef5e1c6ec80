import { collect } from '../door/collect.ts';
import { door, none } from '../door/door.ts';
import { listOf } from '../door/views.ts';
import { DroppedFileView, droppedFileSeen } from './dropped-file-view.ts';

export const peopleFilesList = door({
  name: 'people-files-list',
  method: 'GET',
  route: 'people-files',
  tag: 'Identities',
  role: 'People.Manage',
  callers: 'people',
  scope: 'company',
  summary:
    'List the files that lie in the folder of HR, each with what came of it: taken in, waiting for somebody, or not read, and why.',
  params: none,
  body: none,
  status: 200,
  reply: listOf(DroppedFileView),
  example: { params: {}, body: {} },
  async handle({ ports: { droppedFiles, words } }) {
    const { items, more } = await collect(droppedFiles.all());
    return { json: { items: items.map((file) => droppedFileSeen(file, words)), more } };
  },
});
