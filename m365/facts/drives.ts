import type { Fact } from './fact.ts';

const read = [
  'Sites.Selected',
  'Files.Read.All',
  'Sites.Read.All',
  'Files.ReadWrite.All',
  'Sites.ReadWrite.All',
  'Sites.FullControl.All',
];
const write = ['Sites.Selected', 'Files.ReadWrite.All', 'Sites.ReadWrite.All', 'Sites.FullControl.All'];
const person = ['Sites.Read.All', 'Sites.FullControl.All'];
const SELECTED =
  'The pages name no Sites.Selected; that it opens the libraries of a site which granted access is told by reports.';

/**
 * Libraries of documents through Graph: how administrators look at the sources, how the layer hears what changes there,
 * and where it puts files of records.
 */
export const drives = [
  {
    call: 'GET /v1.0/sites/{host}:/sites/{name}',
    app: read.filter((role) => role.startsWith('Sites')),
    person,
    query: ['$select'],
    answers: 'the site',
    sources: ['permissions', 'selectedReports'],
    unsettled: SELECTED,
  },
  {
    call: 'GET /v1.0/sites/{site}/drives',
    app: read,
    person,
    query: ['$select'],
    answers: 'its document libraries',
    sources: ['permissions', 'selectedReports'],
    unsettled: SELECTED,
  },
  {
    call: 'GET /v1.0/drives/{drive}/root',
    app: read,
    query: ['$select'],
    answers: 'the topmost folder of a library',
    sources: ['permissions', 'selectedReports'],
    unsettled: SELECTED,
  },
  {
    call: 'GET /v1.0/drives/{drive}/root:/{folder}',
    app: read,
    query: ['$select'],
    answers: 'a folder of it',
    sources: ['permissions', 'selectedReports'],
    unsettled: SELECTED,
  },
  {
    call: 'GET /v1.0/drives/{drive}/root:/{folder}:/children',
    app: read,
    person,
    query: ['$select', '$top', '$skiptoken'],
    answers: 'what a folder holds, files and folders, 200 a page, however many there are',
    sources: ['permissions', 'driveChildren', 'selectedReports'],
    unsettled: `${SELECTED} In which order items come without $orderby is not said.`,
  },
  {
    call: 'GET /v1.0/drives/{drive}/root/delta',
    app: read,
    query: ['$select', '$expand', '$top'],
    answers: 'the same of a whole library',
    sources: ['driveDelta', 'driveDeltaReports', 'selectedReports'],
    unsettled: SELECTED,
  },
  {
    call: 'GET /v1.0/drives/{drive}/root:/{folder}:/delta',
    app: read,
    query: ['$select', '$expand', '$top'],
    answers:
      'what lies below a folder, then what changed since, each item with its id and that of its folder, never with a path: of a folder that is renamed nothing below is told; what is gone as deleted, without a name; the folder itself besides; 410 with a Location where the token is too old or was reset, 400 where it is none',
    sources: ['driveDelta', 'driveDeltaReports', 'selectedReports'],
    unsettled: `${SELECTED} The page names delta of the topmost folder only; its limitation to that one was taken out in 2021. How long a token is known stands nowhere; reports say two months. In which order items come is not said.`,
  },
  {
    call: 'GET /v1.0/drives/{drive}/items/{folder}:/{name}',
    app: read,
    query: ['$select'],
    answers: 'a file of a folder, or a folder of it; 404 where there is none of that name',
    sources: ['driveItem', 'selectedReports'],
    unsettled: SELECTED,
  },
  {
    call: 'PUT /v1.0/drives/{drive}/items/{folder}:/{name}:/content',
    app: write,
    headers: ['content-type'],
    answers:
      'the file, new (201) or with this content in the place of its own (200), up to 250 MB; 404 where there is no such folder, 409 where a folder has the name, 423 where somebody holds it',
    sources: ['drivePut', 'drivePutReports', 'selectedReports'],
    unsettled: `${SELECTED} What is answered where somebody has it open is told by reports.`,
  },
  {
    call: 'PUT /v1.0/drives/{drive}/items/{item}/content',
    app: write,
    headers: ['content-type'],
    answers:
      'the file with this content in the place of its own; 404 where there is none any more, 412 where an If-Match names another version',
    sources: ['drivePut', 'drivePutReports', 'selectedReports'],
    unsettled: `${SELECTED} The page names no If-Match; that it is kept to here is told by reports.`,
  },
] as const satisfies readonly Fact[];
