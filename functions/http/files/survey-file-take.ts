import { z } from 'zod';
import { takeSurveyFile } from '../../../lib/agents/sensing/survey-file/take-survey.ts';
import { RegisterId } from '../../../lib/domain/ids.ts';
import { SURVEY_FIELDS } from '../../../lib/domain/survey-file/fields.ts';
import { LEFT_OUT } from '../../../lib/domain/survey-file/sums.ts';
import { door } from '../door/door.ts';
import { countsOfRows, FileOfRows, firstFaults, MOST_FILE_BYTES, pinned } from './file-of-rows.ts';
import { MisfitView, misfitIn, surveyFaultIn, SurveyFaultView } from './row-faults.ts';

/** Sums, groups and items that an answer lists. */
const MOST_LISTED = 1_000;

const Unnamed = z.object({
  text: z.string().describe('As it stands in the file'),
  rows: z.number(),
  proposed: z.string().describe('A name for it, for a human'),
});

const { standing, dryRun, rows, unchanged, changed, quarantined, refused, taken, left, moreFaults } =
  countsOfRows;

export const surveyFileTake = door({
  name: 'survey-file-take',
  method: 'POST',
  route: 'survey-files/{fileId}',
  tag: 'Files',
  role: 'People.Manage',
  callers: 'people',
  scope: 'company',
  summary:
    'Send what a survey tool exports, as CSV or as a workbook: one row a response, or one a group and question. Sums of groups are made of it and nothing else is kept. A dry run says what would come of it; which column is which, on which scale an item is answered and which group is meant is proposed, and confirmed in the register survey-file.',
  params: z.strictObject({ fileId: RegisterId }),
  body: FileOfRows,
  status: 200,
  reply: z.object({
    standing,
    dryRun,
    rows,
    unchanged,
    changed,
    quarantined,
    refused,
    taken,
    left,
    columns: z
      .array(z.object({ column: z.string(), field: z.enum(SURVEY_FIELDS).nullable() }))
      .describe('null: an item of the entry, or passed over and not kept'),
    misfits: z.array(MisfitView),
    groups: z
      .array(Unnamed)
      .describe(
        'Nobody said yet which groups these are: enter them under groups in the entry. What fewer rows than a smallest group say is not shown',
      ),
    items: z
      .array(Unnamed)
      .describe(
        'Nobody said yet which questions these are: enter them under items in the entry. What fewer rows than a smallest group say is not shown',
      ),
    sums: z
      .array(
        z.object({
          groupId: z.string(),
          question: z.string(),
          day: z.string().describe('The first day of the week or month; of a row about a group, its day'),
          answers: z.number(),
          isNew: z
            .boolean()
            .describe('Whether the entry told of fewer answers before, or of none; whatever others told'),
        }),
      )
      .describe('What is told of, or would be'),
    leftOut: z.array(
      z.object({
        groupId: z.string(),
        question: z.string(),
        day: z.string(),
        why: z.enum(LEFT_OUT),
        said: z.string(),
      }),
    ),
    more: z.number().describe('Groups, items, sums and what is left out, beyond the first 1,000 of each'),
    faults: z.array(SurveyFaultView),
    moreFaults,
  }),
  repeatable: true,
  mostBytes: MOST_FILE_BYTES,
  example: {
    params: { fileId: 'pulse' },
    body: {
      content: Buffer.from(
        'ID,Start time,Completion time,Email,Name,Department,My workload is manageable\n1,2026-03-02,2026-03-02,anonymous,,Sales,4\n',
      ).toString('base64'),
      run: 'dry',
    },
  },
  async handle({ params: { fileId }, body: { content, run: kind, dryRun: tried }, callersWords, run }) {
    const words = await callersWords();
    const found = await run(takeSurveyFile, { fileId, content, isDry: kind === 'dry', ...pinned(tried) });
    const { groups, items, reports, leftOut, least } = found;
    const lists = [groups, items, reports, leftOut];
    const first = firstFaults(found);
    return {
      json: {
        ...found,
        dryRun: found.readAs,
        misfits: found.misfits.map((one) => misfitIn(one, words)),
        groups: groups.slice(0, MOST_LISTED),
        items: items.slice(0, MOST_LISTED),
        sums: reports.slice(0, MOST_LISTED).map(({ groupId, day, data, isNew }) => ({
          groupId,
          question: data.question,
          day,
          answers: data.answers,
          isNew,
        })),
        leftOut: leftOut
          .slice(0, MOST_LISTED)
          .map((one) => ({ ...one, said: words.say(`survey.left-out.${one.why}`, { least }) })),
        more: lists.reduce((sum, { length }) => sum + Math.max(0, length - MOST_LISTED), 0),
        faults: first.faults.map((one) => surveyFaultIn(one, words)),
        moreFaults: first.moreFaults,
      },
    };
  },
});
