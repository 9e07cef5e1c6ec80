import { z } from 'zod';
import { takePeopleFile } from '../../../lib/agents/sensing/people-file/take-file.ts';
import { isLastDay, PEOPLE_FIELDS } from '../../../lib/domain/people-file/fields.ts';
import { RegisterId } from '../../../lib/domain/ids.ts';
import { door } from '../door/door.ts';
import { countsOfRows, FileOfRows, firstFaults, MOST_FILE_BYTES, pinned } from './file-of-rows.ts';
import { MisfitView, misfitIn, RowFaultView, rowFaultIn } from './row-faults.ts';

const Field = z.enum(PEOPLE_FIELDS);

const passedOver = (column: string) =>
  isLastDay(column) ? 'column.last-day-passed-over' : 'column.passed-over';

export const peopleFileTake = door({
  name: 'people-file-take',
  method: 'POST',
  route: 'people-files/{fileId}',
  tag: 'Files',
  role: 'People.Manage',
  callers: 'people',
  scope: 'company',
  summary:
    'Send an export of people as CSV or as a workbook: a dry run says of each row what would come of it; another one takes in what changed. Which column is which is proposed, and confirmed in the register people-file.',
  params: z.strictObject({ fileId: RegisterId }),
  body: FileOfRows,
  status: 200,
  reply: z.object({
    ...countsOfRows,
    columns: z
      .array(z.object({ column: z.string(), field: Field.nullable() }))
      .describe('null: passed over and not kept'),
    passedOver: z.array(MisfitView).describe('Columns that no field is read from'),
    misfits: z.array(MisfitView),
    faults: z.array(RowFaultView),
  }),
  repeatable: true,
  mostBytes: MOST_FILE_BYTES,
  example: {
    params: { fileId: 'hr' },
    body: {
      content: Buffer.from('Employee ID,Work Email,Job Title\n1001,ann@a.example,Seller\n').toString(
        'base64',
      ),
      run: 'dry',
    },
  },
  async handle({ params: { fileId }, body: { content, run: kind, dryRun }, callersWords, run }) {
    const words = await callersWords();
    const isDry = kind === 'dry';
    const found = await run(takePeopleFile, { fileId, content, isDry, ...pinned(dryRun) });
    const { faults, moreFaults } = firstFaults(found);
    return {
      json: {
        ...found,
        dryRun: found.readAs,
        passedOver: found.columns
          .filter(({ field }) => field === null)
          .map(({ column }) => ({ column, said: words.say(passedOver(column)) })),
        misfits: found.misfits.map((one) => misfitIn(one, words)),
        left: isDry ? 0 : found.changed - found.taken,
        faults: faults.map((one) => rowFaultIn(one, words)),
        moreFaults,
      },
    };
  },
});
