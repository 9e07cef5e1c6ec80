import { z } from 'zod';
import { MOST_COURSES_SHOWN } from '../../../lib/agents/sensing/completion-file/skill-of-course.ts';
import { takeCompletionFile } from '../../../lib/agents/sensing/completion-file/take-completions.ts';
import { COMPLETION_FIELDS } from '../../../lib/domain/completion-file/fields.ts';
import { RegisterId } from '../../../lib/domain/ids.ts';
import { door } from '../door/door.ts';
import { countsOfRows, FileOfRows, firstFaults, MOST_FILE_BYTES, pinned } from './file-of-rows.ts';
import { completionFaultIn, CompletionFaultView, MisfitView, misfitIn } from './row-faults.ts';

export const completionFileTake = door({
  name: 'completion-file-take',
  method: 'POST',
  route: 'completion-files/{fileId}',
  tag: 'Files',
  role: 'People.Manage',
  callers: 'people',
  scope: 'company',
  summary:
    'Send what a learning system exports of who completed what, as CSV or as a workbook: a dry run says of each row what would come of it; another one learns of what is new. Which column is which, and which skill a course is about, is proposed, and confirmed in the register completion-file.',
  params: z.strictObject({ fileId: RegisterId }),
  body: FileOfRows,
  status: 200,
  reply: z.object({
    ...countsOfRows,
    notAsked: z
      .number()
      .describe(
        'Rows of which no human is asked yet, beyond the 500 questions that may be open: answer some, then send it again',
      ),
    columns: z
      .array(z.object({ column: z.string(), field: z.enum(COMPLETION_FIELDS).nullable() }))
      .describe('null: passed over and not kept'),
    misfits: z.array(MisfitView),
    courses: z
      .array(
        z.object({
          course: z.string(),
          rows: z.number(),
          proposed: z.string().nullable().describe('The skill that its title names, for a human'),
        }),
      )
      .describe('Nobody said yet which skill they are about: enter them under skills in the entry'),
    moreCourses: z.number(),
    faults: z.array(CompletionFaultView),
  }),
  repeatable: true,
  mostBytes: MOST_FILE_BYTES,
  example: {
    params: { fileId: 'academy' },
    body: {
      content: Buffer.from(
        'Email,Course ID,Course,Completed on,Status,Score\nann@a.example,PRV-1,Privacy basics,2026-03-02,Passed,85%\n',
      ).toString('base64'),
      run: 'dry',
    },
  },
  async handle({ params: { fileId }, body: { content, run: kind, dryRun }, callersWords, run }) {
    const words = await callersWords();
    const found = await run(takeCompletionFile, {
      fileId,
      content,
      isDry: kind === 'dry',
      ...pinned(dryRun),
    });
    const { faults, moreFaults } = firstFaults(found);
    const courses = found.courses.slice(0, MOST_COURSES_SHOWN);
    return {
      json: {
        ...found,
        dryRun: found.readAs,
        misfits: found.misfits.map((one) => misfitIn(one, words)),
        courses,
        moreCourses: found.courses.length - courses.length,
        faults: faults.map((one) => completionFaultIn(one, words)),
        moreFaults,
      },
    };
  },
});
