import { z } from 'zod';
import { takePeopleFile } from '../../../lib/agents/sensing/people-file/take-file.ts';
import { PEOPLE_FIELDS } from '../../../lib/domain/people-file/fields.ts';
import { RegisterId } from '../../../lib/domain/ids.ts';
import { door } from '../door/door.ts';
import { MisfitView, misfitIn, RowFaultView, rowFaultIn } from './row-faults.ts';

/** Faults that an answer names; whoever mends these finds the others by the next run. */
const MOST_FAULTS = 1_000;
const MB = 1024 * 1024;

const Field = z.enum(PEOPLE_FIELDS);

export const peopleFileTake = door({
  name: 'people-file-take',
  method: 'POST',
  route: 'people-files/{fileId}',
  tag: 'Identities',
  role: 'People.Manage',
  callers: 'people',
  scope: 'company',
  summary:
    'Send an export of people as CSV or as a workbook: a dry run says of each row what would come of it; another one takes in what changed. Which column is which is proposed, and confirmed in the register people-file.',
  params: z.strictObject({ fileId: RegisterId }),
  body: z.strictObject({
    content: z
      .string()
      .regex(/^[A-Za-z\d+/]{4,}={0,2}$/, 'must be base64')
      .describe('The bytes of the file, in base64'),
    run: z.enum(['dry', 'write']),
  }),
  status: 200,
  reply: z.object({
    standing: z.enum(['proposed', 'confirmed']).describe('Of the entry that says which column is which'),
    columns: z
      .array(z.object({ column: z.string(), field: Field.nullable() }))
      .describe('null: passed over and not kept'),
    misfits: z.array(MisfitView),
    rows: z.number().describe('unchanged, changed, quarantined and refused ones together'),
    unchanged: z.number(),
    changed: z.number().describe('They say something new'),
    quarantined: z.number().describe('They wait for somebody or something'),
    refused: z.number().describe('They have to be changed'),
    taken: z.number().describe('Of the changed ones, by this run'),
    left: z.number().describe('Send the same once more for the rest'),
    notAsked: z
      .number()
      .describe(
        'Identifiers of nobody beyond the 500 questions that may be open: answer some, then send it again',
      ),
    faults: z.array(RowFaultView),
    moreFaults: z.number(),
  }),
  repeatable: true,
  mostBytes: 56 * MB,
  example: {
    params: { fileId: 'hr' },
    body: {
      content: Buffer.from('Employee ID,Work Email,Job Title\n1001,ann@a.example,Seller\n').toString(
        'base64',
      ),
      run: 'dry',
    },
  },
  async handle({ params: { fileId }, body: { content, run: kind }, ports: { words }, run }) {
    const isDry = kind === 'dry';
    const found = await run(takePeopleFile, { fileId, content, isDry });
    const columnOf = new Map(found.columns.map(({ column, field }) => [field, column]));
    const faults = found.faulty
      .slice(0, MOST_FAULTS)
      .map(({ row, field, fault }) =>
        rowFaultIn({ row, column: field && columnOf.get(field), fault }, words),
      );
    return {
      json: {
        ...found,
        misfits: found.misfits.map((one) => misfitIn(one, words)),
        left: isDry ? 0 : found.changed - found.taken,
        faults,
        moreFaults: found.faulty.length - faults.length,
      },
    };
  },
});
