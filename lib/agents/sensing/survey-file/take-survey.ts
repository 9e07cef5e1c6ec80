import { z } from 'zod';
import { RegisterId } from '../../../domain/ids.ts';
import { sha256 } from '../../../domain/sha256.ts';
import type { Signal } from '../../../domain/signal/signal.ts';
import { PulseSummed } from '../../../domain/signal/signal.ts';
import type { SurveyField } from '../../../domain/survey-file/fields.ts';
import {
  callerOfSurvey,
  proposedSurvey,
  surveyMisfits,
  type SurveyFile,
} from '../../../domain/survey-file/mapping.ts';
import { surveyWaits, type FaultySurveyRow, type SurveyFault } from '../../../domain/survey-file/row.ts';
import type { SurveyReport } from '../../../domain/survey-file/sums.ts';
import { columnsReadAs, countOf, type FileReport } from '../../../domain/table-file/report.ts';
import { step } from '../../../step.ts';
import { badInput } from '../../../errors.ts';
import { message } from '../../../messages/message.ts';
import type { Table } from '../../../domain/table-file/table.ts';
import { takeSources } from '../sources.ts';
import { MOST_A_RUN, mustBeAsTried, mustBeReadable, openFile } from '../table-file/open-file.ts';
import { weighSurvey } from './weigh-survey.ts';
import { someAtATime } from '../../../some-at-a-time.ts';

type Weighed = Awaited<ReturnType<typeof weighSurvey>>;

/** What came, or would come, of a survey's export. */
interface TakenSurvey
  extends
    FileReport<SurveyField, SurveyFault>,
    Pick<Weighed, 'reports' | 'leftOut' | 'groups' | 'items' | 'least'>,
    Pick<SurveyFile, 'standing'> {
  faulty: FaultySurveyRow[];
  misfits: ReturnType<typeof surveyMisfits>;
  /** Of the changed rows, by this run. */
  taken: number;
  /** Of the changed rows, those of which some sums are told by the next run alone. */
  left: number;
}

/** Signals that the bus is sent at once. */
const AT_ONCE = 500;

/**
 * Reads what a survey tool exports, as the entry of the register says which column is which, or proposes one. Sums of
 * groups are made here, before anything is kept or sent: no answer and no text of one person leaves this call.
 * A dry run says what would come of each row; otherwise the sums that say something new are told on as a survey tool
 * would, the first ten thousand of them. The same export again tells the rest, or nothing.
 * @throws NamedError `bad-input` for what is no table, has no row of headers, does not fit its entry or is too much,
 *   `conflict` where nobody confirmed it, `not-allowed` where the entry names a source of somebody else
 */
export const takeSurveyFile = step({
  name: 'take-survey-file',
  agent: 'sensing',
  input: z.strictObject({
    fileId: RegisterId,
    content: z.base64(),
    isDry: z.boolean(),
    /** What a dry run answered, which this has to be. */
    sameAs: z.string().exactOptional(),
  }),
  async run({ fileId, content, isDry, sameAs }, ports, { at }): Promise<TakenSurvey> {
    const { table, entry, rows, readAs } = await openFile(
      'survey-file',
      { fileId, content },
      (found) => proposedSurvey(fileId, found),
      ports,
      at,
    );
    mustBeAsTried(sameAs, readAs);
    const { standing } = entry;
    const misfits = surveyMisfits(entry, table);
    const columns = columnsReadAs(table.headers, entry.columns);
    if (!isDry) mustBeReadable('survey-file', entry, misfits);
    const read = { standing, misfits, columns, rows, readAs };
    if (misfits.length > 0) return { ...read, ...NOTHING_SUMMED };
    mustFitIn(table, entry);
    const weighed = await weighSurvey(table, entry, { ports, at });
    // One week or month after another, so that a run tells whole ones.
    const fresh = weighed.reports.filter(({ isNew }) => isNew).toSorted((a, b) => a.day.localeCompare(b.day));
    const left = isDry ? 0 : new Set(fresh.slice(MOST_A_RUN).flatMap(({ rows: of }) => of)).size;
    if (!isDry) {
      const by = { kind: 'app' as const, id: callerOfSurvey(entry) };
      await takeSources(new Set([entry.source]), by, ports);
      const signals = fresh.slice(0, MOST_A_RUN).map((one) => signalOf(one, entry));
      for (const some of someAtATime(signals, AT_ONCE)) await ports.bus.send(some);
    }
    return {
      ...read,
      ...weighed,
      ...countOf(weighed.faulty, surveyWaits),
      faulty: weighed.faulty.toSorted((a, b) => a.row - b.row),
      taken: isDry ? 0 : weighed.changed - left,
      left,
    };
  },
});

const NOTHING_SUMMED = {
  unchanged: 0,
  changed: 0,
  quarantined: 0,
  refused: 0,
  taken: 0,
  left: 0,
  faulty: [],
  reports: [],
  leftOut: [],
  groups: [],
  items: [],
  least: 0,
};

/** Answers that one file may hold; by judgement, so that reading them stays within the memory of one instance. */
const MOST_ANSWERS = 1_000_000;

/** @throws NamedError `bad-input` for more answers than are read at once, saying how many rows one file may have */
function mustFitIn({ rows }: Pick<Table, 'rows'>, { row, items }: SurveyFile): void {
  const each = row === 'response' ? items.length : 1;
  const most = Math.floor(MOST_ANSWERS / each);
  if (rows.length > most)
    throw badInput(message('problem.survey-file.too-many', { rows: rows.length, items: each, most }));
}

/** The same sums are the same signal, however often they are sent. */
function signalOf({ groupId, day, data }: SurveyReport, entry: SurveyFile): Signal {
  const { source } = entry;
  const signal = PulseSummed.parse({
    specversion: '1.0',
    id: sha256(JSON.stringify([groupId, day, data]), 32),
    source,
    type: 'learning-os.pulse.summed',
    subject: groupId,
    time: `${day}T00:00:00Z`,
    data,
  });
  return { ...signal, sender: `app:${callerOfSurvey(entry)}` };
}
